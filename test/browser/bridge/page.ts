import {
  appFrame,
  createBridgeHost,
  createEventBus,
  forgeBackend,
  FRAME_SANDBOX,
  memoryHistory,
  type BridgeHandlers,
  type BridgeHost,
  type Flag,
  type ModalRequest,
  type Theme,
} from 'forge-sandbox/bridge';

/** A page around the app's frames with the functions of the shell. It records the app's requests. */
const asked: unknown[][] = [];
const note =
  (name: string) =>
  (...args: unknown[]) => {
    asked.push([name, ...args]);
  };
const events = createEventBus();
const history = memoryHistory();
const hosts: BridgeHost[] = [];
let flag: Flag | null = null;
let modal: ModalRequest | null = null;

function open(extension: object, more: Partial<BridgeHandlers> = {}): void {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', FRAME_SANDBOX);
  const { appOrigin, src } = appFrame('/forge/resources/page/index.html');
  const place = {
    moduleKey: 'panel',
    extension,
    locale: 'es-ES',
    authorization: `Basic ${btoa('ana@example.com:sandbox')}`,
    colorMode: () => 'light' as const,
  };
  const handlers: BridgeHandlers = {
    ...forgeBackend(place),
    events,
    history,
    showFlag: (shown) => {
      flag = shown;
    },
    closeFlag: note('closeFlag'),
    navigate: note('navigate'),
    reload: note('reload'),
    changeWindowTitle: note('changeWindowTitle'),
    submit: note('submit'),
    refreshIssueView: note('refreshIssueView'),
    openModal: (request) => {
      modal = request;
      open({ modal: request.context }, { close: (payload) => void request.onClose(payload) });
    },
    ...more,
  };
  hosts.push(createBridgeHost({ frame, appOrigin, handlers }));
  frame.src = src;
  document.body.append(frame);
}

/** Interface for the test. */
const page = {
  asked,
  history,
  open,
  flag: () => flag,
  modal: () => modal,
  clickFlag: async () => flag?.actions[0]?.onClick(),
  changeTheme: (theme: Theme) => hosts[0]?.changeTheme(theme),
  ruleConfiguration: () => hosts[0]?.ruleConfiguration(),
  notifyClosed: () => hosts[1]?.notifyClosed(),
  frameHeight: () => document.querySelector('iframe')?.style.height,
};
export type TestPage = typeof page;
Object.assign(window, { page });
open({ issue: { key: 'PS-1', id: '10001' } });
