import type { Choice } from '../api/fieldMetadata';

/** Content of a field's editor. Each kind of field uses the part it needs. */
export interface Draft {
  readonly text: string;
  readonly choices: readonly Choice[];
  readonly files: readonly File[];
}

export const EMPTY_DRAFT: Draft = { text: '', choices: [], files: [] };

export function textDraft(text: string): Draft {
  return { ...EMPTY_DRAFT, text };
}

export function choiceDraft(choices: readonly Choice[]): Draft {
  return { ...EMPTY_DRAFT, choices };
}

/** Whether both drafts send the same. The order of choices and their labels do not matter. */
export function sameDraft(one: Draft, other: Draft): boolean {
  const ids = (draft: Draft) => JSON.stringify(draft.choices.map((choice) => choice.id).sort());
  const sameFiles = one.files.length === other.files.length && one.files.every((file, i) => file === other.files[i]);
  return one.text === other.text && ids(one) === ids(other) && sameFiles;
}
