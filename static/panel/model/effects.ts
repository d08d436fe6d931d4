import type { EffectView } from '../../../src/entry/api/panel';
import type { UnfinishedEffect } from '../../../src/jira/issue/unfinishedEffects';
import { say, type Words } from '../../../src/procedure/words';

/** An effect as the panel shows it, from the list of unfinished effects or from the ledger. */
export interface ShownEffect {
  readonly key: string;
  readonly transition: string;
  readonly effect: string;
  readonly state: EffectView['state'];
  readonly how: EffectView['how'];
  readonly unknownOutcome: EffectView['unknownOutcome'];
  readonly code: string | null;
  /** HTTP status of a refusal. */
  readonly status: number | null;
  /** ISO instant. */
  readonly at: string;
}

export const ofProperty = ({ step, effect, transition, state, at, code, status }: UnfinishedEffect): ShownEffect => ({
  key: `${step}:${effect}`,
  transition,
  effect,
  state,
  how: null,
  unknownOutcome: null,
  code,
  status,
  at,
});

export const ofLedger = ({ step, error, ...effect }: EffectView): ShownEffect => ({
  key: `${step}:${effect.effect}`,
  ...effect,
  code: error?.code ?? null,
  status: error?.status ?? null,
});

/** Merges effects from the ledger with the unfinished ones. Of two states of one effect, the newer one wins. */
export function merged(known: readonly ShownEffect[], unfinished: readonly ShownEffect[]): readonly ShownEffect[] {
  const newer = new Map(unfinished.map((effect) => [effect.key, effect]));
  const shown = known.map((effect) => {
    const other = newer.get(effect.key);
    newer.delete(effect.key);
    return other !== undefined && other.at > effect.at ? other : effect;
  });
  return [...newer.values(), ...shown];
}

type Named = Readonly<Record<string, string>>;

/** Description of an effect by its name in the ledger: its kind, and the people it concerns. */
export function effectName(name: string, { effects, roles }: Words): string {
  const [kind = '', ...whom] = name.split('-');
  const people: Named = { ...roles, ...effects.people };
  const kinds: Named = effects.kinds;
  const words = kinds[kind] ?? effects.kinds.other;
  return say(words, { name, people: whom.map((one) => people[one] ?? one).join(effects.separator) });
}

/** Sentences about an effect's state and its reason. */
export function effectState(
  { state, how, code, status, unknownOutcome }: ShownEffect,
  { effects }: Words,
): readonly string[] {
  // Every code has its words. A property written by others may contain any code.
  const worded: Readonly<Record<NonNullable<EffectView['error']>['code'], string>> = effects.errors;
  const errors: Named = worded;
  const isUnknown = state === 'givenUp' && code === 'unknownOutcome';
  const done = state === 'done' && how !== null ? effects.how[how] : effects.states[isUnknown ? 'unknown' : state];
  return [
    done,
    ...(code === null ? [] : [say(errors[code] ?? effects.errors.internal, { status: status ?? '-' })]),
    ...(unknownOutcome === null ? [] : [effects.resolutions[unknownOutcome]]),
  ];
}
