import { PROCEDURE } from '../procedure';
import { STATUSES, type StatusKey } from '../statuses';
import { TRANSITION_KEYS, transition, type TransitionKey } from '../transitions';
import { say, type Words } from '../words';
import { gridOf } from './grid';

/** What the diagram shows, in words: a sentence for each lane, then one for each status with the ways out of it. */
export function describeDiagram(words: Words): readonly string[] {
  return [words.document.diagram.summary, ...laneSentences(words), startSentence(words), ...waySentences(words)];
}

const STATUS_KEYS = Object.keys(STATUSES) as readonly StatusKey[];

function laneSentences(words: Words): readonly string[] {
  const { diagram, step: stepWord } = words.document;
  return gridOf(PROCEDURE).lanes.map((role) => {
    const statuses = STATUS_KEYS.filter((key) => STATUSES[key].responsible === role).map((key) => {
      const { step } = PROCEDURE.statuses[key];
      const status = words.statuses[key];
      return step === null ? status : say(diagram.status, { status, step: say(stepWord, { step }) });
    });
    return say(diagram.lane, {
      responsible: role === null ? diagram.ends : words.roles[role],
      statuses: statuses.join(', '),
    });
  });
}

function startSentence(words: Words): string {
  const first = TRANSITION_KEYS.filter((key) => transition(key).from.length === 0);
  return first
    .map((key) =>
      say(words.document.diagram.startsWith, { transition: words.transitions[key], to: target(key, words) }),
    )
    .join(' ');
}

function waySentences(words: Words): readonly string[] {
  const { diagram } = words.document;
  return STATUS_KEYS.flatMap((status) => {
    const ways = TRANSITION_KEYS.filter((key) => transition(key).from.includes(status)).map((key) =>
      say(transition(key).to === 'same' ? diagram.wayAside : diagram.way, {
        transition: words.transitions[key],
        to: target(key, words),
      }),
    );
    return ways.length === 0 ? [] : [say(diagram.ways, { from: words.statuses[status], ways: ways.join('; ') })];
  });
}

function target(key: TransitionKey, words: Words): string {
  const { to } = transition(key);
  return to === 'same' ? '' : words.statuses[to];
}
