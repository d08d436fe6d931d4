import type { StatusKey } from '../../src/procedure/statuses';
import { isPlainPicture, isScriptName, isThere } from './files';
import type { Faults, Made } from './made';
import { isOpen, itemsOf, requesterAt } from './past';
import { arrival, last, roundFiles, saysKept, workOf } from './rounds';
import { lettersIn } from './words';

/** Least letters and digits of a note and of a description. */
const NOTE = 10;
const DESCRIPTION = 20;
/** Hours above which an effort needs confirmation. */
const THRESHOLD = 4;

type Gate = (made: Made) => Faults;
type Way = `${StatusKey} > ${StatusKey}`;

const note: Gate = ({ noted }) => [['no note', noted < NOTE]];

/** The requirements of filing, which must still hold. */
const complete: Gate = (made) => [
  ['no description', lettersIn(made.issue.description) < DESCRIPTION],
  ['no classification', !made.chose('classification')],
  ['nobody declared to have looked at the problem', !made.chose('problemChecked')],
];

const reviewed: Gate = (made) => {
  const { issue, terms, move } = made;
  const sent = last(issue, terms, 'preparingScript', 'verifyingScript');
  const bound = boundFiles(made);
  return [
    ['reviewed by who sent it', sent?.by === move.by],
    ['reviewed by who did the work', workOf(issue, terms).people.has(move.by)],
    ['reviewed by an author', bound.some(({ by }) => by === move.by)],
  ];
};

/** The files of the round that may run, and others that support attached. */
function boundFiles(made: Made) {
  return roundFiles(made.issue, made.terms, (file) => made.isSupports(file)).mayBe;
}

/** Since the sending, no file but pictures was attached, and no mandatory file was deleted. */
const unchanged: Gate = (made) => {
  const { issue, terms, files } = made;
  const at = last(issue, terms, 'preparingScript', 'verifyingScript')?.at;
  if (at === undefined) return [['nothing was ever sent', true]];
  const { mustBe } = roundFiles(issue, terms, (file) => made.isSupports(file));
  const later = files.filter((file) => file.at > at && file.until === Infinity);
  return [
    ['a file came later', later.some(({ name }) => !isPlainPicture(name, terms.scripts))],
    ['a file of the round is gone', mustBe.some(({ until }) => until !== Infinity)],
  ];
};

/**
 * Whether the general management authorised an exception for these scripts, after a reason given for them. A later
 * reason revokes nothing.
 */
function isExcepted(made: Made): boolean {
  const { issue, terms, now } = made;
  const approved = last(issue, terms, 'verifyingScript', 'requestingAuthorisation');
  if (approved === undefined) return false;
  const reasons = itemsOf(issue, terms.fields.exceptionReason).filter(
    ({ by, at }) => at > approved.at && by === requesterAt(issue, at),
  );
  const writings = itemsOf(issue, terms.fields.exceptionValidUntil);
  const granted = writings.findLast(({ id, by, at }) => {
    const asked = reasons.findLast((reason) => reason.at < at);
    return asked !== undefined && by !== asked.by && made.holds('generalManagement', by, id);
  });
  if (granted === undefined) return false;
  // The field has the last value; the history has the earlier ones.
  const until = granted === writings.at(-1) ? made.value('exceptionValidUntil') : granted.to;
  return typeof until === 'string' && Date.parse(until.replace(/([+-]\d{2})(\d{2})$/, '$1:$2')) > now;
}

