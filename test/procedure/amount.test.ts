import { amount, exactAmount } from '../../src/procedure/amount';
import { WORDS } from '../../src/procedure/languages';

const SPANISH = { words: WORDS.es, locale: 'es-PY' };
const ENGLISH = { words: WORDS.en, locale: 'en-US' };

it.each([
  [1, '1 hora', '1 hour'],
  [4, '4 horas', '4 hours'],
  [0.5, '0,5 horas', '0.5 hours'],
  [4.0000001, '4,0000001 horas', '4.0000001 hours'],
  [1.0000000000000002, '1,0000000000000002 horas', '1.0000000000000002 hours'],
  [1e-9, '0,000000001 horas', '0.000000001 hours'],
  [1234.5, '1.234,5 horas', '1,234.5 hours'],
])('%d hours are said as exactly as they are', (hours, spanish, english) => {
  expect(exactAmount(hours, 'hours', SPANISH)).toBe(spanish);
  expect(exactAmount(hours, 'hours', ENGLISH)).toBe(english);
});

it('one of them, and several', () => {
  expect([1, 2].map((count) => amount(count, 'workingHours', WORDS.es))).toEqual(['1 hora hábil', '2 horas hábiles']);
});
