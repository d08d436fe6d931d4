import fc from 'fast-check';
import type { Json } from '../../../src/jira/json';
import type { LiveRule, LiveTransition, LiveWorkflow } from '../../../src/jira/workflow/liveWorkflow';

type Path = readonly (string | number)[];

interface Mutation {
  readonly path: Path;
  readonly how: 'change' | 'remove' | 'repeat';
}

/** Replacements for words of which Jira knows only a few. */
const OTHER: Readonly<Record<string, string>> = {
  INITIAL: 'GLOBAL',
  DIRECTED: 'GLOBAL',
  ALL: 'ANY',
  ANY: 'ALL',
  false: 'true',
};

/** Every value of some data that can be changed, and every item that can be removed. */
function places(json: Json, path: Path = []): readonly Mutation[] {
  if (Array.isArray(json)) {
    return (json as readonly Json[]).flatMap((item, index) => {
      const at = [...path, index];
      return [{ path: at, how: 'remove' as const }, ...repeated(at), ...places(item, at)];
    });
  }
  if (typeof json === 'object' && json !== null) {
    return Object.entries(json).flatMap(([key, value]) => places(value, [...path, key]));
  }
  return json === null || json === '' ? [] : [{ path, how: 'change' }];
}

/** Rules and holidays can occur twice; a transition, a status or a source cannot. */
const repeated = (path: Path): readonly Mutation[] => {
  const list = path.at(-2);
  return list === 'validators' || list === 'actions' || list === 'holidays' ? [{ path, how: 'repeat' }] : [];
};

function mutated(json: Json, { path, how }: Mutation): Json {
  const [first, ...rest] = path;
  if (first === undefined) return changed(json);
  if (Array.isArray(json)) {
    const list = json as readonly Json[];
    return list.flatMap((item, index): readonly Json[] => {
      if (index !== first) return [item];
      if (rest.length > 0 || how === 'change') return [mutated(item, { path: rest, how })];
      return how === 'remove' ? [] : [item, item];
    });
  }
  const record = json as Readonly<Record<string, Json>>;
  return { ...record, [first]: mutated(record[first] ?? null, { path: rest, how }) };
}

function changed(json: Json): Json {
  if (typeof json === 'string') return OTHER[json] ?? `${json}x`;
  return typeof json === 'number' ? json + 1 : null;
}

/** Configurations as data and back, so that their content is changed too. */
const opened = (rule: LiveRule): Json => {
  const { config, ...parameters } = rule.parameters;
  return {
    ruleKey: rule.ruleKey,
    parameters,
    ...(config === undefined ? {} : { config: JSON.parse(config) as Json }),
  };
};

interface OpenRule {
  readonly ruleKey: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly config?: Json;
}

const closed = ({ ruleKey, parameters, config }: OpenRule): LiveRule => ({
  ruleKey,
  parameters: { ...parameters, ...(config === undefined ? {} : { config: JSON.stringify(config) }) },
});

function openedWorkflow({ name, description, statuses, transitions }: LiveWorkflow): Json {
  const open = transitions.map((transition) => ({
    ...transition,
    validators: transition.validators.map(opened),
    actions: transition.actions.map(opened),
  }));
  return JSON.parse(JSON.stringify({ name, description, statuses, transitions: open })) as Json;
}

function closedWorkflow(json: unknown, like: LiveWorkflow): LiveWorkflow {
  const open = json as Omit<LiveWorkflow, 'transitions'> & {
    readonly transitions: readonly (Omit<LiveTransition, 'validators' | 'actions'> & {
      readonly validators: readonly OpenRule[];
      readonly actions: readonly OpenRule[];
    })[];
  };
  const transitions = open.transitions.map((transition) => ({
    ...transition,
    validators: transition.validators.map(closed),
    actions: transition.actions.map(closed),
  }));
  return { ...like, ...open, transitions };
}

/** The workflow with one part changed, removed or repeated. */
export function mutations(
  live: LiveWorkflow,
): fc.Arbitrary<{ readonly path: string; readonly workflow: LiveWorkflow }> {
  const open = openedWorkflow(live);
  return fc.constantFrom(...places(open)).map((mutation) => ({
    path: `${mutation.how} ${mutation.path.join('.')}`,
    workflow: closedWorkflow(mutated(open, mutation), live),
  }));
}