/** Requirements of each way through the procedure, row by row. Ways that only require a role are left out. */
export const GATES: Readonly<Partial<Record<Way, Gate>>> = {
  'toPrioritise > inAnalysis': (made) => [
    ...complete(made),
    ['no backing of the priority', !made.chose('priorityBacking')],
    ['nobody of support is assigned', !made.holds('support', made.issue.assigneeAccountId, made.entry.id)],
  ],
  'toPrioritise > incomplete': note,
  'incomplete > toPrioritise': (made) => {
    const back = last(made.issue, made.terms, 'toPrioritise', 'incomplete')?.at ?? 0;
    const { classification, problemChecked, userExperience, additionalInformation } = made.terms.fields;
    const own = ['summary', 'description', 'attachment', classification, problemChecked, userExperience];
    const changed = [...own, additionalInformation].some((id) => itemsOf(made.issue, id).some(({ at }) => at > back));
    return [...complete(made), ['neither changed nor explained', !changed && made.noted < NOTE]];
  },
  'inAnalysis > waitingForInformation': note,
  'waitingForInformation > inAnalysis': (made) => {
    const asked = last(made.issue, made.terms, 'inAnalysis', 'waitingForInformation')?.at ?? 0;
    const marked = made.value('requestedInformation');
    const options = made.terms.options.requestedInformation;
    const fields = (['userExperience', 'additionalInformation'] as const).map((field) => ({
      wanted: Array.isArray(marked) && (marked as readonly unknown[]).includes(options[field]),
      answered: made.says(field) && made.wrote(field, asked),
    }));
    const wanted = fields.filter((field) => field.wanted);
    return wanted.length > 0
      ? [['what was asked for is not answered', wanted.some(({ answered }) => !answered)]]
      : [['nothing is answered', made.noted < NOTE && !fields.some(({ answered }) => answered)]];
  },
  'inAnalysis > inSupport': (made) => [
    ...estimated(made),
    ['above the threshold', Number(made.value('effortEstimate')) > THRESHOLD],
  ],
  'inAnalysis > waitingForConfirmation': (made) => [
    ...estimated(made),
    ['not above the threshold', Number(made.value('effortEstimate')) <= THRESHOLD],
    ['no reasons of now', !made.says('effortReasons') || !made.wrote('effortReasons', analysisBegan(made))],
  ],
  'waitingForConfirmation > inSupport': ({ issue, terms, move }) => [
    ['confirmed by who asked', last(issue, terms, 'inAnalysis', 'waitingForConfirmation')?.by === move.by],
  ],
  'waitingForConfirmation > toPrioritise': note,
  'inSupport > preparingScript': (made) => [...note(made), ['no time spent', !(Number(made.value('timeSpent')) > 0)]],
  'inSupport > reporting': (made) => [...note(made), ['no time spent', !(Number(made.value('timeSpent')) > 0)]],
  'inSupport > inAnalysis': note,
  'preparingScript > verifyingScript': (made) => {
    const { issue, terms, files, move } = made;
    const back = arrival(issue, terms, 'preparingScript', move.at);
    const began = itemsOf(issue, 'status').find(({ to }) => to === terms.statuses.inSupport)?.at ?? 0;
    const scripts = files.filter(
      (file) =>
        isThere(file, move.at) &&
        isScriptName(file.name, terms.scripts) &&
        (made.isSupports(file) || file.at === move.at),
    );
    const isNewer = scripts.some(({ at }) => at > (back?.at ?? 0));
    const isFirst = back === undefined || back.from === terms.statuses.inSupport;
    const isRefused = back?.from === terms.statuses.verifyingScript;
    return [
      ['no script of the work', !scripts.some(({ at }) => at > began)],
      ['no newer script after a review', isRefused && !isNewer],
      ['neither a newer script nor a word', !isFirst && !isRefused && !isNewer && !saysKept(issue, terms, back.at)],
    ];
  },
  'verifyingScript > requestingAuthorisation': (made) => [...note(made), ...reviewed(made), ...unchanged(made)],
  'verifyingScript > preparingScript': (made) => [...note(made), ...reviewed(made)],
  'requestingAuthorisation > toAuthorise': (made) => {
    const approved = last(made.issue, made.terms, 'verifyingScript', 'requestingAuthorisation')?.at ?? 0;
    const refused = last(made.issue, made.terms, 'toAuthorise', 'requestingAuthorisation')?.at ?? 0;
    const own = ['executionInstruction', 'testResult', 'testsConcluded'] as const;
    return [
      [
        'an instruction for other scripts',
        !made.says('executionInstruction') || !made.wrote('executionInstruction', approved),
      ],
      ['tests of other scripts', !made.says('testResult') || !made.wrote('testResult', approved)],
      ['tests not concluded', !made.chose('testsConcluded')],
      [
        'refused, and neither changed nor explained',
        refused > approved && made.noted < NOTE && !own.some((field) => made.wrote(field, refused)),
      ],
    ];
  },
  'requestingAuthorisation > preparingScript': note,
  'toAuthorise > implementing': (made) => {
    const { issue, terms, move } = made;
    return [
      ['authorised by who asked', last(issue, terms, 'requestingAuthorisation', 'toAuthorise')?.by === move.by],
      ['authorised by an author', boundFiles(made).some(({ by }) => by === move.by)],
      ...unchanged(made),
      ['outside the hours', !isOpen(made.now) && !isExcepted(made)],
    ];
  },
  'toAuthorise > requestingAuthorisation': note,
  'implementing > testing': (made) => [
    ...note(made),
    [
      'implemented by who authorised it',
      last(made.issue, made.terms, 'toAuthorise', 'implementing')?.by === made.move.by,
    ],
    ['implemented by an author', boundFiles(made).some(({ by }) => by === made.move.by)],
    ...unchanged(made),
  ],
  'implementing > preparingScript': note,
  'testing > certifying': note,
  'testing > preparingScript': note,
  'certifying > reporting': note,
  'certifying > preparingScript': note,
  'incomplete > cancelled': note,
  'toPrioritise > cancelled': note,
  'waitingForInformation > cancelled': note,
  'waitingForConfirmation > cancelled': note,
  'reporting > finished': (made) => [...note(made), ['no resolution', made.issue.resolutionId === null]],
};

/** When the present analysis began. A question in between does not begin another. */
function analysisBegan({ issue, terms, move }: Made): number {
  const { inAnalysis, waitingForInformation } = terms.statuses;
  return (
    itemsOf(issue, 'status').findLast(
      ({ to, from, at }) => to === inAnalysis && from !== waitingForInformation && at < move.at,
    )?.at ?? 0
  );
}

/** Checks that a member of support wrote the estimate for this analysis. */
function estimated(made: Made): Faults {
  const written = made.writing('effortEstimate');
  return [
    ['no estimate', !(Number(made.value('effortEstimate')) > 0)],
    ['an estimate of another analysis', (written?.at ?? 0) <= analysisBegan(made)],
    ["an estimate of somebody else's", written !== undefined && !made.holds('support', written.by, written.id)],
  ];
}
