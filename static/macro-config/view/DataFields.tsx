import { DATA_KEYS, type DocumentData } from '../../../src/document/content/data';
import { usePage } from '../../shared/page/PageContext';
import '../../shared/style/fields.css';

interface DataFieldsProps {
  readonly title: string;
  readonly hint: string;
  readonly data: DocumentData;
  readonly onChange: (data: DocumentData) => void;
}

/** Maximum characters and input type of each field. */
const FIELDS = {
  creationDate: { type: 'date', longest: 10 },
  updateDate: { type: 'date', longest: 10 },
  author: { type: 'text', longest: 255 },
  summary: { type: 'text', longest: 4000 },
} as const;

/** Fields for the document's data about itself. */
export function DataFields({ title, hint, data, onChange }: DataFieldsProps) {
  const { header } = usePage().words.document;
  return (
    <fieldset className="fields">
      <legend>{title}</legend>
      <p className="quiet">{hint}</p>
      <div className="fields-grid">
        {DATA_KEYS.map((key) => (
          <div key={key} className="field">
            <label htmlFor={`data-${key}`}>{header[key]}</label>
            <input
              id={`data-${key}`}
              type={FIELDS[key].type}
              maxLength={FIELDS[key].longest}
              value={data[key]}
              onChange={({ target }) => {
                onChange({ ...data, [key]: target.value });
              }}
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}
