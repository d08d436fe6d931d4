import { CHOICES, type ChoiceId } from '../choices';
import { positionOf } from '../syntax/problem';
import { print } from '../syntax/print';
import type { Expression, Span } from '../syntax/tree';
import type { AnalysisError, Warning } from './analysis';

/** Collects the findings of an analysis without duplicates. */
export class Report {
  private readonly found = new Map<string, AnalysisError>();
  private readonly noticed = new Map<string, Warning>();

  constructor(private readonly source: string) {}

  get errors(): AnalysisError[] {
    return [...this.found.values()];
  }

  get warnings(): Warning[] {
    return [...this.noticed.values()].sort((a, b) => a.line - b.line || a.column - b.column);
  }

  /** A mistake that would make the evaluation fail. */
  typeError(node: Expression, message: string): void {
    const expression = print(node, { bareStrings: true });
    const { line, column } = positionOf(this.source, node.start);
    this.found.set(`${node.start} ${message}`, { type: 'type', message, expression, line, column });
  }

  other(message: string): void {
    this.found.set(message, { type: 'other', message });
  }

  /** The expression relies on a behaviour that no source confirms. */
  choice(node: Span, id: ChoiceId): void {
    const { certainty, about, chosen, warns } = CHOICES[id] as (typeof CHOICES)[ChoiceId] & { warns?: string };
    if (warns === undefined) return;
    const said = certainty === 'conflict' ? 'Sources conflict' : 'Nothing is published';
    this.warn(node, certainty, id, `${said}: ${about}. Here: ${chosen}. To be safe, ${warns}.`);
  }

  warn(node: Span, certainty: Warning['certainty'], code: Warning['code'], message: string): void {
    const expression = this.source.slice(node.start, node.end);
    const { line, column } = positionOf(this.source, node.start);
    this.noticed.set(`${code} ${node.start} ${node.end}`, { certainty, code, message, line, column, expression });
  }
}
