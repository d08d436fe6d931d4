import { z } from 'zod';
import type { AdfDocument } from '../../adf/document';
import { ADF_DOCUMENT_SHAPE } from '../../adf/document';
import type { Background } from '../events/background';
import type { Invoke } from '../invocation/invoker';
import type { Journal } from '../invocation/journal';
import type { Manifest } from '../manifest/manifest';
import type { Identity } from '../runtime/identity';
import type { ExportType, MacroPlace } from './exportPayload';
import { exportPayload } from './exportPayload';

/** A macro's document outside its frame, or the reason for its absence. */
export type MacroExport =
  { readonly ok: true; readonly document: AdfDocument } | { readonly ok: false; readonly message: string };

/**
 * Asks the app for the macro's document.
 * @param accountId the person who exports. Undefined for the search index: the app then speaks for no person.
 */
export type ExportMacro = (
  place: MacroPlace,
  exportType: ExportType,
  accountId: string | undefined,
) => Promise<MacroExport>;

export interface ExportDependencies {
  readonly manifest: Manifest;
  readonly identity: Identity;
  readonly invoke: Invoke;
  readonly background: Background;
  readonly journal: Journal;
  readonly seconds: number;
}

export function macroExports(dependencies: ExportDependencies): ExportMacro {
  const { manifest, identity, invoke, background, journal, seconds } = dependencies;
  return async (place, exportType, accountId) => {
    const macro = manifest.of('macro').find(({ key }) => key === place.moduleKey);
    if (macro === undefined) return refused(`The app has no macro "${place.moduleKey}".`);
    if (macro.adfExport === undefined) {
      return refused(`The macro "${macro.key}" has no adfExport: nothing of it is exported.`);
    }
    const functionKey = macro.adfExport.function;
    const outcome = await background.track(
      invoke({
        functionKey,
        moduleKey: macro.key,
        moduleType: 'macro',
        ...(accountId === undefined ? {} : { accountId }),
        seconds,
        payload: exportPayload(identity, exportType, place, accountId),
      }),
    );
    if (!outcome.ok) return refused(`The export function "${functionKey}" failed: ${outcome.message}`);
    const document = ADF_DOCUMENT_SHAPE.safeParse(outcome.value);
    if (document.success) return { ok: true, document: document.data };
    const message = `The export function "${functionKey}" returned no ADF document: ${z.prettifyError(document.error)}`;
    journal.failed(functionKey, message);
    return refused(message);
  };
}

const refused = (message: string): MacroExport => ({ ok: false, message });
