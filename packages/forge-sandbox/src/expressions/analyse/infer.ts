import type { Block, Body, Expression, Lambda, Node, Variable } from '../syntax/tree';
import { ANY, isNullable, join, named, NULL, STRING, withNull, type Type } from '../types/type';
import { bounded } from '../types/weight';
import { noticeLiteral, noticeWord } from './notice';
import { Costs, type Factor } from './cost';
import type { Binding, Environment, Fact } from './environment';
import type { Inference } from './inference';
import { inferAccess } from './inferAccess';
import { inferCall } from './inferCall';
import { inferNew } from './inferNew';
import { inferVariable } from './inferVariable';
import { inferBinary, inferConditional, inferUnary } from './inferOperators';
import { factsWhen } from './narrow';
import { listLiteral, literalType } from './literals';
import { factorOf, pathOf } from './path';
import type { Report } from './report';
import { typeOfName } from './signatures';

/** The inference over a syntax tree. It hands each kind of node to a function of its own. */
export class TreeInference implements Inference {
  readonly costs = new Costs();
  readonly types = new Map<Node, Type>();
  readonly unboundedLists = new Map<string, Expression>();
  readonly lengthOnly = new Set<Node>();
  private bindings = 0;
  readonly beingDeclared = new Set<string>();

  constructor(
    readonly source: string,
    readonly report: Report,
    readonly variables: Readonly<Record<string, Type>>,
  ) {}

  block({ declarations, body }: Block, outer: Environment): Type {
    let environment = outer;
    for (const { name, value } of declarations) {
      this.beingDeclared.add(name);
      const type = this.expression(value, environment);
      this.beingDeclared.delete(name);
      if (environment.binding(name) !== undefined) this.report.choice(value, 'redeclaration');
      environment = environment.declare(name, this.declared(value, type, environment));
    }
    return this.body(body, environment);
  }

  private declared(value: Expression, type: Type, environment: Environment): Binding {
    return this.bind(type, factorOf(value, environment), { value, environment });
  }

  bind(type: Type, factor: Factor, declared: Binding['declared'] = null): Binding {
    this.bindings += 1;
    return { id: this.bindings, type, factor, declared };
  }

  body(node: Body, environment: Environment): Type {
    if (node.kind === 'If') return this.ifs(node, environment);
    if (node.kind !== 'Try') return this.expression(node, environment);
    const caught = this.bind(named('Error'), environment.factor);
    const inside = node.error === null ? environment : environment.declare(node.error, caught);
    return join(this.block(node.body, environment), this.block(node.handler, inside));
  }

  private ifs(node: Extract<Body, { kind: 'If' }>, environment: Environment): Type {
    this.test(node.test, environment);
    if (node.then.body.kind === 'If') this.report.choice(node.then.body, 'nested-if');
    const then = this.block(node.then, environment.assume(factsWhen(node.test, true, environment)));
    const outside = environment.assume(factsWhen(node.test, false, environment));
    if (node.otherwise.kind === 'If') return join(then, this.ifs(node.otherwise, outside));
    if (node.otherwise.body.kind === 'If') this.report.choice(node.otherwise.body, 'nested-if');
    return join(then, this.block(node.otherwise, outside));
  }

  test(node: Expression, environment: Environment): Type {
    const type = this.expression(node, environment);
    const isCollection = type.kind === 'List' || type.kind === 'Tuple' || type.kind === 'Record';
    if (isCollection && !isNullable(type)) this.report.choice(node, 'empty-truthiness');
    return type;
  }

  expression(node: Expression, environment: Environment): Type {
    const type = this.refined(node, bounded(this.infer(node, environment)), environment);
    this.types.set(node, type);
    return type;
  }

  private infer(node: Expression, environment: Environment): Type {
    switch (node.kind) {
      case 'Literal':
        noticeLiteral(this, node);
        return literalType(node.value);
      case 'Variable':
        return inferVariable(this, node, environment);
      case 'Member':
      case 'Index':
        return inferAccess(this, node, environment);
      case 'Call':
        return inferCall(this, node, environment);
      case 'New':
        return inferNew(this, node, environment);
      case 'Binary':
        return inferBinary(this, node, environment);
      case 'Unary':
        return inferUnary(this, node, environment);
      case 'Conditional':
        return inferConditional(this, node, environment);
      case 'Throw':
        this.expression(node.value, environment);
        return NULL;
      case 'Template':
        for (const part of node.parts) this.joinedAsText(part, environment);
        return STRING;
      case 'List': {
        const items = node.items.map((item) => this.expression(item, environment));
        return listLiteral(items);
      }
      case 'Record': {
        for (const { key, value } of node.entries) noticeWord(this, value, key);
        const fields = node.entries.map(({ key, value }) => [key, this.expression(value, environment)] as const);
        return { kind: 'Record', fields: Object.fromEntries(fields), nullable: false };
      }
      case 'Lambda':
        return this.lambda(node, [], environment);
    }
  }

  lambda(node: Lambda, offered: readonly Type[], environment: Environment): Type {
    const inside = node.parameters.reduce(
      (inner, name, index) => inner.declare(name, this.bind(offered[index] ?? ANY, environment.factor)),
      environment,
    );
    const result = node.body.kind === 'Block' ? this.block(node.body, inside) : this.expression(node.body, inside);
    const parameters = node.parameters.map((name, index) => ({ name, type: offered[index] ?? ANY, optional: false }));
    const type: Type = { kind: 'Function', parameters, result };
    this.types.set(node, type);
    return type;
  }

  joinedAsText(node: Expression, environment: Environment): void {
    this.expression(node, environment);
    this.noticeText(node);
  }

  noticeText(node: Expression, type: Type = this.types.get(node) ?? ANY): void {
    const isPlain =
      type.kind === 'Any' || (type.kind === 'Named' && ['String', 'Number', 'Boolean'].includes(type.name));
    if (!isPlain || (isNullable(type) && type.kind !== 'Any')) this.report.choice(node, 'text-of-value');
  }

  quietly(node: Variable, environment: Environment): void {
    this.types.set(node, environment.binding(node.name)?.type ?? this.variables[node.name] ?? ANY);
  }

  /** The type after applying the facts that surrounding conditions give for this expression. */
  private refined(node: Expression, type: Type, environment: Environment): Type {
    if (type.kind === 'TypeError') return type;
    const path = node.kind === 'Literal' ? null : pathOf(node, environment);
    const fact: Fact | undefined = path === null ? undefined : environment.fact(path);
    if (fact === undefined) return type;
    const typed =
      type.kind === 'Any' && fact.typeName !== null ? withNull(typeOfName(fact.typeName), type.nullable) : type;
    return fact.isNotNull ? withNull(typed, false) : typed;
  }
}
