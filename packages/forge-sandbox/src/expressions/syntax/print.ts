import { numberText } from '../values/text';
import { levelOf, LEVELS } from './precedence';
import type { Block, Body, Expression, If, Lambda, Node, Program, Template } from './tree';

export interface PrintOptions {
  /** Texts without quotes, as Jira echoes them in type errors: `i.id > '0'` comes back as `i.id > 0` (documented). */
  readonly bareStrings?: boolean;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
};

/** A String literal in single quotes. */
export function quote(text: string): string {
  return `'${text.replace(/['\\\p{Cc}]/gu, (character) => ESCAPES[character] ?? hexadecimal(character))}'`;
}

const hexadecimal = (character: string): string => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`;

const IDENTIFIER = /^[\p{L}_$][\p{L}\p{N}_$]*$/u;

/** Writes a tree as source. The source parses back to the same tree. */
export function print(tree: Program | Node, options: PrintOptions = {}): string {
  return new Printer(options).node('source' in tree ? tree.block : tree);
}

class Printer {
  constructor(private readonly options: PrintOptions) {}

  node(node: Node): string {
    return node.kind === 'Block' ? this.content(node, '') : this.body(node, '');
  }

  /** Declarations and body, on one line. */
  private content(block: Block, answer: string): string {
    const declarations = block.declarations.map(({ name, value }) => `let ${name} = ${this.expression(value)}; `);
    return declarations.join('') + this.body(block.body, answer);
  }

  /** Between braces an expression is written with `return`, so that no block reads as an object. */
  private braced(block: Block): string {
    return `{ ${this.content(block, 'return ')}; }`;
  }

  private body(node: Body, answer: string): string {
    if (node.kind === 'If') return this.ifs(node);
    if (node.kind === 'Try')
      return `try ${this.braced(node.body)} catch (${node.error ?? ''}) ${this.braced(node.handler)}`;
    return answer + this.expression(node);
  }

  private ifs({ test, then, otherwise }: If): string {
    const rest = otherwise.kind === 'If' ? this.ifs(otherwise) : this.braced(otherwise);
    return `if (${this.expression(test)}) ${this.braced(then)} else ${rest}`;
  }

  /** An expression in a place that requires at least `level`. Adds parentheses if needed. */
  private expression(node: Expression, level: number = LEVELS.conditional): string {
    const text = this.bare(node);
    return levelOf(node) < level ? `(${text})` : text;
  }

  private list(nodes: readonly Expression[]): string {
    return nodes.map((node) => this.expression(node)).join(', ');
  }

  private bare(node: Expression): string {
    switch (node.kind) {
      case 'Conditional': {
        const test = this.expression(node.test, LEVELS.throw);
        return `${test} ? ${this.expression(node.then)} : ${this.expression(node.otherwise)}`;
      }
      case 'Throw':
        return `throw ${this.expression(node.value, LEVELS.throw)}`;
      case 'Binary': {
        const level = levelOf(node);
        return `${this.expression(node.left, level)} ${node.operator} ${this.expression(node.right, level + 1)}`;
      }
      case 'Unary':
        return `${node.operator}${node.operator === 'typeof' ? ' ' : ''}${this.expression(node.operand, LEVELS.unary)}`;
      case 'Member':
        return `${this.expression(node.object, LEVELS.postfix)}${node.optional ? '?.' : '.'}${node.name}`;
      case 'Index':
        return `${this.expression(node.object, LEVELS.postfix)}${node.optional ? '?.' : ''}[${this.expression(node.key)}]`;
      case 'Call':
        return `${this.expression(node.callee, LEVELS.postfix)}(${this.list(node.arguments)})`;
      case 'New':
        return `new ${node.type}(${this.list(node.arguments)})`;
      case 'Literal':
        return this.literal(node.value);
      case 'Template':
        return this.template(node);
      case 'List':
        return `[${this.list(node.items)}]`;
      case 'Record': {
        const entries = node.entries.map(({ key, value }) => `${this.key(key)}: ${this.expression(value)}`);
        return `{${entries.join(', ')}}`;
      }
      case 'Lambda':
        return this.lambda(node);
      case 'Variable':
        return node.name;
    }
  }

  private literal(value: null | boolean | number | string): string {
    if (typeof value === 'string') return this.options.bareStrings === true ? value : quote(value);
    return typeof value === 'number' ? numberText(value) : String(value);
  }

  private key(key: string): string {
    return IDENTIFIER.test(key) ? key : quote(key);
  }

  private template({ texts, parts }: Template): string {
    const written = texts.map((text) => text.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${'));
    // Escapes a trailing "$": before a part it would open the part one character early.
    const pieces = written.map((text, index) => {
      const part = parts[index];
      return part === undefined ? text : `${text.replace(/\$$/, '\\$')}\${${this.expression(part)}}`;
    });
    return `\`${pieces.join('')}\``;
  }

  private lambda({ parameters, body }: Lambda): string {
    const [only, ...more] = parameters;
    const head = only !== undefined && more.length === 0 ? only : `(${parameters.join(', ')})`;
    return `${head} => ${body.kind === 'Block' ? this.braced(body) : this.expression(body)}`;
  }
}
