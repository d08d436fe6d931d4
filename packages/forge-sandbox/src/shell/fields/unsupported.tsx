import { useTexts } from '../i18n/LanguageContext';
import type { FieldView, ViewerProps } from './view';
import { choicesOf, textOf } from './values';

function Editor({ id }: { id: string }) {
  const { t } = useTexts();
  return (
    <p id={id} className="field-hint">
      {t('field.unsupported')}
    </p>
  );
}

function Viewer({ value }: ViewerProps) {
  const labels = choicesOf(value).map((choice) => choice.label);
  return (
    <span className="value-text">{labels.length > 0 ? labels.join(', ') : textOf(value) || JSON.stringify(value)}</span>
  );
}

/** A field of a kind without an editor. It says so and does not change the value. */
export const unsupported: FieldView = { Editor, Viewer, isGroup: true };
