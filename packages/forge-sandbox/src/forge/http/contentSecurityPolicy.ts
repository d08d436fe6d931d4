import { CSPInjectionService, CSPProcessingService } from '@forge/csp';
import { load } from 'cheerio';
import type { Permissions } from '../manifest/fileShape';

/** Address for browsers' reports about blocked content. The real header names one of Atlassian's instead. */
export const CSP_REPORT_PATH = '/forge/csp-reports';

const processing = new CSPProcessingService({ info: () => undefined }, load);
const injection = new CSPInjectionService();

/**
 * The policy that the platform sends with a Custom UI page. The platform's own package makes it, for production.
 * @param parentOrigin the embedding page; it takes the place of `https://<site>.atlassian.net`.
 */
export function contentSecurityPolicy(html: string, permissions: Permissions, parentOrigin: string): string {
  const { content, external } = permissions;
  const details = processing.getCspDetails(html, {
    content: { styles: content.styles, scripts: content.scripts },
    external: {
      fetch: { client: external.fetch.client },
      fonts: external.fonts,
      frames: external.frames,
      images: external.images,
      media: external.media,
      scripts: external.scripts,
      styles: external.styles,
    },
  });
  const directives = injection.getInjectableCSP({
    existingCSPDetails: details,
    microsEnv: 'prod',
    hostname: parentOrigin,
  });
  return directives
    .map((directive) => (directive.startsWith('report-uri ') ? `report-uri ${CSP_REPORT_PATH}` : directive))
    .join('; ');
}
