import { isolated, untwisted } from '../../procedure/foreign';
import { kindOf, type NodeKind } from './kinds';
import { isShownBy } from './link';
import type { DocumentNode, Mark } from './node';
import { boxOf, ownAddress, ownWords, type DocumentWords } from './ownWords';
import { PLAIN, type Part, type Setter } from './part';
import { styleOf } from './style';
import type { Visitor } from './walk';

const WITHIN_LINES: ReadonlySet<NodeKind> = new Set<NodeKind>(['text', 'inline', 'break']);

const LISTS: ReadonlySet<Part['kind']> = new Set<Part['kind']>(['bullets', 'numbers', 'boxes', 'innerBoxes']);

/** A document in readable form: all its words, and stand-ins for everything else. */
export class Reading implements Visitor {
  /** The part of each open node; `null` for a node within a line. */
  private readonly open: (Part | null)[] = [];
  /** The next number of each open list; `null` for bullets or boxes. */
  private readonly numbers: (number | null)[] = [];
  /** A link whose text has not ended yet. */
  private link: { readonly address: string; text: string } | null = null;

  constructor(
    private readonly setter: Setter,
    private readonly words: DocumentWords,
  ) {}

  enter(node: DocumentNode, parent: DocumentNode | null): readonly unknown[] {
    const kind = kindOf(node.type, parent?.type ?? null);
    if (!WITHIN_LINES.has(kind)) this.endLink();
    const part = this.partOf(kind, node, parent);
    if (part !== null) this.setter.begin(part);
    this.open.push(part);
    this.say(kind, node, parent);
    return node.original.length === 0 ? node.content : [...node.content, ...node.original];
  }

  leave(node: DocumentNode, parent: DocumentNode | null): void {
    const part = this.open.pop() ?? null;
    if (part === null) {
      if (this.open.length === 0) this.endLink();
      return;
    }
    this.endLink();
    if (LISTS.has(part.kind)) this.numbers.pop();
    // A picture's frame can be a link.
    const { address } = kindOf(node.type, parent?.type ?? null) === 'group' ? styleOf(node.marks) : PLAIN;
    if (address !== null) this.setter.write(`(${address})`, PLAIN);
    this.setter.end(part);
  }

  private partOf(kind: NodeKind, node: DocumentNode, parent: DocumentNode | null): Part | null {
    switch (kind) {
      case 'text':
      case 'inline':
      case 'break':
        return null;
      case 'own':
      case 'titled':
      case 'rule':
        return { kind: 'group' };
      case 'numbers': {
        const first = firstNumber(node);
        this.numbers.push(first);
        return { kind, first };
      }
      case 'bullets':
      case 'boxes':
        this.numbers.push(null);
        return { kind: kind === 'boxes' && parent?.type === node.type ? 'innerBoxes' : kind };
      case 'item':
        return node.type === 'listItem'
          ? { kind, mark: this.nextMark(), isBox: false }
          : { kind, mark: boxOf(node, this.words), isBox: true };
      default:
        return { kind };
    }
  }

  /** Writes the node's own words, before its parts. */
  private say(kind: NodeKind, node: DocumentNode, parent: DocumentNode | null): void {
    switch (kind) {
      case 'text':
        this.write(untwisted(node.text), node.marks);
        return;
      case 'break':
        this.setter.breakLine();
        return;
      case 'rule':
        this.setter.rule();
        return;
      case 'inline':
        this.write(isolated(ownWords(node, this.words, parent)), marksOf(node));
        return;
      case 'own':
      case 'titled':
        this.writeLine(kind === 'own' ? 'line' : 'title', untwisted(ownWords(node, this.words, parent)), marksOf(node));
        return;
      default:
    }
  }

  private writeLine(kind: 'line' | 'title', words: string, marks: readonly Mark[]): void {
    if (words === '') return;
    this.setter.begin({ kind });
    this.write(words, marks);
    this.endLink();
    this.setter.end({ kind });
  }

  private nextMark(): string {
    const number = this.numbers.at(-1);
    if (number == null) return '-';
    this.numbers[this.numbers.length - 1] = number + 1;
    return `${number}.`;
  }

  private write(text: string, marks: readonly Mark[]): void {
    if (text === '') return;
    const style = styleOf(marks);
    const { address } = style;
    if (this.link !== null && this.link.address !== address) this.endLink();
    if (address !== null) {
      this.link ??= { address, text: '' };
      this.link.text += text;
    }
    this.setter.write(text, style);
  }

  /** Ends a link. It writes the address if the text does not show it. */
  private endLink(): void {
    const { link } = this;
    this.link = null;
    if (link !== null && !isShownBy(link.text, link.address)) this.setter.write(` (${link.address})`, PLAIN);
  }
}

/** Marks of a node. A node with an address gets a link mark, like a text with a link. */
function marksOf(node: DocumentNode): readonly Mark[] {
  const href = ownAddress(node);
  return href === '' ? node.marks : [{ type: 'link', attrs: { href } }, ...node.marks];
}

/** First number of a list. Atlassian's schema allows numbers from 0 on. */
function firstNumber({ attrs: { order } }: DocumentNode): number {
  return typeof order === 'number' && Number.isSafeInteger(order) && order >= 0 ? order : 1;
}
