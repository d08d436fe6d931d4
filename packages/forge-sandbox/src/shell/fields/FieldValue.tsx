import type { KindName } from './kindName';
import { VIEWS } from './views';

interface FieldValueProps {
  readonly fieldId: string;
  readonly kind: KindName;
  readonly value: unknown;
}

/** A field's value, shown by its kind. */
export function FieldValue({ fieldId, kind, value }: FieldValueProps) {
  const { Viewer } = VIEWS[kind];
  return <Viewer fieldId={fieldId} value={value} />;
}
