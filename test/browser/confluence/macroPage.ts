import { invoke, requestJira, router, view } from '@forge/bridge';

/** The sample app's macro, and the page that configures it, on the real bridge. */
interface Context {
  readonly localId: string;
  readonly extension: {
    readonly isEditing: boolean;
    readonly config: { readonly title?: string };
    readonly macro?: { readonly isConfiguring: boolean; readonly isInserting: boolean };
  };
}

const root = document.getElementById('root');

function add(name: string, text = '', more: Record<string, string> = {}): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  for (const [attribute, value] of Object.entries(more)) element.setAttribute(attribute, value);
  root?.append(element);
  return element;
}

async function showMacro({ extension, localId }: Context): Promise<void> {
  const { accountId } = (await invoke('whoAmI', {})) as unknown as { accountId: string };
  const myself = (await (await requestJira('/rest/api/3/myself')).json()) as { displayName: string };
  add('h2', extension.config.title ?? 'Sin título');
  add('p', `Lector: ${myself.displayName}`);
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
const context = (await view.getContext()) as unknown as Context;
document.documentElement.style.color = 'var(--ds-text)';
if (context.extension.macro?.isConfiguring === true) showConfiguration(context);
else await showMacro(context);
