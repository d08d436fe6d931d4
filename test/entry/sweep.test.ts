import { storedDeliveries } from '../../src/effects/deliveries/store';
import { queueHealing } from '../../src/entry/queues/effects';
import { asApp } from '../../src/entry/clients';
import { sweep } from '../../src/entry/handlers/sweep';
import { listInstallations } from '../../src/install/store';
import { openDesk } from '../effects/desk';
import { wait } from '../effects/schedule';
import { go, LEGS } from '../effects/walk';

jest.mock('../../src/entry/clients');
jest.mock('../../src/entry/queues/effects');
jest.mock('../../src/install/store');
jest.mock('../../src/effects/deliveries/store');

it('looks at requests whose gates ask for the evidence, however long ago they changed, and at others only lately', async () => {
  const desk = await openDesk();
  const other = await desk.file();
  const waiting = await desk.file();
  const legs = LEGS.slice(0, LEGS.findIndex(([, key]) => key === 'sendToVerification') + 1);
  for (const leg of legs) await go(desk, waiting, leg);
  jest.mocked(listInstallations).mockResolvedValue([desk.site.installation]);
  jest.mocked(asApp).mockImplementation(() => desk.context().client);
  jest.mocked(storedDeliveries.list).mockResolvedValue([]);
  const looked = () => jest.mocked(queueHealing).mock.lastCall;

  await sweep();
  expect(looked()).toEqual([desk.site.projectId, [other, waiting]]);
  wait(desk, 49 * 3600);
  await sweep();
  expect(looked()).toEqual([desk.site.projectId, [waiting]]);
  // No search finds a request that the app could not read. Its waiting delivery names it.
  const [delivery] = desk.events;
  if (delivery === undefined) throw new Error('Nothing was delivered');
  const received = { ...{ firstAt: '', lastAt: '', attempts: 1, error: null, isTold: true }, delivery };
  const hidden = { ...received, delivery: { ...delivery, issueId: '99999' } };
  jest.mocked(storedDeliveries.list).mockResolvedValue([hidden, hidden]);
  await sweep();
  expect(looked()).toEqual([desk.site.projectId, ['99999']]);
});
