/** Cases whose result no source confirms: our answer, and the reason. The README has the same list. */
export const UNSPECIFIED: Readonly<Record<string, { readonly answer: object; readonly because: string }>> = {
  'rest-010': { answer: { error: 'runtime' }, because: 'a case of the analyser: evaluated, there is no `issues`' },
  'rest-012': { answer: { error: 'runtime' }, because: 'a case of the analyser: evaluated, nothing holds issue 10010' },
  'rest-013': { answer: { error: 'runtime' }, because: 'a case of the analyser: evaluated, there is no `issues`' },
  'forge-valid-3': { answer: { error: 'runtime' }, because: 'null-comparison: `null > 0` is an error' },
  'forge-event-3': {
    answer: { error: 'runtime' },
    because: 'optional-chain: `.name` after a null `?.` step is an error',
  },
  'sr-bad-list': { answer: { value: ['x'] }, because: 'answer-shape: rich text shows as its plain text' },
  'sr-label-or': { answer: { error: 'runtime' }, because: 'an identifier that nothing declares is an error' },
  'jmwe-008': { answer: { value: false }, because: 'cross-type-equality: a Map and a User are unequal' },
  'jwt-011': { answer: { error: 'runtime' }, because: 'null-comparison: `null > 0` is an error' },
  'live-num-str': { answer: { value: false }, because: 'cross-type-equality: a Number and a String are unequal' },
  'ref-007': { answer: { error: 'runtime' }, because: 'issue-without-new: there is no variable `Issue`' },
};
