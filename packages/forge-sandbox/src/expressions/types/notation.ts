import { generate } from 'peggy';
import type { Type } from './type';

/**
 * The notation of types: Jira's own (documented in the REST analyse contract: `List<String>`, `{ a: Number, b: String
 * }`, `[Number, String]`, `Any`) and three additions for our tables: `Type?` may be null, `(name: Type, name?: Type) =>
 * Type` is a function, and a single capital letter is a variable.
 */
const GRAMMAR = String.raw`
Start = _ @Type !.
Type = Function / type:Single nullable:("?" _)? { return nullable ? { ...type, nullable: true } : type; }
Function = "(" _ parameters:Parameter|.., "," _| ")" _ "=>" _ result:Type { return { kind: 'Function', parameters, result }; }
Parameter
  = name:Name optional:"?"? _ ":" _ type:Type { return { name, type, optional: optional !== null }; }
  / type:Type { return { name: '', type, optional: false }; }
Single = List / Record / Tuple / Named
List = "List" !Part _ "<" _ item:Type ">" _ { return { kind: 'List', item, nullable: false }; }
Record
  = "{" _ fields:Field|.., "," _| "}" _ { return { kind: 'Record', fields: Object.fromEntries(fields), nullable: false }; }
Field = name:(Name / "'" @$[^']* "'" / '"' @$[^"]* '"') _ ":" _ type:Type { return [name, type]; }
Tuple = "[" _ items:Type|1.., "," _| "]" _ { return { kind: 'Tuple', items, nullable: false }; }
Named
  = "Any" !Part _ { return { kind: 'Any', nullable: false }; }
  / "TypeError" !Part _ { return { kind: 'TypeError' }; }
  / "null" !Part _ { return { kind: 'Null' }; }
  / name:Name _ { return { kind: 'Named', name, nullable: false }; }
Name "a type" = $(![0-9] Part+)
Part = [A-Za-z0-9_$]
_ "white space" = [ \t\r\n]*
`;

const parser = generate(GRAMMAR);
const known = new Map<string, Type>();

/**
 * Reads a type.
 * @returns the type, or the error with its column, because people declare types too.
 */
export function readType(
  notation: string,
): { readonly ok: true; readonly type: Type } | { readonly ok: false; readonly message: string } {
  try {
    return { ok: true, type: parser.parse(notation) as Type };
  } catch (error) {
    if (!(error instanceof parser.SyntaxError)) throw error;
    return {
      ok: false,
      message: `"${notation}" is not a type: ${error.message} (column ${error.location.start.column})`,
    };
  }
}

/** A type of our own tables. @throws Error for a mistake, which is a bug. */
export function type(notation: string): Type {
  const before = known.get(notation);
  if (before !== undefined) return before;
  const read = readType(notation);
  if (!read.ok) throw new Error(read.message);
  known.set(notation, read.type);
  return read.type;
}
