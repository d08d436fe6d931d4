import { useMemo } from 'react';
import { forgeBackend } from '../bridge';
import type { BridgeHandlers, EventBus, ModalRequest, PageHistory } from '../bridge';
import { otherOrigin } from '../bridge/origins';
import { authorizationOf } from '../api/http';
import { useTexts } from '../i18n/LanguageContext';
import { useFlags } from '../parts/Flags';
import type { Flag } from '../parts/Flags';
import { navigate } from '../routing/location';
import { useSession } from '../session/SessionContext';
import { shellPathOf } from './places';

/** The place of an app's frame on the page, and the functions it has there. */
export interface FramePlace {
  readonly moduleKey: string;
  readonly resourceUrl: string;
  /** The product's data about the place. Give the same object for the same place. */
  readonly extension: object;
  /** Identifies a macro within its page. */
  readonly localId?: string;
  /** One bus for all frames of the app on the page. */
  readonly events: EventBus;
  readonly onRefreshIssue?: () => void;
  /** Only for places that can be closed; called with the argument of `view.close()`. */
  readonly onClose?: (payload: unknown) => void;
  /** Called by `view.submit()`. An error that it throws reaches the app. @default the same as onClose */
  readonly onSubmit?: (payload: unknown) => void;
  readonly history?: PageHistory;
}

/** Functions that concern the frame itself. All of them are memoised. */
export interface FrameOwn {
  readonly colorMode: () => 'light' | 'dark';
  readonly onThemed: () => void;
  readonly onRefresh: () => void;
  readonly onOpenModal: (request: ModalRequest) => void;
}

const APPEARANCES: Readonly<Record<string, Flag['appearance']>> = {
  info: 'information',
  success: 'success',
  warning: 'warning',
  error: 'error',
};

function follow(url: string, type: 'same-tab' | 'new-tab'): void {
  const path = shellPathOf(url, location, otherOrigin(location));
  if (type === 'new-tab') window.open(path ?? url, '_blank', 'noopener');
  else if (path === null) location.assign(url);
  else navigate(path);
}

/** The page's functions for the app in a frame: the table that the bridge calls. */
export function useBridgeHandlers(place: FramePlace, own: FrameOwn): BridgeHandlers {
  const { me } = useSession();
  const { locale } = useTexts();
  const { show, dismiss } = useFlags();
  const { moduleKey, extension, localId, events, onRefreshIssue, onClose, onSubmit = onClose, history } = place;
  const { colorMode, onThemed, onRefresh, onOpenModal } = own;

  return useMemo(() => {
    const authorization = authorizationOf(me.email);
    const backend = forgeBackend({ moduleKey, extension, localId, locale, authorization, colorMode });
    return {
      ...backend,
      theme: async () => {
        const theme = await backend.theme();
        onThemed();
        return theme;
      },
      events,
      showFlag: ({ id, type, title = '', description, actions, isAutoDismiss }) => {
        show({
          id: String(id),
          appearance: APPEARANCES[type] ?? 'information',
          title,
          ...(description !== undefined && { description }),
          actions: actions.map(({ text, onClick }) => ({ text, onClick: () => void onClick() })),
          isAutoDismiss,
        });
      },
      closeFlag: (id) => {
        dismiss(String(id));
      },
      navigate: follow,
      reload: () => {
        location.reload();
      },
      changeWindowTitle: (title) => {
        document.title = title;
      },
      openModal: onOpenModal,
      refresh: onRefresh,
      ...(onRefreshIssue !== undefined && { refreshIssueView: onRefreshIssue }),
      ...(onClose !== undefined && { close: onClose }),
      ...(onSubmit !== undefined && { submit: onSubmit }),
      ...(history !== undefined && { history }),
    };
  }, [
    moduleKey,
    extension,
    localId,
    locale,
    me.email,
    events,
    onRefreshIssue,
    onClose,
    onSubmit,
    history,
    show,
    dismiss,
    colorMode,
    onThemed,
    onRefresh,
    onOpenModal,
  ]);
}
