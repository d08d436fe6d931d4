import type { Binary, Expression } from '../syntax/tree';
import { mergeFacts, type Environment, type Fact, type Facts } from './environment';
import { pathOf } from './path';

/**
 * Facts that follow from a condition being true or false. They avoid a hazard warning for
 * `issue.assignee != null && issue.assignee.displayName`. Expressions are pure, so a fact stays true.
 */
export function factsWhen(node: Expression, outcome: boolean, environment: Environment): Facts {
  const facts = new Map<string, Fact>();
  new Narrowing(environment, facts).condition(node, outcome);
  return facts;
}

const isNull = (node: Expression): boolean => node.kind === 'Literal' && node.value === null;

class Narrowing {
  constructor(
    private readonly environment: Environment,
    private readonly facts: Map<string, Fact>,
  ) {}

  condition(node: Expression, outcome: boolean): void {
    if (node.kind === 'Unary' && node.operator === '!') this.condition(node.operand, !outcome);
    else if (node.kind === 'Binary') this.binary(node, outcome);
    else if (outcome) this.present(node);
  }

  private binary(node: Binary, outcome: boolean): void {
    const { operator, left, right } = node;
    if (operator === '&&' || operator === '||') {
      // Both sides are known to have the same outcome only if "and" is true or "or" is false.
      if ((operator === '&&') === outcome) {
        this.condition(left, outcome);
        this.condition(right, outcome);
      }
    } else if (operator === '==' || operator === '!=') {
      this.equality(left, right, (operator === '==') === outcome);
    } else if (outcome && ['<', '>', '<=', '>='].includes(operator)) {
      this.present(left);
      this.present(right);
      this.length(node);
    }
  }

  private equality(left: Expression, right: Expression, isEqual: boolean): void {
    if (isNull(left) || isNull(right)) {
      if (!isEqual) this.present(isNull(left) ? right : left);
    } else if (isEqual) {
      if (left.kind === 'Literal' || right.kind === 'Literal') this.present(left.kind === 'Literal' ? right : left);
      this.typeName(left, right);
      this.typeName(right, left);
    } else {
      this.unequalLength(left, right);
    }
  }

  /** `typeof x == 'List'`. */
  private typeName(asked: Expression, answer: Expression): void {
    if (asked.kind !== 'Unary' || asked.operator !== 'typeof') return;
    if (answer.kind !== 'Literal' || typeof answer.value !== 'string') return;
    const typeName = answer.value;
    const isThere = typeName !== 'null' && typeName !== 'undefined';
    if (isThere) this.present(asked.operand);
    this.learn(asked.operand, { isNotNull: isThere, typeName: isThere ? typeName : null, length: 0 });
  }

  /** `list.length > 0`, `0 < list.length`, `list.length >= 2`. */
  private length({ operator, left, right }: Binary): void {
    const isMore = operator === '>' || operator === '>=';
    const [list, bound] = isMore ? [left, right] : [right, left];
    if (list.kind !== 'Member' || list.name !== 'length' || bound.kind !== 'Literal' || typeof bound.value !== 'number')
      return;
    const length = Math.floor(bound.value) + (operator === '>' || operator === '<' ? 1 : 0);
    this.learn(list.object, { isNotNull: true, typeName: null, length });
  }

  /** `list.length != 0`. */
  private unequalLength(left: Expression, right: Expression): void {
    if (left.kind !== 'Member' || left.name !== 'length' || right.kind !== 'Literal' || right.value !== 0) return;
    this.learn(left.object, { isNotNull: false, typeName: null, length: 1 });
  }

  /** Notes that a value is not null, and neither are the objects from which it was read. */
  present(node: Expression): void {
    if (node.kind === 'Literal') return;
    this.learn(node, { isNotNull: true, typeName: null, length: 0 });
    if (node.kind === 'Member' || node.kind === 'Index') this.present(node.object);
    if (node.kind === 'Call') this.present(node.callee);
  }

  private learn(node: Expression, fact: Fact): void {
    const path = pathOf(node, this.environment);
    if (path !== null) this.facts.set(path, mergeFacts(this.facts.get(path), fact));
  }
}
