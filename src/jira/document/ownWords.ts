import { say, type Words } from '../../procedure/words';
import { dayOf } from './day';
import { attribute, objectIn, type DocumentNode } from './node';

/** The words for what cannot be shown as text. */
export type DocumentWords = Words['richText'];

type Own = (node: DocumentNode, words: DocumentWords, parent: DocumentNode | null) => string;

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

const text: Own = (node) => attribute(node, 'text');

const date: Own = ({ attrs: { timestamp } }) =>
  typeof timestamp === 'number' || (typeof timestamp === 'string' && timestamp !== '') ? dayOf(String(timestamp)) : '';

/** A pasted link, by its name where the document holds that. */
const card: Own = (node, words) =>
  attribute({ attrs: objectIn(node, 'data') }, 'name') || ownAddress(node) || words.card;

const extension: Own = (node, words) =>
  attribute(node, 'text') || say(words.extension, { name: attribute(node, 'extensionKey') });

/** A picture, or another file: by the text that stands for it. */
const media: Own = (node, words, parent) => {
  const isFile = parent?.type === 'mediaGroup' || (node.type === 'mediaInline' && attribute(node, 'type') !== 'image');
  const name = joined(attribute(node, 'alt'), attribute(node, 'title'));
  if (name === '') return isFile ? words.file : words.image;
  return say(isFile ? words.fileNamed : words.imageNamed, { name });
};

/** Confluence's storage format without its tags. */
const storage: Own = (node) =>
  attribute(node, 'cxhtml')
    .replace(/<[^<>]*>/g, ' ')
    .trim();

const OWN: ReadonlyMap<string, Own> = new Map([
  ['mention', (node) => attribute(node, 'text') || joined('@', attribute(node, 'id'))],
  ['emoji', (node) => attribute(node, 'text') || attribute(node, 'shortName')],
  ['date', date],
  ['status', text],
  ['placeholder', text],
  ['inlineCard', card],
  ['blockCard', card],
  ['embedCard', card],
  ['media', media],
  ['mediaInline', media],
  ['image', media],
  ['extension', extension],
  ['inlineExtension', extension],
  ['bodiedExtension', text],
  ['expand', (node) => attribute(node, 'title')],
  ['nestedExpand', (node) => attribute(node, 'title')],
  ['syncBlock', (_, { synced }) => synced],
  ['confluenceJiraIssue', (node) => attribute(node, 'issueKey')],
  ['confluenceUnsupportedBlock', storage],
  ['confluenceUnsupportedInline', storage],
] satisfies [string, Own][]);

/** Attributes in which a node that the schema does not know may keep words. */
const TELLING = ['title', 'text', 'alt', 'name', 'url', 'href'];

/** The words that a node stands for by itself, without those of its parts; `''` for none. */
export function ownWords(node: DocumentNode, words: DocumentWords, parent: DocumentNode | null): string {
  const own = OWN.get(node.type);
  if (own !== undefined) return own(node, words, parent);
  return joined(node.text, ...TELLING.map((name) => attribute(node, name)));
}

/** Nodes that lead somewhere: pasted links, and pictures of other sites. */
const LEADING: ReadonlySet<string> = new Set(['inlineCard', 'blockCard', 'embedCard', 'media', 'mediaInline', 'image']);

/** Where a node leads by itself; `''` for nowhere. */
export function ownAddress(node: DocumentNode): string {
  if (!LEADING.has(node.type)) return '';
  return attribute(node, 'url') || attribute({ attrs: objectIn(node, 'data') }, 'url') || attribute(node, 'src');
}

/** Before a task or a decision: how it stands. */
export function boxOf(node: DocumentNode, { decided, undecided }: DocumentWords): string {
  const state = attribute(node, 'state');
  if (node.type === 'decisionItem') return state === 'DECIDED' || state === '' ? decided : undecided;
  return state === 'DONE' ? '[x]' : '[ ]';
}
