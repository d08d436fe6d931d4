import type { Names } from './page';

/**
 * A small kind of rule: the summary may not end with a question mark. It stands in row 2c, where the requester can
 * correct the summary on the transition's screen.
 */
export const NAMES: Names = { kind: 'noQuestion', 'module-key': 'no-question' };

/** A change of one file. `text` is the whole text of a new file. */
export type Edit = { readonly file: string } & (
  | { readonly text: string }
  | { readonly before: string; readonly insert: string }
  /** Values by the path of their words. */
  | { readonly words: Readonly<Record<string, unknown>> }
);

const RULE = 'src/rules/no-question';

export const EDITS: readonly Edit[] = [
  {
    file: 'src/procedure/rules/rule.ts',
    before: ';\n\nexport type RuleKind',
    insert: "\n  /** The summary may not end with a question mark. */\n  | { readonly kind: 'noQuestion' }",
  },
  {
    file: 'src/procedure/check/fieldsAskedFor.ts',
    before: "    case 'note':",
    insert: "    case 'noQuestion':\n      return ['summary'];\n",
  },
  {
    file: `${RULE}/config.ts`,
    text: `import { control, WORDING } from '../config/drift';
import { text } from '../config/value';

/** The configuration of the summary's end. */
export const NO_QUESTION = { ending: text(control('ending')), text: text(WORDING) };
`,
  },
  {
    file: `${RULE}/expression.jexpr`,
    text: `# config: ending (the last character that a summary may not have), text

issue.summary != null && issue.summary.slice(-1) == config.ending ? config.text : true
`,
  },
  {
    file: `${RULE}/rule.ts`,
    text: `import type { Facts } from '../../procedure/facts';
import type { Reason } from '../../procedure/reasons';
import type { Rule } from '../../procedure/rules/rule';

type NoQuestion = Extract<Rule, { kind: 'noQuestion' }>;

export function noQuestion(_: NoQuestion, { fields: { summary } }: Facts): readonly Reason[] {
  return typeof summary === 'string' && summary.endsWith('?') ? [{ code: 'summaryAsks' }] : [];
}
`,
  },
  {
    file: `${RULE}/summary.ts`,
    text: `import type { Summary } from '../summary';

/** One sentence about a configured rule, for the workflow editor. */
export const noQuestionSummary: Summary<'noQuestion'> = (_, { words }) => words.rules.noQuestion.summary;
`,
  },
  {
    file: 'src/rules/kinds.ts',
    before: "import type { Summary } from './summary';",
    insert: `import { NO_QUESTION } from './no-question/config';
import { noQuestion } from './no-question/rule';
import { noQuestionSummary } from './no-question/summary';
`,
  },
  {
    file: 'src/rules/kinds.ts',
    before: '} satisfies {',
    insert: `  noQuestion: {
    module: 'no-question',
    config: NO_QUESTION,
    missing: noQuestion,
    summary: noQuestionSummary,
  },
`,
  },
  {
    file: 'src/jira/rules/config.ts',
    before: '};\n\n/** How a rule compares',
    insert: "  noQuestion: (_, context) => ({ ending: '?', text: sentence({ code: 'summaryAsks' }, context) }),\n",
  },
  {
    file: 'locales/es-ES.json',
    words: {
      'rules.noQuestion': {
        name: 'Resumen sin pregunta',
        description: 'Bloquea mientras el resumen termine en un signo de pregunta.',
        summary: 'Exige un resumen que no termine en un signo de pregunta.',
      },
      'drift.rules.noQuestion': 'la regla del resumen sin pregunta',
      'drift.settings.ending': 'el final que se rechaza',
      'reasons.summaryAsks': 'Escriba el resumen como afirmación: no puede terminar en un signo de pregunta.',
    },
  },
  {
    file: 'locales/en-US.json',
    words: {
      'rules.noQuestion': {
        name: 'Summary without a question',
        description: 'Blocks while the summary ends with a question mark.',
        summary: 'Requires a summary that does not end with a question mark.',
      },
      'drift.rules.noQuestion': 'the rule of the summary without a question',
      'drift.settings.ending': 'the refused ending',
      'reasons.summaryAsks': 'Write the summary as a statement: it may not end with a question mark.',
    },
  },
  {
    file: 'src/procedure/reasons.ts',
    before: "  | { readonly code: 'window';",
    insert: "  /** The summary ends with a question mark. */\n  | { readonly code: 'summaryAsks' }\n",
  },
  {
    file: 'src/procedure/explain.ts',
    before: "    case 'effortOld':\n    case 'exceptionUnrecorded':",
    insert: "    case 'summaryAsks':\n",
  },
  {
    file: 'src/rules/missing.ts',
    before: "    case 'holder':",
    insert: "    case 'summaryAsks':\n      return 'summary';\n",
  },
  {
    file: 'src/procedure/rows/steps1To3.ts',
    before: "      {\n        kind: 'returnAnswered',",
    insert: "      { kind: 'noQuestion' },\n",
  },
  {
    file: 'test/rules/generated/draw.ts',
    before: ',\n    description: fc.option(prose),',
    insert: '.map((summary) => (summary.length % 4 === 0 ? `${summary}?` : summary))',
  },
  {
    file: 'test/walks/gates.ts',
    before: "['neither changed nor explained'",
    insert: "['a summary that asks', made.issue.summary.endsWith('?')], ",
  },
  {
    file: 'docs/steps.md',
    before: '; a change since the return',
    insert: '; a summary that does not end with a question mark',
  },
];
