jest.mock('@forge/bridge', () => ({ events: {} }));

import { hearChanges } from '../../static/panel/data/issueChanges';

/** The used part of the bridge's bus. A subscription is active from the call on. */
function bus() {
  let tell: () => void = () => undefined;
  return {
    tell: () => {
      tell();
    },
    on: (event: string, callback: () => void) => {
      expect(event).toBe('JIRA_ISSUE_CHANGED');
      tell = callback;
      return Promise.resolve({ unsubscribe: () => undefined });
    },
  };
}

it('a change before the first listener is reported once, to that listener', async () => {
  const issueView = bus();
  const changes = await hearChanges(issueView);
  issueView.tell();
  issueView.tell();
  const first = jest.fn();
  changes.follow(first)();
  expect(first).toHaveBeenCalledTimes(1);
  const second = jest.fn();
  changes.follow(second);
  expect(second).not.toHaveBeenCalled();
});

it('a change is told to the present follower alone, and none is lost between two', async () => {
  const issueView = bus();
  const changes = await hearChanges(issueView);
  const [first, second] = [jest.fn(), jest.fn()];
  const leave = changes.follow(first);
  issueView.tell();
  leave();
  issueView.tell();
  changes.follow(second);
  expect([first.mock.calls.length, second.mock.calls.length]).toEqual([1, 1]);
});

it('without the bus there is nothing to follow, and no error', async () => {
  const changes = await hearChanges({ on: () => Promise.reject(new Error('no bridge')) });
  const follower = jest.fn();
  changes.follow(follower);
  expect(follower).not.toHaveBeenCalled();
});
