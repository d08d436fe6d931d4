import { EgressFilteringService } from '@forge/egress';

/** The platform's own error for a URL that the manifest does not allow (name, status and words: read in @forge/api). */
export class EgressNotAllowedError extends Error {
  override readonly name = 'REQUEST_EGRESS_ALLOWLIST_ERR';
  readonly status = 403;
  constructor(url: string) {
    super(
      `URL not included in the external fetch backend permissions: ${url}. Visit go.atlassian.com/forge-egress for more information.`,
    );
  }
}

/** Whether a URL is among `permissions.external.fetch.backend`, by the platform's own package. */
export function egressRule(allowed: readonly string[]): (url: string) => boolean {
  const service = new EgressFilteringService([...allowed]);
  return (url) => URL.canParse(url) && service.isValidUrl(url);
}
