import english from '../../locales/en-US.json';
import spanish from '../../locales/es-ES.json';
import { createFormat } from '../../static/shared/page/format';

const NOW = Date.parse('2026-11-24T18:00:00Z');

describe('instants', () => {
  test.each([
    ['America/Asuncion', '24 nov 2026, 15:00'],
    ['Not/AZone', null],
  ])('in %s', (timeZone, expected) => {
    const text = createFormat('es-ES', timeZone).instant(NOW);
    if (expected === null) expect(text).toContain('2026');
    else expect(text).toBe(expected);
  });

  test.each([
    [0, 'ahora'],
    [59_999, 'ahora'],
    [60_000, 'hace 1 minuto'],
    [3 * 3_600_000, 'hace 3 horas'],
    [86_400_000, 'ayer'],
    [40 * 86_400_000, 'el mes pasado'],
    [-5000, 'ahora'],
  ])('%p ms ago', (passed, expected) => {
    expect(createFormat('es-ES', undefined).ago(NOW - passed, NOW)).toBe(expected);
  });
});

/** Every text with its path and its placeholders, such as `panel.stepOf {step} {total}`. */
function outline(texts: object, path: string): readonly string[] {
  return Object.entries(texts).flatMap(([key, value]: [string, unknown]) => {
    const here = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'object' && value !== null) return outline(value, here);
    // A reference to a step, `{step:6}`, is a placeholder too.
    return `${here} ${[...String(value).matchAll(/\{[\w:]+\}/g)].map(String).sort().join(' ')}`;
  });
}

// A text without a placeholder in one language would hide a name or a number from its readers.
it('every text is in both languages, and fills the same places', () => {
  expect(outline(english, '')).toEqual(outline(spanish, ''));
});
