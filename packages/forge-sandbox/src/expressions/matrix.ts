import type { Choice } from './choices';
import { TYPES, type Member } from './types/registry';
import { printType } from './types/type';

/** Costs in the README's notation. */
const COSTS = { free: '', once: '1', each: 'N', 'each-or-length': 'N/1' } as const;

const cell = (text: string): string => text.replaceAll('|', '\\|');

/** `name: Type`, or `name(parameter: Type): Type` for a method, with its cost. */
function memberText(member: Member, notation: string): string {
  const type =
    member.signature === null ? `: ${printType(member.type)}` : notation.replace(/\) => (?!.*\) => )/, '): ');
  const cost = COSTS[member.cost];
  return `\`${member.name}${type}\`${cost === '' ? '' : ` **${cost}**`}`;
}

/** The types and their members as the README prints them, from the tables of the evaluator and the analyser. */
export function memberList(): string {
  return [...TYPES.values()]
    .filter(({ members }) => members.size > 0)
    .sort((a, b) => a.name.localeCompare(b.name))
    .map(({ name, row, members }) => {
      const list = [...members.values()].map((member) => memberText(member, row.members[member.name]?.type ?? ''));
      return `- **${name}** (${row.certainty}): ${list.join(', ')}`;
    })
    .join('\n');
}

/** The table of choices as the README prints it. */
export function choiceTable(choices: Readonly<Record<string, Choice>>): string {
  const rows = Object.entries(choices).map(
    ([id, { certainty, about, chosen, because, warns }]) =>
      `| ${id} | ${certainty} | ${cell(about)} | ${cell(chosen)} | ${cell(because)} | ${warns === undefined ? 'no' : 'yes'} |`,
  );
  return ['| id | state | question | here | because | warns |', '| --- | --- | --- | --- | --- | --- |', ...rows].join(
    '\n',
  );
}
