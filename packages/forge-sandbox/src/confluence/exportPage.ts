import type { AdfDocument, AdfNode } from '../adf/document';
import { macroOf, moduleKeyOf } from '../adf/macroNode';
import type { ExportMacro, ExportType } from '../forge';
import type { Page, PageVersion } from './site';

/** A macro that has no document of its own. */
export interface ExportProblem {
  readonly localId: string;
  readonly title: string;
  readonly message: string;
}

export interface ExportedPage {
  /** The page's body with the document of each macro in its place. A macro with a problem stays unchanged. */
  readonly document: AdfDocument;
  readonly problems: readonly ExportProblem[];
}

/**
 * A version of a page without frames, as in PDF, Word, the page history and the search. Each macro exports its present
 * answer, in an old version too: only the configuration is the old one.
 * @param accountId the reader; undefined if the export is for everybody.
 */
export async function exportPage(
  exportMacro: ExportMacro,
  page: Page,
  version: PageVersion,
  exportType: ExportType,
  accountId: string | undefined,
): Promise<ExportedPage> {
  const problems: ExportProblem[] = [];

  async function replaced(node: AdfNode): Promise<readonly AdfNode[]> {
    const macro = macroOf(node);
    if (macro === null) {
      return [node.content === undefined ? node : { ...node, content: await all(node.content) }];
    }
    const { localId, config, title } = macro;
    const place = {
      moduleKey: moduleKeyOf(macro),
      localId,
      config,
      content: { id: page.id, type: 'page' as const },
      space: { id: page.space.id, key: page.space.key },
    };
    const exported = await exportMacro(place, exportType, accountId);
    if (exported.ok) return exported.document.content;
    problems.push({ localId, title, message: exported.message });
    return [node];
  }

  async function all(nodes: readonly AdfNode[]): Promise<readonly AdfNode[]> {
    return (await Promise.all(nodes.map(replaced))).flat();
  }

  return { document: { ...version.body, content: await all(version.body.content) }, problems };
}
