/**
 * Behaviour of Jira for which sources conflict or say nothing. Each row gives the implemented answer, the reason, and a
 * safe way to write the expression. The analyser warns of the rows marked `warns`. The README prints all rows. A
 * developer who learns more from a real site changes the row.
 */
export interface Choice {
  /** `conflict`: sources disagree. `unknown`: nothing was found. */
  readonly certainty: 'conflict' | 'unknown';
  /** The question. */
  readonly about: string;
  /** The answer that is implemented. */
  readonly chosen: string;
  /** Why this answer. */
  readonly because: string;
  /**
   * A way to write the expression that avoids the question; shown in the warning. Absent if the analyser does not warn.
   */
  readonly warns?: string;
}

const unknown = (about: string, chosen: string, because: string, warns?: string): Choice => ({
  certainty: 'unknown',
  about,
  chosen,
  because,
  ...(warns === undefined ? {} : { warns }),
});

const conflict = (about: string, chosen: string, because: string, warns?: string): Choice => ({
  ...unknown(about, chosen, because, warns),
  certainty: 'conflict',
});

export const CHOICES = {
  // Operators
  'cross-type-equality': conflict(
    '`==` and `!=` between two types, neither null',
    'unequal, no error; `dialect.crossTypeEquality` makes it an error',
    'one vendor calls it an error, another publishes code that needs an answer',
    "compare values of one type: convert ids with `+ ''`",
  ),
  'null-comparison': unknown(
    '`<`, `>`, `<=`, `>=` with null on a side',
    'an error; `dialect.nullComparison` makes it false',
    'it is reported as an error for Dates; for Numbers published examples only need "not true"',
    'test `!= null` first',
  ),
  'optional-chain': unknown(
    '`.c` on what `?.b` has made null',
    'an error, as on any null; `?.` covers one step only',
    'published examples fit both readings; this is the one that fails loudly',
    'write `?.` at every later step',
  ),
  'text-of-value': unknown(
    'the text of null, Lists, Maps, Dates and objects in `+`, templates and `join`',
    'null is `null`; Dates as `toString()`; calendar dates as `YYYY-MM-DD`; the rest as JSON',
    'only Strings and Numbers are documented',
    'join Strings and Numbers only',
  ),
  'division-by-zero': unknown(
    'division by zero',
    'follows 64-bit floats: `Infinity` or `NaN`, which an answer shows as null',
    'numbers are documented to be 64-bit floats',
    'make sure the divisor is not zero',
  ),
  'empty-truthiness': unknown(
    'whether an empty List or Map is true',
    'it is true',
    'truthiness is said to follow JavaScript',
    'compare `.length` instead',
  ),
  'typeof-null': unknown('`typeof null`', '`"null"`', 'the name the error messages use', 'compare with `null` instead'),
  // Syntax
  'number-forms': unknown(
    'exponents, hexadecimal, separators, `.5`',
    'a syntax error',
    'strict where nothing is published',
  ),
  'trailing-comma': unknown('a comma before `]`, `}` or `)`', 'a syntax error', 'strict where nothing is published'),
  'optional-call': unknown('`f?.(x)`', 'a syntax error; `a?.m(x)` calls a method', 'strict where nothing is published'),
  'unknown-escape': conflict(
    'an escape such as `\\d` in a String',
    'kept, backslash included; `\\b` and the other JavaScript escapes are converted',
    'Atlassian publishes regular expressions with one backslash and with two; only keeping makes all of them work',
    'write `[0-9]` instead of `\\d`',
  ),
  'reserved-member': unknown(
    'a reserved word as a property name or key',
    'accepted',
    'as in JavaScript',
    "read it as `object['name']`",
  ),
  'nested-if': conflict(
    'an `if` inside a block of another `if`',
    'accepted, as the grammar has it',
    'a vendor says it is not supported, but its example fails for lack of `else`',
    'use `else if` or `? :`',
  ),
  redeclaration: unknown(
    'declaring a name again',
    'hides the earlier one',
    'nothing better is known',
    'use another name',
  ),
  recursion: unknown(
    'a function that calls itself by name',
    'the name is not known inside its own declaration',
    'nothing is published',
    'do not use recursion',
  ),
  // Lists, Maps, Strings, Numbers
  'list-index': unknown(
    'reading a List at an index it does not have, or a negative one',
    'an error; null after `?.`',
    'strict where nothing is published',
    'test `.length` first',
  ),
  'callback-arguments': unknown(
    'what else than the item a function given to a List method receives',
    'nothing; a function that wants more is an error',
    'strict where nothing is published',
    'take one parameter (two for reduce and sort)',
  ),
  'flatten-depth': unknown(
    'how deep `flatten` and `flatMap` go',
    'one level',
    'as in JavaScript',
    'flatten one level only',
  ),
  'match-all': unknown(
    'what `matchAll` gives',
    'a List of Lists, each as `match` gives it: the match and its groups',
    'as in JavaScript',
    'use `match`, or `replace`',
  ),
  'regex-dialect': unknown(
    'the regular expression engine and its flags',
    'RE2 without flags: no look-around, no back references',
    'Java is presumed; RE2 is a subset that cannot hang',
  ),
  'split-separator': unknown(
    'whether the separator of `split` is a regular expression',
    'it is plain text',
    'as in JavaScript',
    'split at a text without special characters',
  ),
  'replacement-groups': unknown(
    '`$1` in a replacement text',
    'stands for the group',
    'as in JavaScript and Java',
    'use a function',
  ),
  'repeat-limit': unknown(
    '`repeat`, `padStart`, `padEnd` beyond 100',
    'an error',
    'the limit is reported, what happens beyond it is not',
    'stay within 100',
  ),
  'number-conversion': unknown(
    '`Number(x)` of an empty String, null, a Boolean, a Date',
    'empty and null are NaN, Booleans 1 and 0, the rest NaN',
    'only Strings that hold a number are described',
    'convert Strings that hold a number',
  ),
  'map-method-names': unknown(
    'a Map whose key is the name of a method',
    'called, `m.get(x)` is the method; read, `m.get` is the key',
    'nothing is published',
  ),
  // Dates
  'getter-zone': unknown(
    'the time zone of `getHours()` and the other getters of Date',
    "the user's",
    '`toCalendarDate` is documented to use it',
    'use `toCalendarDate()` or the `getUTC` getters',
  ),
  'month-end': unknown(
    '`plusMonths` from a day that the month lacks',
    'the last day of that month',
    'what date libraries do',
    'add days',
  ),
  'date-without-zone': unknown(
    '`new Date(text)` without an offset',
    "a day is midnight UTC, a day with a time is in the user's zone",
    'as in JavaScript',
    'write the offset, or use CalendarDate',
  ),
  'date-text': unknown(
    'the text of `toString()`',
    'medium date and short time of the locale',
    'the locale is documented',
    'use `toISOString()`',
  ),
  // Jira
  'user-groups-call': conflict(
    '`user.groups()` as a method',
    'an error: `groups` is a property',
    'one Atlassian example against the type page and three vendors',
    'read `user.groups`',
  ),
  'issue-without-new': conflict(
    '`Issue(x)` without `new`',
    'an error: there is no such variable',
    'one secondary page against every Atlassian page',
    'write `new Issue(x)`',
  ),
  'newest-changelog': unknown(
    'the cost of `getNewestChangelog` and whether it goes by `field` or `fieldId`',
    'one operation for each issue; either name, or `dialect.changelogNames`',
    'the counts of `changelogs`',
    'use `issue.changelogs` and compare `field`',
  ),
  'custom-field-cost': unknown(
    'the cost letter of custom fields',
    'one operation for each field, however many issues',
    'only that they count is documented',
    'count on one operation for each issue',
  ),
  'step-count': unknown(
    'which operations count as steps besides arithmetic, properties, variables and calls',
    'every operator, every template part and every call of a function given to a method count too',
    'what passes here then passes there',
  ),
  'unbounded-iteration': unknown(
    'which collections are unbounded',
    'those whose items Jira loads; from the 1,001st item visited each costs an operation',
    'a secondary reference gives the rule without the list',
  ),
  'size-limits': conflict(
    '1,000 characters and 100 leaves',
    'a warning; 10,000 characters are an error',
    'documented in an example, but much longer conditions run on real sites',
  ),
  'missing-data': unknown(
    'a member that the type has and the data lacks',
    'null',
    'fields hidden by a configuration read null',
  ),
  'answer-shape': unknown(
    'what an object looks like in an answer',
    'the members that identify and describe it',
    'Jira gives REST beans of its own shape',
  ),
  'rich-text': unknown('`plainText` of a document', 'see the table of nodes', 'nothing is published'),
} as const satisfies Readonly<Record<string, Choice>>;

export type ChoiceId = keyof typeof CHOICES;
