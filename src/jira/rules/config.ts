import { MOST_BOUND } from '../../procedure/evidence';
import { phrase, wayBack } from '../../procedure/explain';
import type { Reason } from '../../procedure/reasons';
import { UNREADABLE } from '../../procedure/rules/length';
import { minimumOf } from '../../procedure/rules/requiredFields';
import type { Requirement, Rule, RuleKind } from '../../procedure/rules/rule';
import { PICTURES } from '../../procedure/rules/scripts';
import { around, pieces, say } from '../../procedure/words';
import { EVIDENCE_KEY } from '../evidence';
import type { JsonObject } from '../json';
import { fieldId } from '../site';
import type { RuleContext } from './context';
import { summaryOf } from './summary';

type Configure<K extends RuleKind> = (rule: Extract<Rule, { kind: K }>, context: RuleContext) => JsonObject;

const sentence = (reason: Reason, { words, quoted }: RuleContext): string => phrase(reason, words, quoted);

const list = ({ words }: RuleContext): JsonObject => ({
  ...around(words.reasons.list),
  separator: words.reasons.separator,
});

const requirement = (required: Requirement, context: RuleContext): JsonObject => {
  const id = fieldId(required.field, context.ids);
  if (required.as === 'holder') {
    const { role } = required;
    return { id, kind: required.as, role: context.ids.roles[role], text: sentence({ code: 'holder', role }, context) };
  }
  const { field } = required;
  if (required.as !== 'text') {
    const asked = { id, kind: required.as, text: sentence({ code: 'field', field, as: required.as }, context) };
    if (required.as !== 'future') return asked;
    const stays: Reason = { code: 'unchanged', field: required.field, since: 'now' };
    return { ...asked, same: sentence(stays, context) };
  }
  const minimum = minimumOf(required, context.settings);
  const reason: Reason = minimum > 1 ? { code: 'minimum', field, minimum } : { code: 'field', field, as: 'text' };
  const asked = { id, kind: required.as, minimum, text: sentence(reason, context) };
  if (!('writtenSince' in required)) return asked;
  const { statuses } = context.ids;
  const { from, to } = required.writtenSince;
  const text = sentence({ code: 'unchanged', field: required.field, since: 'approval' }, context);
  return { ...asked, since: { from: statuses[from], to: statuses[to], text } };
};

const windowSentence = (because: Extract<Reason, { code: 'window' }>['because'], context: RuleContext): string =>
  sentence({ code: 'window', because }, context);

const offsetsIn = ({ settings }: RuleContext) =>
  settings.window.offsets.map(({ since, minutes }) => ({ since, minutes }));

