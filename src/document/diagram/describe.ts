import type { DocumentValues } from '../content/values';
import type { RoleKey } from '../../procedure/roles';
import { STATUSES, type StatusKey } from '../../procedure/statuses';
import { say, type Words } from '../../procedure/words';
import { branchText, isByEffort } from './branches';
import type { Edge } from './edges';
import { START } from './grid';

/**
 * The parts of the picture that a description needs. The description uses the picture and not the procedure. The two
 * therefore agree, and a page need not contain the procedure's rules.
 */
export interface Shown {
  readonly lanes: readonly { readonly role: RoleKey | null }[];
  readonly lines: readonly Edge[];
}

/** The diagram in words: a sentence for each lane, then one for each status with its ways out. */
export function describeDiagram(shown: Shown, words: Words, values: DocumentValues): readonly string[] {
  const told = (line: Edge): string => way(line, words, values);
  return [
    words.document.diagram.summary,
    ...laneSentences(shown, words),
    startSentence(shown, words),
    ...waySentences(shown, words, told),
  ];
}

const STATUS_KEYS = Object.keys(STATUSES) as readonly StatusKey[];

function laneSentences({ lanes }: Shown, words: Words): readonly string[] {
  const { diagram, step: stepWord } = words.document;
  return lanes.map(({ role }) => {
    const statuses = STATUS_KEYS.filter((key) => STATUSES[key].responsible === role).map((key) => {
      const { step } = STATUSES[key];
      const status = words.statuses[key];
      return step === null ? status : say(diagram.status, { status, step: say(stepWord, { step }) });
    });
    return say(diagram.lane, {
      responsible: role === null ? diagram.ends : words.roles[role],
      statuses: statuses.join(', '),
    });
  });
}

function startSentence({ lines }: Shown, words: Words): string {
  return lines
    .filter(({ from }) => from === START)
    .map(({ transition, to }) => say(words.document.diagram.startsWith, namesOf(transition, to, words)))
    .join(' ');
}

function waySentences({ lines }: Shown, words: Words, told: (line: Edge) => string): readonly string[] {
  return STATUS_KEYS.flatMap((status) => {
    const ways = lines.filter(({ from }) => from === status).map(told);
    const from = words.statuses[status];
    return ways.length === 0 ? [] : [say(words.document.diagram.ways, { from, ways: ways.join('; ') })];
  });
}

/**
 * The target of a transition, with the condition if its name does not tell it: `Iniciar soporte (≤ 4 h) lleva a «En
 * soporte»`.
 */
function way({ transition, to, kind }: Edge, words: Words, values: DocumentValues): string {
  const { diagram } = words.document;
  const names = namesOf(transition, to, words);
  const branch = isByEffort(transition) ? branchText(transition, words, values) : null;
  const taken = branch === null ? names.transition : `${names.transition} (${branch})`;
  return say(kind === 'aside' ? diagram.wayAside : diagram.way, { ...names, transition: taken });
}

function namesOf(transition: string, to: string, words: Words): { readonly transition: string; readonly to: string } {
  const transitions: Readonly<Record<string, string>> = words.transitions;
  const statuses: Readonly<Record<string, string>> = words.statuses;
  return { transition: transitions[transition] ?? transition, to: statuses[to] ?? to };
}
