import { say, type Words } from '../../procedure/words';
import { dayOf } from './day';
import { attribute, objectIn, type DocumentNode } from './node';

/** Words for things that are not text. */
export type DocumentWords = Words['richText'];

type Own = (node: DocumentNode, words: DocumentWords, parent: DocumentNode | null) => string;

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

const text: Own = (node) => attribute(node, 'text');

const date: Own = ({ attrs: { timestamp } }) =>
  typeof timestamp === 'number' || (typeof timestamp === 'string' && timestamp !== '') ? dayOf(String(timestamp)) : '';

/** A pasted link, by its name if the document holds it. */
const card: Own = (node, words) =>
  attribute({ attrs: objectIn(node, 'data') }, 'name') || ownAddress(node) || words.card;

const extension: Own = (node, words) =>
  attribute(node, 'text') || say(words.extension, { name: attribute(node, 'extensionKey') });

/** A picture or another file, by its alternative text. */
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

/** Attributes in which a node that the table above does not know may keep words. */
const TELLING = ['title', 'text', 'alt', 'name', 'url', 'href'];

/** The words of a node itself, without those of its parts; `''` if there are none. */
export function ownWords(node: DocumentNode, words: DocumentWords, parent: DocumentNode | null): string {
  const own = OWN.get(node.type);
  if (own !== undefined) return own(node, words, parent);
  return joined(node.text, ...TELLING.map((name) => attribute(node, name)));
}

/** Nodes with an address: pasted links, and pictures of other sites. */
const LEADING: ReadonlySet<string> = new Set(['inlineCard', 'blockCard', 'embedCard', 'media', 'mediaInline', 'image']);

/** The address of a node itself; `''` if it has none. */
export function ownAddress(node: DocumentNode): string {
  if (!LEADING.has(node.type)) return '';
  return attribute(node, 'url') || attribute({ attrs: objectIn(node, 'data') }, 'url') || attribute(node, 'src');
}

/** The state of a task or a decision, to show before it. */
export function boxOf(node: DocumentNode, { decided, undecided }: DocumentWords): string {
  const state = attribute(node, 'state');
  if (node.type === 'decisionItem') return state === 'DECIDED' || state === '' ? decided : undecided;
  return state === 'DONE' ? '[x]' : '[ ]';
}
