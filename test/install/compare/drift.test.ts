import { compareSite } from '../../../src/install/compare/site/site';
import type { Difference } from '../../../src/install/compare/site/siteDifference';
import { differenceText } from '../../../src/install/compare/text/differenceText';
import { WORDS } from '../../../src/procedure/languages';
import { installedSite, type InstalledSite } from '../../rules/installedSite';
import { DRIFTS } from './allDrifts';
import type { Drift } from './drift';
import { observedOn, promisedOn } from './observedSite';

const site = (): Promise<InstalledSite> => installedSite({ holidays: ['2026-12-25'] });

async function found(on: InstalledSite): Promise<readonly Difference[]> {
  return compareSite(promisedOn(on), await observedOn(on), on.clock.now());
}

it('finds nothing where nobody has touched anything', async () => {
  expect(await found(await site())).toEqual([]);
});

it.each(DRIFTS.map((drift): [string, Drift] => [drift.name, drift]))('%s', async (_, drift) => {
  const on = await site();
  await drift.by(on);
  const differences = await found(on);
  expect(
    differences.map((difference) => {
      const es = differenceText(difference, WORDS.es);
      const { detail } = drift.finds.find((expected) => expected.es === es.title) ?? {};
      return {
        code: difference.code,
        severity: difference.severity,
        es: es.title,
        en: differenceText(difference, WORDS.en).title,
        ...(detail === undefined ? {} : { detail: es.detail }),
      };
    }),
  ).toEqual(drift.finds);
  for (const difference of differences) {
    for (const words of Object.values(WORDS)) {
      const { title, detail } = differenceText(difference, words);
      // All placeholders are filled in, and no text contains "undefined".
      expect(`${title} ${detail}`).not.toMatch(/\{\w+\}|undefined|\[object|NaN/);
    }
  }
});
