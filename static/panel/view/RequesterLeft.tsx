import { requesterLeftText } from '../../../src/procedure/requester';
import type { StatusKey } from '../../../src/procedure/statuses';
import { Problem } from '../../shared/parts/Problem';
import { usePage } from '../../shared/page/PageContext';
import { useInstalled } from './Installed';

/** The requester has left: who may name another, and how. The button has the name that it was installed with. */
export function RequesterLeft({ status }: { readonly status: StatusKey }) {
  const { words } = usePage();
  const { names } = useInstalled();
  return <Problem tone="warning">{requesterLeftText(status, { ...words, transitions: names.transitions })}</Problem>;
}
