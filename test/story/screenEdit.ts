import type { Person } from './person';

/** Puts a field on the edit screen of requests during `act`, as an administrator may. */
export async function onEditScreen(administrator: Person, field: string, act: () => Promise<void>): Promise<void> {
  const query = `queryString=${encodeURIComponent('Editar y ver')}`;
  const { values } = await administrator.json<{ values: { id: number }[] }>('GET', `screens?${query}`);
  const [screen] = values;
  if (screen === undefined || values.length > 1) throw new Error('Which of the screens is for editing?');
  const [tab] = await administrator.json<{ id: number }[]>('GET', `screens/${String(screen.id)}/tabs`);
  const [fieldId] = Object.keys(await administrator.fill({ [field]: null }));
  const address = `screens/${String(screen.id)}/tabs/${String(tab?.id)}/fields`;
  await administrator.json('POST', address, { fieldId });
  try {
    await act();
  } finally {
    await administrator.json('DELETE', `${address}/${String(fieldId)}`);
  }
}
