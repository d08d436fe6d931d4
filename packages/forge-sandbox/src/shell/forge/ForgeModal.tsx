import { useCallback, useMemo, useRef } from 'react';
import type { BridgeHost, ModalRequest } from '../bridge';
import { Dialog } from '../parts/Dialog';
import { ForgeFrame } from './ForgeFrame';
import { resourceUrlOf, sizeOf } from './places';
import type { FramePlace } from './useBridgeHandlers';

interface ForgeModalProps {
  /** The place of the frame that opened the modal. */
  readonly place: FramePlace;
  readonly request: ModalRequest;
  /** Called after closing: by the app with a payload, by the person without. */
  readonly onGone: (payload?: unknown) => void;
}

/** Milliseconds for the app's `view.onClose()`: a person who closes the modal does not wait longer. */
const FAREWELL = 300;

function tellClosed(host: BridgeHost | null): Promise<unknown> {
  const patience = new Promise((resolve) => setTimeout(resolve, FAREWELL));
  const told = host?.notifyClosed().catch(() => undefined);
  return Promise.race([told, patience]);
}

/** A resource of the app above the page (`new Modal().open()`). It finds the opener's context in `extension.modal`. */
export function ForgeModal({ place, request, onGone }: ForgeModalProps) {
  const { resource, context, title } = request;
  const host = useRef<BridgeHost | null>(null);
  const isGone = useRef(false);
  const connect = useCallback((connected: BridgeHost) => {
    host.current = connected;
  }, []);
  const extension = useMemo(() => ({ ...place.extension, modal: context }), [place.extension, context]);
  const close = useCallback(
    (payload: unknown) => {
      // The app may close the modal while it hears that the person closed it.
      if (isGone.current) return;
      isGone.current = true;
      onGone(payload);
    },
    [onGone],
  );
  return (
    <Dialog
      title={title}
      size={sizeOf(request.size)}
      closesOnEscape={request.closeOnEscape}
      closesOnOverlay={request.closeOnOverlayClick}
      onClose={() => {
        void tellClosed(host.current).then(close);
      }}
    >
      <ForgeFrame
        {...place}
        title={title}
        resourceUrl={resource === null ? place.resourceUrl : resourceUrlOf(resource)}
        extension={extension}
        onClose={close}
        onSubmit={close}
        onConnected={connect}
      />
    </Dialog>
  );
}
