import { CSPInjectionService, CSPProcessingService } from '@forge/csp';
import { load } from 'cheerio';
import type { Permissions } from '../manifest/fileShape';

/** Where browsers report what the policy blocked: here, and not to Atlassian as the real header says. */
export const CSP_REPORT_PATH = '/forge/csp-reports';

const processing = new CSPProcessingService({ info: () => undefined }, load);
const injection = new CSPInjectionService();

/**
 * The policy that the platform sends with a Custom UI page, made by its own package, for the production environment.
 * @param parentOrigin the page that embeds it, which takes the place of `https://<site>.atlassian.net`.
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
