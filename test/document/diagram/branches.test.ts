import { BRANCHES, branchText } from '../../../src/document/diagram/branches';
import { WORDS } from '../../../src/procedure/languages';
import { TRANSITION_KEYS, transition } from '../../../src/procedure/transitions';

it.each(TRANSITION_KEYS)('%s branches on the effort as its rule does', (key) => {
  const modes = transition(key).rules.flatMap((rule) => (rule.kind === 'effortGate' ? [rule.mode] : []));
  const told = [BRANCHES[key]].filter((branch) => branch === 'atMost' || branch === 'above');
  expect(told).toEqual(modes);
});

it.each([
  ['es', 'startSupport', '≤ 6 h'],
  ['es', 'askConfirmation', '> 6 h'],
  ['es', 'finishWithProduction', 'con Producción'],
  ['en', 'finishWithoutProduction', 'without Production'],
  ['en', 'cancel', null],
] as const)('in %s, %s is taken: %s', (language, key, expected) => {
  expect(branchText(key, WORDS[language], { threshold: '6', cutOff: '17:00' })).toBe(expected);
});
