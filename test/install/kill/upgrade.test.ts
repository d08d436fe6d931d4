import { DEFAULT_SETTINGS } from '../../../src/procedure/settings';
import { preparedSite } from '../../rules/installedSite';
import { troubleAtEveryCall } from './everyCall';
import { createScene } from './scene';
import { inPartOfCalls } from './trial';

it('an upgrade comes to the same end after a cut or a failure at any call', async () => {
  const site = preparedSite();
  expect((await site.install()).state).toBe('installed');
  const settings = { ...DEFAULT_SETTINGS, effortThresholdHours: 6, holidays: ['2027-08-15'] };
  await troubleAtEveryCall(
    'upgrade: threshold from 4 to 6 hours, a holiday',
    createScene(site, site.asked({ settings })),
    inPartOfCalls,
  );
});
