import type { KindName } from './kindName';
import { VIEWS } from './views';

/** A field's value as its kind shows it. */
export function FieldValue({ kind, value }: { kind: KindName; value: unknown }) {
  const { Viewer } = VIEWS[kind];
  return <Viewer value={value} />;
}
