import { requesterLeftText } from '../../../src/procedure/requester';
import type { StatusKey } from '../../../src/procedure/statuses';
import { Problem } from '../../shared/parts/Problem';
import { usePage } from '../../shared/page/PageContext';
import { useInstalled } from './Installed';

/** Says that the requester has left, who may name another, and how. The button has its installed name. */
export function RequesterLeft({ status }: { readonly status: StatusKey }) {
  const { words } = usePage();
  const { names } = useInstalled();
  return <Problem tone="warning">{requesterLeftText(status, { ...words, transitions: names.transitions })}</Problem>;
}
