import { published } from '../../src/jira/published';
import { ruleSettings } from '../../src/jira/workflow/ruleSettings';
import { ruleConfig } from '../../src/jira/rules/config';
import { WORDS } from '../../src/procedure/languages';
import { checkSettings } from '../../src/procedure/settings/check';
import { DEFAULT_SETTINGS, type Settings } from '../../src/procedure/settings';
import { TRANSITION_KEYS, transition } from '../../src/procedure/transitions';
import { SETTINGS_TOTAL } from '../../src/procedure/settings/constraints';
import { RULE_MODULES } from '../../src/rules/kinds';
import { sampleIds } from './ids';

const NOW = new Date('2026-11-23T00:00:00Z');

/** The largest valid settings, with a time zone that changes its clocks twice a year and has a long name. */
const WORST: Settings = {
  ...DEFAULT_SETTINGS,
  effortThresholdHours: 999.99,
  timeZone: 'America/North_Dakota/New_Salem',
  holidays: Array.from({ length: 400 }, (_, index) =>
    new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10),
  ),
  descriptionMinimum: 2000,
  noteMinimum: 2000,
  scriptExtensions: Array.from({ length: 60 }, (_, index) => `abcdefghij${index + 10}`),
  premises: 'ñ'.repeat(4000),
  document: {
    creationDate: '2026-01-01',
    updateDate: '2026-01-01',
    author: 'ñ'.repeat(255),
    summary: 'ñ'.repeat(4000),
  },
};

it('is what may be set', () => {
  expect(checkSettings(WORST)).toEqual({ ok: true, settings: WORST });
});

const LIMIT = 32 * 1024;

it.each(['es', 'en'] as const)('no rule has a configuration near 32 KB (%s)', (language) => {
  const context = { ids: sampleIds(), settings: ruleSettings(WORST, NOW), quoted: WORST, words: WORDS[language] };
  const sizes = new Map<string, number>();
  for (const key of TRANSITION_KEYS) {
    for (const rule of transition(key).rules)
      sizes.set(
        rule.kind,
        Math.max(sizes.get(rule.kind) ?? 0, Buffer.byteLength(JSON.stringify(ruleConfig(rule, context)))),
      );
  }
  expect([...sizes.keys()].sort()).toEqual(Object.keys(RULE_MODULES).sort());
  for (const [kind, size] of sizes) expect({ kind, fits: size < LIMIT / 3, size }).toMatchObject({ kind, fits: true });
});

it('the published settings fit into a project property, in any form', () => {
  const value = published(sampleIds(), WORST, ruleSettings(WORST, NOW));
  const own = JSON.stringify(WORST).length;
  // Characters that JSON escapes take more room, up to the total that the check allows.
  expect(JSON.stringify(value).length + (SETTINGS_TOTAL - own)).toBeLessThan(32_768);
});
