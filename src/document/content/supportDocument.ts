import type { RoleKey } from '../../procedure/roles';
import { STATUSES } from '../../procedure/statuses';
import type { Words } from '../../procedure/words';
import { parseInline, type Inline } from './inline';

export type StepNumber = keyof Words['document']['steps'];

export interface Paragraph {
  readonly kind: 'text' | 'note';
  readonly parts: readonly Inline[];
}

/** A row of the table: the responsible role and the text of the step. */
export interface DocumentStep {
  readonly step: number;
  readonly title: string;
  readonly responsible: RoleKey;
  readonly paragraphs: readonly Paragraph[];
}

/** The organisation's document in one language. Its texts contain places for settings. */
export interface SupportDocument {
  readonly title: string;
  readonly steps: readonly DocumentStep[];
  /** Interpretations of the document where it is silent or contradicts itself. */
  readonly readings: readonly (readonly Inline[])[];
}

/** The document's steps in their order: `1` to `12`. */
export function stepNumbers(words: Words): readonly StepNumber[] {
  return Object.keys(words.document.steps) as StepNumber[];
}

export function supportDocument(words: Words): SupportDocument {
  const { title, readings } = words.document;
  return {
    title,
    steps: stepNumbers(words).map((number) =>
      documentStep(Number(number), responsibleFor(Number(number)), words.document.steps[number]),
    ),
    readings: [readings['1'], readings['2'], readings['3'], readings['4']].map(parseInline),
  };
}

/**
 * Builds a step from its texts: `title`, and paragraphs in their order. Texts with a key that begins with `note` are
 * notes.
 */
export function documentStep(
  step: number,
  responsible: RoleKey,
  { title = '', ...texts }: Readonly<Record<string, string>>,
): DocumentStep {
  return {
    step,
    title,
    responsible,
    // Canonical JSON sorts notes before texts. In every step of the document, notes come last.
    paragraphs: Object.entries(texts)
      .map(([key, text]): Paragraph => ({ kind: key.startsWith('note') ? 'note' : 'text', parts: parseInline(text) }))
      .sort((a, b) => Number(a.kind === 'note') - Number(b.kind === 'note')),
  };
}

/** The document's responsible role of a step: that of the step's first status. */
export function responsibleFor(step: number): RoleKey {
  const status = Object.values(STATUSES).find((candidate) => candidate.step === step);
  if (status?.responsible == null) throw new Error(`Nobody is responsible for step ${step}`);
  return status.responsible;
}
