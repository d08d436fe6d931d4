import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { FRAME_SANDBOX, appFrame, createBridgeHost } from '../bridge';
import type { BridgeHost, ModalRequest } from '../bridge';
import { otherOrigin } from '../bridge/origins';
import { useTexts } from '../i18n/LanguageContext';
import { Busy } from '../parts/Busy';
import { useSession } from '../session/SessionContext';
import { ForgeModal } from './ForgeModal';
import { useBridgeHandlers } from './useBridgeHandlers';
import type { FramePlace } from './useBridgeHandlers';
import './forge.css';

/** Milliseconds for which a frame stays hidden if it never asks for the theme: an empty white box would flash. */
const WAIT_FOR_THEME = 1500;

interface ForgeFrameProps extends FramePlace {
  readonly title: string;
  /** Called with the page's end of the bridge, so that the caller can send messages to the app. Memoised. */
  readonly onConnected?: (host: BridgeHost) => void;
  /** Called when the app's page runs: it has asked for the theme. Memoised. */
  readonly onRunning?: () => void;
}

/** A page of the app in a frame of another origin. The bridge connects it with the page. */
export function ForgeFrame(props: ForgeFrameProps) {
  const { t } = useTexts();
  // Without a counterpart for the host name, no second origin exists to isolate the app.
  return otherOrigin(location) === null ? <p>{t('forge.otherName')}</p> : <ConnectedFrame {...props} />;
}

function ConnectedFrame({ title, onConnected, onRunning, ...place }: ForgeFrameProps) {
  const { colorMode } = useSession();
  const container = useRef<HTMLDivElement>(null);
  const host = useRef<BridgeHost | null>(null);
  const mode = useRef(colorMode);
  /** Height as CSS. The content below must not jump during a reload of the frame. */
  const height = useRef('');
  const [isShown, setIsShown] = useState(false);
  const [turn, setTurn] = useState(0);
  const [modal, setModal] = useState<ModalRequest | null>(null);

  const handlers = useBridgeHandlers(place, {
    colorMode: useCallback(() => mode.current, []),
    onThemed: useCallback(() => {
      setIsShown(true);
      onRunning?.();
    }, [onRunning]),
    onRefresh: useCallback(() => {
      setTurn((number) => number + 1);
    }, []),
    onOpenModal: setModal,
  });

  const { resourceUrl } = place;
  // Created by hand, not by React. The bridge must listen before the frame begins to load. The frame must never be an
  // empty document of the page's own origin.
  useLayoutEffect(() => {
    const frame = document.createElement('iframe');
    frame.className = 'forge-frame';
    frame.title = title;
    frame.style.height = height.current;
    frame.setAttribute('sandbox', FRAME_SANDBOX);
    const { appOrigin, src } = appFrame(resourceUrl);
    const connection = createBridgeHost({ frame, appOrigin, handlers });
    host.current = connection;
    onConnected?.(connection);
    frame.src = src;
    container.current?.append(frame);
    const patience = setTimeout(setIsShown, WAIT_FOR_THEME, true);
    return () => {
      clearTimeout(patience);
      connection.dispose();
      height.current = frame.style.height;
      frame.remove();
    };
  }, [title, resourceUrl, handlers, turn, onConnected]);

  useEffect(() => {
    if (mode.current === colorMode) return;
    mode.current = colorMode;
    void handlers.theme().then((theme) => host.current?.changeTheme(theme));
  }, [colorMode, handlers]);

  const closeModal = useCallback(
    (payload?: unknown) => {
      setModal(null);
      void modal?.onClose(payload);
    },
    [modal],
  );

  return (
    <>
      <div className={isShown ? 'forge-place' : 'forge-place forge-place-hidden'} ref={container}>
        {!isShown && <Busy />}
      </div>
      {modal !== null && <ForgeModal place={place} request={modal} onGone={closeModal} />}
    </>
  );
}
