import { MOST_BOUND } from '../../procedure/evidence';
import { changedFiles, phrase } from '../../procedure/explain';
import { FIELDS, type ChoiceFieldKey, type CustomFieldKey, type FieldKey } from '../../procedure/fields';
import { NOT_SHOWN, TURNING } from '../../procedure/foreign';
import type { Reason } from '../../procedure/reasons';
import { UNREADABLE } from '../../procedure/rules/length';
import { minimumOf } from '../../rules/required-fields/rule';
import { MOST_HOURS, type Approval, type Requirement, type Rule, type RuleKind } from '../../procedure/rules/rule';
import { MOST_AUTHORS } from '../../rules/script-attached/rule';
import { PICTURE } from '../../procedure/rules/scripts';
import { around, pieces, say } from '../../procedure/words';
import { KINDS, type ConfigOf } from '../../rules/kinds';
import type { Summary } from '../../rules/summary';
import type { RequiredFieldConfig } from '../../rules/required-fields/config';
import type { JsonObject } from '../json';
import { fieldId } from '../site';
import type { RuleContext } from './context';

type Configure<K extends RuleKind> = (rule: Extract<Rule, { kind: K }>, context: RuleContext) => ConfigOf<K>;

const sentence = (reason: Reason, { words, quoted }: RuleContext): string => phrase(reason, words, quoted);

/** The words around the one place of a text. */
function sides(sentence: string): { readonly before: string; readonly after: string } {
  const { before, after } = around(sentence);
  return { before, after };
}

const list = ({ words }: RuleContext) => ({ ...sides(words.reasons.list), separator: words.reasons.separator });

const requirement = (required: Requirement, context: RuleContext): RequiredFieldConfig => {
  const id = fieldId(required.field, context.ids);
  if (required.as === 'holder') {
    const { role } = required;
    return { id, kind: required.as, role: context.ids.roles[role], text: sentence({ code: 'holder', role }, context) };
  }
  const stays = (since: 'now' | 'moment' | 'approval'): string =>
    sentence({ code: 'unchanged', field: required.field as CustomFieldKey, since }, context);
  return {
    id,
    kind: required.as,
    ...detailOf(required, context),
    ...('now' in required ? { now: stays(required.as === 'future' ? 'moment' : 'now') } : {}),
    ...('writtenSince' in required ? { since: stays('approval') } : {}),
  };
};

type RequiredContent = Pick<RequiredFieldConfig, 'minimum' | 'maximum' | 'options' | 'text'>;

/** The required content of a field, and the message if it is missing. */
function detailOf(required: Exclude<Requirement, { as: 'holder' }>, context: RuleContext): RequiredContent {
  const { field } = required;
  if (required.as === 'text') {
    const minimum = minimumOf(required, context.settings);
    const reason: Reason = minimum > 1 ? { code: 'minimum', field, minimum } : { code: 'field', field, as: 'text' };
    return { minimum, text: sentence(reason, context) };
  }
  const text = sentence({ code: 'field', field, as: required.as }, context);
  if (required.as === 'positive') return { maximum: MOST_HOURS, text };
  return required.as === 'ticked' ? { options: optionIds(required.field, context), text } : { text };
}

/** Ids of the options that the installation created. */
function optionIds(field: ChoiceFieldKey, { ids }: RuleContext): readonly string[] {
  return Object.values(ids.options[field]);
}

/** A change of status as rules search for it. */
const change = ({ from, to }: Approval, { ids }: RuleContext): { readonly from: string; readonly to: string } => ({
  from: ids.statuses[from],
  to: ids.statuses[to],
});

/** The change that a rule's fields must be newer than; empty if there is none. */
function sinceOf(
  requirements: readonly Requirement[],
  context: RuleContext,
): Pick<ConfigOf<'requiredFields'>, 'since'> {
  const approval = requirements.flatMap((one) => ('writtenSince' in one ? one.writtenSince : []))[0];
  return approval === undefined ? {} : { since: change(approval, context) };
}

const windowSentence = (because: Extract<Reason, { code: 'window' }>['because'], context: RuleContext): string =>
  sentence({ code: 'window', because }, context);

const offsetsIn = ({ settings }: RuleContext) =>
  settings.window.offsets.map(({ since, minutes }) => ({ since, minutes }));