/** One table: for each kind of rule, the `config` that its constant expression in the manifest reads. */
const CONFIGURE: { readonly [K in RuleKind]: Configure<K> } = {
  requiredFields: (rule, context) => ({
    unreadable: UNREADABLE,
    fields: rule.requirements.map((required) => requirement(required, context)),
    ...list(context),
  }),
  note: ({ purpose }, context) => {
    const minimum = context.settings.noteMinimum;
    return { minimum, unreadable: UNREADABLE, text: sentence({ code: 'note', purpose, minimum }, context) };
  },
  effortGate: ({ mode }, context) => {
    const threshold = context.settings.effortThresholdHours;
    const wrong = mode === 'atMost' ? 'effortAbove' : 'effortNotAbove';
    return {
      field: context.ids.fields.effortEstimate,
      mode,
      threshold,
      missing: sentence({ code: 'effortMissing', threshold }, context),
      wrong: sentence({ code: wrong, threshold }, context),
    };
  },
  requestedInformation: ({ asked, fields }, context) => {
    const options: Readonly<Record<string, string>> = context.ids.options.requestedInformation;
    const minimum = context.settings.noteMinimum;
    return {
      asked: fieldId(asked, context.ids),
      fields: fields.map((field) => ({
        id: context.ids.fields[field],
        option: options[field] ?? '',
        text: sentence({ code: 'field', field, as: 'text' }, context),
      })),
      minimum,
      unreadable: UNREADABLE,
      answer: sentence({ code: 'answer', minimum }, context),
      ...list(context),
    };
  },
  scriptAttached: ({ firstFrom }, context) => {
    const extensions = context.settings.scriptExtensions;
    return {
      extensions,
      firstFrom: context.ids.statuses[firstFrom],
      pictures: PICTURES,
      most: MOST_BOUND,
      tooMany: sentence({ code: 'tooManyFiles', most: MOST_BOUND }, context),
      none: sentence({ code: 'noScript', extensions }, context),
      stale: sentence({ code: 'staleScript' }, context),
    };
  },
  scriptUnchanged: ({ since, from, to, back }, context) => {
    const { reasons } = context.words;
    return {
      from: context.ids.statuses[from],
      to: context.ids.statuses[to],
      extensions: context.settings.scriptExtensions,
      pictures: PICTURES,
      noRecord: reasons.noRecord[since],
      none: reasons.noScriptLeft[since],
      changed: { ...around(say(reasons.scriptsChanged[since], { back: wayBack(back, context.words) })) },
      added: pieces(reasons.scriptAdded),
      removed: pieces(reasons.scriptRemoved),
      replaced: pieces(reasons.scriptReplaced),
      somebody: reasons.somebody,
      separator: reasons.separator,
      offsets: offsetsIn(context),
    };
  },
  evidenceBound: ({ since, from, to, back }, context) => ({
    property: EVIDENCE_KEY,
    approval: since === 'approval',
    from: context.ids.statuses[from],
    to: context.ids.statuses[to],
    pictures: PICTURES,
    // One more than there can be: a longer list is none that the app has written.
    most: MOST_BOUND + 1,
    pending: sentence({ code: 'evidencePending', since, back }, context),
    differs: sentence({ code: 'evidenceDiffers', since, back }, context),
  }),
  secondPerson: (rule, context) => {
    const { reasons } = context.words;
    return {
      ...Object.fromEntries(rule.not.map((who) => [who, reasons[who]])),
      ...(rule.unknownMover === 'blocks' ? { unknownMover: reasons.unknownMover } : {}),
      workedIn: context.ids.statuses[rule.workedIn],
      pictures: PICTURES,
      ...around(reasons.notYou),
      separator: reasons.separator,
    };
  },
  productionWindow: ({ from, to }, context) => {
    const { cutOffMinutes, workingDays, holidays } = context.settings.window;
    return {
      cutOffMinutes,
      workingDays,
      holidays,
      offsets: offsetsIn(context),
      validUntil: context.ids.fields.exceptionValidUntil,
      reason: context.ids.fields.exceptionReason,
      from: context.ids.statuses[from],
      to: context.ids.statuses[to],
      notWorkingDay: windowSentence('notWorkingDay', context),
      holiday: windowSentence('holiday', context),
      afterCutOff: windowSentence('afterCutOff', context),
    };
  },
  requesterGone: ({ named }, context) => ({
    field: fieldId(named, context.ids),
    ...context.words.reasons.requester,
  }),
};

/**
 * The configuration of a rule, as the JSON that Jira keeps with it. At most 32 KB: the editor refuses more. `summary`
 * says what it means; the workflow editor shows it.
 */
export function ruleConfig(rule: Rule, context: RuleContext): JsonObject {
  const configure: Configure<RuleKind> = CONFIGURE[rule.kind] as Configure<RuleKind>;
  return { summary: summaryOf(rule, context), ...configure(rule, context) };
}

/** The manifest's key of the module that is this kind of rule. */
export const RULE_MODULES: Readonly<Record<RuleKind, string>> = {
  requiredFields: 'required-fields',
  note: 'note-in-transition',
  effortGate: 'effort-gate',
  requestedInformation: 'requested-information',
  scriptAttached: 'script-attached',
  scriptUnchanged: 'script-unchanged',
  evidenceBound: 'evidence-bound',
  secondPerson: 'second-person',
  productionWindow: 'production-window',
  requesterGone: 'requester-gone',
};

export const EFFECTS_MODULE = 'procedure-effects';
