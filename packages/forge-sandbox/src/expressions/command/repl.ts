import { analyse } from '../analyse/analyse';
import { contextOf } from '../cases/context';
import { lookupIn } from '../cases/lookup';
import { evaluate } from '../evaluate/evaluate';
import { parse } from '../syntax/parse';
import { TYPES } from '../types/registry';
import { printType } from '../types/type';
import { toJson } from '../values/json';
import { SAMPLE } from './sample';
import type { Terminal } from './terminal';

const HELP = `Write an expression and press Enter. Variables: ${Object.keys(SAMPLE).join(', ')}.
  :sample          shows the data behind them
  :members Issue   lists the members of a type
  :analyse EXPR    shows everything the analyser says
  :quit            ends
`;

function members(typeName: string): string {
  const info = TYPES.get(typeName);
  if (info === undefined) return `There is no type "${typeName}". Types: ${[...TYPES.keys()].sort().join(', ')}\n`;
  const rows = [...info.members.values()].map(({ name, type, signature, cost }) => {
    const notation = signature === null ? printType(type) : (info.row.members[name]?.type ?? '');
    return `  ${name.padEnd(20)} ${notation}${cost === 'free' ? '' : `   (expensive: ${cost})`}\n`;
  });
  return rows.join('');
}

/** The value, its costs, and the analyser's warnings. */
function evaluated(expression: string, now: Date): string {
  const parsed = parse(expression);
  if (!parsed.ok) return `${' '.repeat(parsed.error.column + 1)}^\n${parsed.error.message}\n`;
  const { warnings, type } = analyse(expression);
  const context = contextOf(SAMPLE);
  const result = evaluate(parsed.program, context, { now, timeZone: 'UTC', lookup: lookupIn(context) });
  const value = result.ok ? JSON.stringify(toJson(result.value), null, 2) : `${result.kind} error: ${result.message}`;
  const spent = `${type ?? ''}, ${result.steps} steps, ${result.expensiveOperations} expensive operations`;
  const notes = warnings.map(({ certainty, message }) => `  ${certainty}: ${message}\n`);
  return `${value}\n  ${spent}\n${notes.join('')}`;
}

/** Answers a line that begins with a colon; null ends the loop. */
function command(line: string): string | null {
  const [name = '', ...rest] = line.split(' ');
  const argument = rest.join(' ').trim();
  switch (name) {
    case ':quit':
      return null;
    case ':sample':
      return `${JSON.stringify(SAMPLE, null, 2)}\n`;
    case ':members':
      return members(argument);
    case ':analyse':
      return `${JSON.stringify(analyse(argument), null, 2)}\n`;
    default:
      return HELP;
  }
}

/** Reads expressions line by line and prints their values, until the input ends or `:quit`. */
export async function repl({ lines, out, now }: Terminal): Promise<void> {
  out(`Jira expressions. :help for help.\n> `);
  for await (const read of lines()) {
    const line = read.trim();
    const reply = line === '' ? '' : line.startsWith(':') ? command(line) : evaluated(line, now());
    if (reply === null) return;
    out(`${reply}> `);
  }
  out('\n');
}
