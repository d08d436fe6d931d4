import { ISSUE_TYPES } from './issueTypes';
import { LANGUAGE_TYPES } from './languageTypes';
import { SITE_TYPES } from './siteTypes';
import { type as read } from './notation';
import type { Cost, TypeRow } from './table';
import { arity, type FunctionType, type Type } from './type';

/** A row of the tables, parsed. */
export interface Member {
  readonly name: string;
  /** `Issue.comments`: the member's name in counts and messages. */
  readonly id: string;
  readonly type: Type;
  readonly cost: Cost;
  readonly onSome: boolean;
  readonly unbounded: boolean;
  /** Null for members that are no methods. */
  readonly signature: FunctionType | null;
  readonly least: number;
  readonly most: number;
}

export interface TypeInfo {
  readonly name: string;
  readonly row: TypeRow;
  readonly members: ReadonlyMap<string, Member>;
}

const ROWS: Readonly<Record<string, TypeRow>> = { ...LANGUAGE_TYPES, ...ISSUE_TYPES, ...SITE_TYPES };

function infoOf(name: string, row: TypeRow): TypeInfo {
  const members = Object.entries(row.members).map(([memberName, { type: notation, cost, onSome, unbounded }]) => {
    const type = read(notation);
    const signature = type.kind === 'Function' ? type : null;
    const member: Member = {
      name: memberName,
      id: `${name}.${memberName}`,
      type,
      cost,
      onSome: onSome ?? false,
      unbounded: unbounded ?? false,
      signature,
      ...(signature === null ? { least: 0, most: 0 } : arity(signature)),
    };
    return [memberName, member] as const;
  });
  return { name, row, members: new Map(members) };
}

/** Every type of the language, by name. */
export const TYPES: ReadonlyMap<string, TypeInfo> = new Map(
  Object.entries(ROWS).map(([name, row]) => [name, infoOf(name, row)]),
);

export const memberOf = (typeName: string, name: string): Member | undefined => TYPES.get(typeName)?.members.get(name);
