import type { Desk } from '../engine/desk';
import { createDesk, step } from '../engine/desk';

let desk: Desk;
beforeEach(() => {
  desk = createDesk();
});

describe('transitions', () => {
  test('GET describes the screen of a transition', async () => {
    const { ana } = desk.people;
    const issue = await desk.create(ana);
    desk.transitions(
      step('11', desk.status.open, desk.status.doing, { screenId: desk.screenId }),
      step('21', null, null),
    );
    const { body } = await desk.call(ana, 'GET', `/issue/${issue.key}/transitions?expand=transitions.fields`);
    expect(body).toMatchObject({
      transitions: [
        {
          id: '11',
          hasScreen: true,
          isGlobal: false,
          looped: false,
          to: { name: 'In Progress' },
          fields: {
            attachment: { schema: { type: 'array', system: 'attachment' } },
            [desk.fields.kind]: {
              name: 'Kind',
              schema: { type: 'option' },
              allowedValues: [{ value: 'Report' }, { value: 'Parameter' }],
            },
            resolution: {
              allowedValues: expect.arrayContaining([expect.objectContaining({ name: 'Done' })]) as unknown,
            },
          },
        },
        { id: '21', hasScreen: false, isGlobal: true, looped: true, to: { name: 'To Do' }, fields: {} },
      ],
    });
    const one = await desk.call(ana, 'GET', `/issue/${issue.key}/transitions?transitionId=99`);
    expect(one.body).toEqual({ expand: 'transitions', transitions: [] });
  });
});
