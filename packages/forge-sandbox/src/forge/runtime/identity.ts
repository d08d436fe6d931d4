import { createHash } from 'node:crypto';

/** The ids of an app installed on the sandbox's site. They depend on the app and the site only. */
export interface Identity {
  /** The app's uuid, without its ARI. */
  readonly appId: string;
  readonly appVersion: string;
  readonly environmentId: string;
  readonly environmentType: 'DEVELOPMENT';
  readonly installationId: string;
  readonly cloudId: string;
  /** ARI of the site, which is the context of every invocation. */
  readonly siteAri: string;
  readonly siteUrl: string;
  /** `ari:cloud:ecosystem::extension/{appId}/{environmentId}/static/{moduleKey}` */
  extensionAri(moduleKey: string): string;
}

/**
 * Stable ids: workflows store the ARIs of the app's rules, so a restart must not change them.
 * On a real site they are random and differ per environment (documented).
 */
export function identify(appAri: string, siteUrl: string): Identity {
  const appId = appAri.slice(appAri.lastIndexOf('/') + 1);
  const environmentId = uuidOf(`environment ${appId}`);
  const cloudId = uuidOf(`site ${siteUrl}`);
  return {
    appId,
    appVersion: '1.0.0',
    environmentId,
    environmentType: 'DEVELOPMENT',
    installationId: uuidOf(`installation ${appId} ${siteUrl}`),
    cloudId,
    siteAri: `ari:cloud:jira::site/${cloudId}`,
    siteUrl,
    extensionAri: (moduleKey) => `ari:cloud:ecosystem::extension/${appId}/${environmentId}/static/${moduleKey}`,
  };
}

/** A uuid of version 8 (RFC 9562: free content), made from the text's SHA-256. */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
