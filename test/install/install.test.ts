import { preparedSite, type PreparedSite } from '../rules/installedSite';

/** How many of everything the site has: what a run that is repeated must not change. */
function inventory({ jira: { site } }: PreparedSite): Readonly<Record<string, number>> {
  const { fields, screens, screenSchemes, issueTypeScreenSchemes, issueTypes, issueTypeSchemes, roles, statuses } =
    site;
  const counted = {
    fields,
    screens,
    screenSchemes,
    issueTypeScreenSchemes,
    issueTypes,
    issueTypeSchemes,
    roles,
    statuses,
  };
  const options = [...fields.values()].flatMap(({ contexts }) => contexts.flatMap((context) => context.options));
  const onScreens = [...screens.values()].flatMap(({ tabs }) => tabs.flatMap(({ fieldIds }) => fieldIds));
  return {
    ...Object.fromEntries(Object.entries(counted).map(([name, map]) => [name, map.size])),
    workflows: site.workflows.size,
    workflowSchemes: site.workflowSchemes.size,
    options: options.length,
    onScreens: onScreens.length,
  };
}

/** Lets the app make so many calls, and has Jira answer 503 to all that follow. */
function cutAfter({ jira }: PreparedSite, calls: number): void {
  let left = calls;
  jira.context.intercept = () => {
    left -= 1;
    return left < 0 ? Response.json({ errorMessages: ['cut'], errors: {} }, { status: 503 }) : undefined;
  };
}

it('run again it changes nothing, and needs few calls', async () => {
  const site = preparedSite();
  expect((await site.install()).state).toBe('installed');
  const [before, first] = [inventory(site), site.calls.length];
  expect((await site.install()).state).toBe('installed');
  expect(inventory(site)).toEqual(before);
  expect(first).toBeLessThanOrEqual(160);
  expect(site.calls.length - first).toBeLessThanOrEqual(30);
});

it('cut off before any of its calls it says so, and the next run ends as an undisturbed one', async () => {
  const whole = preparedSite();
  await whole.install();
  const calls = whole.calls.length;
  for (let cut = 0; cut < calls; cut += 1) {
    const site = preparedSite();
    cutAfter(site, cut);
    const stopped = await site.install();
    expect({ cut, state: stopped.state, problem: stopped.problem }).toEqual({
      cut,
      state: 'failed',
      problem: expect.stringContaining('503') as string,
    });
    site.jira.context.intercept = () => undefined;
    expect({ cut, state: (await site.install()).state }).toEqual({ cut, state: 'installed' });
    expect({ cut, ...inventory(site) }).toEqual({ cut, ...inventory(whole) });
  }
}, 120_000);

it('takes over nothing that has a name of ours but is not ours', async () => {
  const site = preparedSite({}, ({ site: { statuses } }) => {
    statuses.set('9999', { id: '9999', name: 'Finalizado', description: '', statusCategory: 'TODO' });
  });
  const stopped = await site.install();
  expect(stopped.state).toBe('failed');
  expect(stopped.problem).toBe(
    'El estado «Finalizado» ya existe en la categoría TODO y el procedimiento lo necesita en DONE. Cambie su nombre o su categoría en Jira y vuelva a instalar.',
  );
});
