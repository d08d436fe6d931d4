import Resolver from '@forge/resolver';
import * as z from 'zod';
import { myProjectRoles } from '../../jira/rest/openRequests';
import { NO_DATA } from '../../document/content/data';
import { contentsOf } from '../../document/versions/contents';
import { changesBetween, publicationStatus, summaryOf } from '../../document/versions/version';
import { snapshotOf, type Snapshot } from '../../document/versions/snapshot';
import { say } from '../../procedure/words';
import { hashOf, publishVersion } from '../../document/publish/publish';
import { publicationStore } from '../../document/publish/store';
import { asUser } from '../clients';
import { answering, badRequest, isHidden, Refusal } from './answering';
import type { SignedInCall } from './call';
import { documentState, type DocumentState } from '../documentState';
import type { Comparison, PublicationView, Side, VersionView } from '../api/publication';

const PROJECT_ID = z.string().regex(/^\d{1,18}$/);
const VERSION = z.number().int().min(1);
const SIDE = z.union([VERSION, z.literal('present')]);
const VIEW = z.object({ projectId: PROJECT_ID });
const PUBLISH = z.object({ projectId: PROJECT_ID, hash: z.string() });
const READ = z.object({ projectId: PROJECT_ID, version: VERSION });
const COMPARE = z.object({ projectId: PROJECT_ID, from: SIDE, to: SIDE });

/** The person who calls a function. */
type Reader = Pick<SignedInCall, 'accountId' | 'locale' | 'words'>;

type Act<T> = (payload: unknown, reader: Reader) => Promise<T>;

const publicationFunction = answering<Reader>({
  admit: ({ accountId, locale, words }) => {
    if (accountId === undefined) throw new Refusal(words.document.publication.unseen);
    return { accountId, locale, words };
  },
  invalid: (error, { problems }) => badRequest(problems.badRequest, error),
  jira: (failure, { document, problems }) =>
    isHidden(failure) ? document.publication.unseen : say(problems.jira, { detail: failure.message }),
});

interface Seen extends DocumentState {
  readonly mayPublish: boolean;
}

/**
 * The document of a project. Jira first confirms as the reader that they may see the project, and names their roles.
 */
async function seen(projectId: string, { words }: Reader): Promise<Seen> {
  const roles = await myProjectRoles(asUser(), projectId);
  const state = await documentState(projectId, NO_DATA);
  if (state.ids === null) throw new Refusal(words.document.publication.notInstalled);
  return { ...state, mayPublish: roles.includes(state.ids.roles.systemsHead) };
}

const view: Act<PublicationView> = async (payload, reader) => {
  const { projectId } = VIEW.parse(payload);
  return viewOf(await seen(projectId, reader));
};

function viewOf({ settings, data, index, publication, mayPublish }: Seen): PublicationView {
  const { effortThresholdHours, cutOff } = settings;
  return {
    ...(publication ?? { status: 'draft', latest: null, changes: [] }),
    versions: [...index.versions].reverse(),
    hash: hashOf(snapshotOf(settings)),
    data,
    settings: { effortThresholdHours, cutOff },
    mayPublish,
  };
}

/** Publishes only the view that the reader has seen; `hash` identifies it. */
const publish: Act<PublicationView> = async (payload, reader) => {
  const { projectId, hash } = PUBLISH.parse(payload);
  const words = reader.words.document.publication;
  const state = await seen(projectId, reader);
  if (!state.mayPublish) throw new Refusal(words.onlyHead);
  const snapshot = snapshotOf(state.settings);
  if (hashOf(snapshot) !== hash) throw new Refusal(words.moved);
  const publishing = { projectId, snapshot, by: reader.accountId, now: new Date() };
  const published = await publishVersion(publishing, publicationStore);
  if (!published.ok) throw new Refusal(words[published.because]);
  const { index } = published;
  return viewOf({ ...state, index, publication: publicationStatus(snapshot, index.latest) });
};

const readVersion: Act<VersionView> = async (payload, reader) => {
  const { projectId, version } = READ.parse(payload);
  await seen(projectId, reader);
  const found = await publicationStore.version(projectId, version);
  if (found === null) throw new Refusal(reader.words.document.publication.noVersion);
  return { ...summaryOf(found), ...contentsOf(found.snapshot, reader.locale?.startsWith('en') === true ? 'en' : 'es') };
};

const compare: Act<Comparison> = async (payload, reader) => {
  const { projectId, from, to } = COMPARE.parse(payload);
  const { settings } = await seen(projectId, reader);
  const snapshot = async (side: Side): Promise<Snapshot> => {
    if (side === 'present') return snapshotOf(settings);
    const found = await publicationStore.version(projectId, side);
    if (found === null) throw new Refusal(reader.words.document.publication.noVersion);
    return found.snapshot;
  };
  return changesBetween(await snapshot(from), await snapshot(to));
};

/**
 * Adds the functions of the document's versions to a resolver. Both the procedure's page in a project and the
 * administration page use them. Everyone in the project sees the former, only administrators the latter.
 */
export function withPublication(resolver: Resolver): Resolver {
  return resolver
    .define('publication', publicationFunction(view))
    .define('publish', publicationFunction(publish))
    .define('version', publicationFunction(readVersion))
    .define('compare', publicationFunction(compare));
}

export const publicationResolver = withPublication(new Resolver()).getDefinitions();
