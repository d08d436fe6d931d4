import { overflowOf, violations } from './accessibility';
import { createBrowserScene } from './scene';
import type { Look } from './shellPage';
import { inPart } from '../extent';
import { loaded } from './loaded';

const scene = createBrowserScene();

const PAGES: readonly (readonly [who: string, address: string, framed: boolean])[] = [
  ['Lucía Giménez', '/', false],
  ['Lucía Giménez', '/create', false],
  ['Carmen Villalba', '/browse/SOP-4', true],
  ['Diego Rojas', '/browse/SOP-6', true],
  ['Lucía Giménez', '/browse/SOP-1', true],
  ['Lucía Giménez', '/outbox', false],
  ['Carmen Villalba', '/project', true],
  ['Rosa Benítez', '/admin', true],
  ['Lucía Giménez', '/wiki', false],
  ['Carmen Villalba', '/wiki/spaces/SIS/pages/131073', true],
  ['Carmen Villalba', '/wiki/spaces/SIS/pages/131073/export', false],
];

const LOOKS: readonly Look[] = [
  { width: 1200, colorScheme: 'light', language: 'es' },
  { width: 320, colorScheme: 'light', language: 'es' },
  { width: 1200, colorScheme: 'dark', language: 'en' },
  { width: 320, colorScheme: 'dark', language: 'en' },
];

describe.each(inPart(LOOKS, 1, 2))('$width px, $colorScheme, $language', (look) => {
  it.each(PAGES)('%s at %s is accessible, fits, and complains of nothing', async (who, address, framed) => {
    const shell = await scene.open(look);
    await shell.as(who, address);
    await shell.page.getByRole('heading').first().waitFor();
    if (framed) await shell.frame.getByRole('heading').first().waitFor();
    await loaded(shell.page);
    const frames = framed ? shell.page.frames().filter((frame) => frame.url().includes('/forge/resources/')) : [];
    expect(frames).toHaveLength(framed ? 1 : 0);
    for (const place of [shell.page, ...frames]) {
      expect(await violations(place)).toEqual([]);
      expect(await overflowOf(place)).toBeLessThanOrEqual(0);
    }
    expect(shell.complaints).toEqual([]);
    await shell.close();
  });
});