/** One table: the `config` of each kind of rule, as its description in `src/rules` demands it. */
const CONFIGURE: { readonly [K in RuleKind]: Configure<K> } = {
  requiredFields: ({ requirements }, context) => ({
    unreadable: UNREADABLE,
    fields: requirements.map((required) => requirement(required, context)),
    ...sinceOf(requirements, context),
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
      old: sentence({ code: 'effortOld' }, context),
      wrong: sentence({ code: wrong, threshold }, context),
    };
  },
  requestedInformation: ({ asked, fields, from, to }, context) => {
    const options: Readonly<Record<string, string>> = context.ids.options.requestedInformation;
    const minimum = context.settings.noteMinimum;
    return {
      asked: fieldId(asked, context.ids),
      fields: fields.map((field) => ({
        id: context.ids.fields[field],
        option: options[field] ?? '',
        text: sentence({ code: 'field', field, as: 'text' }, context),
        old: sentence({ code: 'unchanged', field, since: 'question' }, context),
      })),
      ...change({ from, to }, context),
      minimum,
      unreadable: UNREADABLE,
      answer: sentence({ code: 'answer', minimum }, context),
      ...list(context),
    };
  },
  returnAnswered: ({ because, from, to, fields }, context) => {
    const minimum = context.settings.noteMinimum;
    return {
      ...change({ from, to }, context),
      fields: fields.map((field) => ({
        id: fieldId(field, context.ids),
        kind: comparedAs(field),
      })),
      minimum,
      unreadable: UNREADABLE,
      unanswered: sentence({ code: 'unanswered', because, minimum }, context),
    };
  },
  scriptAttached: ({ workedIn, refusedIn, kept }, context) => {
    const extensions = context.settings.scriptExtensions;
    return {
      extensions,
      workedIn: context.ids.statuses[workedIn],
      refusedIn: context.ids.statuses[refusedIn],
      kept: context.ids.fields[kept],
      options: optionIds(kept, context),
      role: context.ids.roles.support,
      picture: PICTURE,
      most: MOST_BOUND,
      authors: MOST_AUTHORS,
      tooMany: sentence({ code: 'tooManyFiles', most: MOST_BOUND }, context),
      none: sentence({ code: 'noScript', extensions }, context),
      refused: sentence({ code: 'refusedScript' }, context),
      stale: sentence({ code: 'staleScript' }, context),
    };
  },
  scriptUnchanged: ({ since, from, to, back }, context) => {
    const { reasons } = context.words;
    const frame = (mend: 'delete' | 'sendBack') => sides(changedFiles({ mend, since, back }, context.words));
    return {
      evidence: context.ids.appFields.evidence,
      approval: since === 'approval',
      ...change({ from, to }, context),
      picture: PICTURE,
      turning: TURNING,
      notShown: NOT_SHOWN,
      noRecord: sentence({ code: 'noRecord', since }, context),
      pending: sentence({ code: 'evidencePending', since, back }, context),
      differs: sentence({ code: 'evidenceDiffers', since, back }, context),
      empty: sentence({ code: 'nothingToRun', since, back }, context),
      onlyAdded: frame('delete'),
      changed: frame('sendBack'),
      added: pieces(reasons.scriptAdded),
      removed: pieces(reasons.scriptRemoved),
      replaced: pieces(reasons.scriptReplaced),
      gone: sides(reasons.scriptGone),
      more: sides(reasons.moreChanges),
      somebody: reasons.somebody,
      separator: reasons.separator,
      offsets: offsetsIn(context),
    };
  },
  secondPerson: (rule, context) => {
    const { reasons } = context.words;
    const isRecorded = rule.not.some((who) => who !== 'mover');
    return {
      ...(Object.fromEntries(rule.not.map((who) => [who, reasons[who]])) as Pick<
        ConfigOf<'secondPerson'>,
        (typeof rule.not)[number]
      >),
      ...(rule.unknownMover === 'blocks' ? { unknownMover: reasons.unknownMover } : {}),
      ...(isRecorded ? { evidence: context.ids.appFields.evidence, ...change(rule, context) } : {}),
      ...sides(reasons.notYou),
      separator: reasons.separator,
    };
  },
  exceptionAsked: (rule, context) => ({
    exception: context.ids.appFields.exception,
    ...change(rule, context),
    notAsked: sentence({ code: 'exceptionNotAsked' }, context),
    asker: say(context.words.reasons.notYou, { items: context.words.reasons.asker }),
  }),
  productionWindow: (rule, context) => {
    const { cutOffMinutes, workingDays, holidays } = context.settings.window;
    return {
      cutOffMinutes,
      workingDays,
      holidays,
      offsets: offsetsIn(context),
      exception: context.ids.appFields.exception,
      validUntil: context.ids.fields.exceptionValidUntil,
      ...change(rule, context),
      notWorkingDay: windowSentence('notWorkingDay', context),
      holiday: windowSentence('holiday', context),
      afterCutOff: windowSentence('afterCutOff', context),
      unrecorded: sentence({ code: 'exceptionUnrecorded' }, context),
    };
  },
  requesterGone: ({ named }, context) => ({
    field: fieldId(named, context.ids),
    ...context.words.reasons.requester,
  }),
};

/** How a rule compares a field with its earlier value: by text, by option, or by attachment. */
const comparedAs = (field: FieldKey): 'text' | 'option' | 'attachment' =>
  field === 'attachment' ? 'attachment' : FIELDS[field].kind === 'option' ? 'option' : 'text';

/**
 * The configuration of a rule, as the JSON that Jira keeps with it. The editor refuses more than 32 KB. `summary`
 * describes the rule; the workflow editor shows it.
 */
export function ruleConfig(rule: Rule, context: RuleContext): JsonObject {
  const configure: Configure<RuleKind> = CONFIGURE[rule.kind] as Configure<RuleKind>;
  const summary = KINDS[rule.kind].summary as Summary<RuleKind>;
  return { summary: summary(rule, context), ...configure(rule, context) };
}
