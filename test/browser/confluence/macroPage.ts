import '../../../static/shared/page/schemas';
import { invoke, requestJira, router, view } from '@forge/bridge';
import * as z from 'zod';

/** The sample app's macro, and the page that configures it, on the real bridge. */
const CONTEXT = z.object({
  localId: z.string(),
  extension: z.object({
    isEditing: z.boolean(),
    config: z.object({ title: z.string().optional() }),
    macro: z.object({ isConfiguring: z.boolean(), isInserting: z.boolean() }).optional(),
  }),
});

type Context = z.infer<typeof CONTEXT>;

const root = document.getElementById('root');

function add(name: string, text = '', more: Record<string, string> = {}): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  for (const [attribute, value] of Object.entries(more)) element.setAttribute(attribute, value);
  root?.append(element);
  return element;
}

async function showMacro({ extension, localId }: Context): Promise<void> {
  const { accountId } = z.object({ accountId: z.string() }).parse(await invoke('whoAmI', {}));
  const myself: unknown = await (await requestJira('/rest/api/3/myself')).json();
  const { displayName } = z.object({ displayName: z.string() }).parse(myself);
  add('h2', extension.config.title ?? 'Sin título');
  add('p', `Lector: ${displayName}`);
  add('p', extension.isEditing ? 'En edición' : 'En la página', { id: 'mode' });
  add('p', accountId, { id: 'account', hidden: '' });
  add('p', localId, { id: 'local-id', hidden: '' });
  add('button', 'Abiertas', { type: 'button' }).addEventListener('click', () => {
    void router.navigate('/issues/?jql=project%20%3D%20SOP%20AND%20statusCategory%20!%3D%20Done');
  });
  add('div').style.height = '400px';
  await view.emitReadyEvent();
}

function showConfiguration({ extension: { config, macro } }: Context): void {
  add('h2', macro?.isInserting === true ? 'Nueva macro' : 'Configuración');
  add('label', 'Título del documento', { for: 'title' });
  const title = add('input', '', { id: 'title', value: config.title ?? '' }) as HTMLInputElement;
  const outcome = add('p', '', { role: 'status' });
  const button = (name: string, run: () => Promise<void>) => {
    add('button', name, { type: 'button' }).addEventListener('click', () => {
      run().then(
        () => {
          outcome.textContent = `${name}: hecho`;
        },
        (error: unknown) => {
          outcome.textContent = `${name}: ${String(Reflect.get(Object(error) as object, 'code'))}`;
        },
      );
    });
  };
  button('Guardar', () => view.submit({ config: { title: title.value } }));
  button('Aplicar', () => view.submit({ config: { title: title.value }, keepEditing: true }));
  button('Nulo', () => view.submit({ config: { title: null } }));
  button('Texto', () => view.submit('title'));
  button('Salir', () => view.close());
}

await view.theme.enable();
const context = CONTEXT.parse(await view.getContext());
document.documentElement.style.color = 'var(--ds-text)';
if (context.extension.macro?.isConfiguring === true) showConfiguration(context);
else await showMacro(context);
