/**
 * The grammar of Jira expressions, in peggy's notation. Rules from `Program` to `Multiplicative` follow Atlassian's
 * published BNF (documented). The levels below it are inferred from the tokens in Jira's own syntax errors. The rules
 * of expressions are in order of precedence, lowest first, one rule for each level. Where nothing is published the
 * grammar is strict: see `choices.ts` (trailing commas, number forms, `?.(`). Conventions: every token includes the
 * white space after it (`_`); `Here` yields an offset; names in capitals are the token names in Jira's messages. The
 * option `maximumNesting` limits the nesting of expressions.
 */
export const GRAMMAR = String.raw`
{{
  const chain = (first, steps) =>
    steps.reduce((left, [operator, right]) => ({ kind: 'Binary', operator, left, right, start: left.start, end: right.end }), first);
  const prefixed = (prefixes, operand) => prefixes.reduceRight((value, wrap) => wrap(value), operand);
}}
{
  let nesting = 0;
  const enter = () => ++nesting <= options.maximumNesting || error(options.tooDeep);
  const leave = () => nesting-- > 0;
}

// Programs, blocks, statements.

Program = _ @Content (";" _)? !.

Content
  = start:Here declarations:(@Declaration ";" _)* Return? body:Body
    { return { kind: 'Block', declarations, body, start, end: body.end }; }

Declaration = Let? name:Name "=" ![=>] _ value:Expression { return { name, value }; }

Block = start:Here "{" _ content:Content (";" _)? "}" end:Here _ { return { ...content, start, end }; }

Body = If / Try / Expression

If
  = start:Here IfWord "(" _ test:Expression ")" _ then:Block Else otherwise:(If / Block)
    { return { kind: 'If', test, then, otherwise, start, end: otherwise.end }; }

Try
  = start:Here TryWord body:Block Catch "(" _ error:Name? ")" _ handler:Block
    { return { kind: 'Try', body, error, handler, start, end: handler.end }; }

// Expressions, in order of precedence: the lowest first.

Expression = &{ return enter(); } @Conditional &{ return leave(); } / &{ leave(); return false; }

Conditional
  = test:Throw branches:("?" ![?.] _ @Expression ":" _ @Conditional)?
    {
      if (branches === null) return test;
      const [then, otherwise] = branches;
      return { kind: 'Conditional', test, then, otherwise, start: test.start, end: otherwise.end };
    }

Throw = prefixes:ThrowPrefix* value:Nullish { return prefixed(prefixes, value); }

Nullish = left:Or steps:(@"??" _ @Or)* { return chain(left, steps); }

Or = left:And steps:(@"||" _ @And)* { return chain(left, steps); }

And = left:Equality steps:(@"&&" _ @Equality)* { return chain(left, steps); }

Equality = left:Relational steps:(@("==" / "!=") _ @Relational)* { return chain(left, steps); }

Relational = left:Additive steps:(@("<=" / ">=" / "<" / ">") _ @Additive)* { return chain(left, steps); }

Additive = left:Multiplicative steps:(@("+" / "-") _ @Multiplicative)* { return chain(left, steps); }

Multiplicative = left:Unary steps:(@("*" / "/" / "%") _ @Unary)* { return chain(left, steps); }

Unary = prefixes:UnaryPrefix* operand:Postfix { return prefixed(prefixes, operand); }

Postfix = head:Primary steps:Access* { return steps.reduce((object, step) => step(object), head); }

Primary = New / Lambda / Literal / Template / Record / List / Parenthesised / Variable

// What the levels are made of.

ThrowPrefix = start:Here ThrowWord { return (value) => ({ kind: 'Throw', value, start, end: value.end }); }

UnaryPrefix
  = start:Here operator:(@"!" _ / @"-" _ / Typeof)
    { return (operand) => ({ kind: 'Unary', operator, operand, start, end: operand.end }); }

Access
  = optional:("." { return false; } / "?." { return true; }) _ name:IdentifierName end:Here _
    { return (object) => ({ kind: 'Member', object, name, optional, start: object.start, end }); }
  / optional:("?." _)? "[" _ key:Expression "]" end:Here _
    { return (object) => ({ kind: 'Index', object, key, optional: optional !== null, start: object.start, end }); }
  / "(" _ args:Arguments ")" end:Here _
    { return (callee) => ({ kind: 'Call', callee, arguments: args, start: callee.start, end }); }

New
  = start:Here NewWord type:Name "(" _ args:Arguments ")" end:Here _
    { return { kind: 'New', type, arguments: args, start, end }; }

Arguments = Expression|.., "," _|

Lambda
  = &(Parameters "=>") start:Here parameters:Parameters "=>" _ body:LambdaBody
    { return { kind: 'Lambda', parameters, body, start, end: body.end }; }

Parameters = name:Name { return [name]; } / "(" _ @Name|.., "," _| ")" _

// After "=>" a brace opens an object when "}" or a key with ":" follows, and a block otherwise.
LambdaBody = !("{" _ ("}" / Key ":")) @Block / Expression

Record = start:Here "{" _ entries:Entry|.., "," _| "}" end:Here _ { return { kind: 'Record', entries, start, end }; }

Entry = key:Key ":" _ value:Expression { return { key, value }; }

Key = @(IdentifierName / String) _

List = start:Here "[" _ items:Expression|.., "," _| "]" end:Here _ { return { kind: 'List', items, start, end }; }

// Parentheses are not kept in the tree, but messages quote them.
Parenthesised = start:Here "(" _ inner:Expression ")" end:Here _ { return { ...inner, start, end }; }

Variable = start:Here name:Identifier end:Here _ { return { kind: 'Variable', name, start, end }; }

Literal = start:Here value:LiteralValue end:Here _ { return { kind: 'Literal', value, start, end }; }

LiteralValue
  = "null" !Part { return null; }
  / "true" !Part { return true; }
  / "false" !Part { return false; }
  / Number
  / String

Template
  = start:Here TemplateStart first:TemplateText rest:("$" "{" _ @Expression "}" @TemplateText)* "\x60" end:Here _
    {
      const parts = rest.map(([part]) => part);
      return { kind: 'Template', texts: [first, ...rest.map(([, text]) => text)], parts, start, end };
    }

TemplateStart "TEMPLATE_LITERAL" = "\x60"

TemplateText
  = pieces:("\\$" { return '$'; } / Escape / $(!("\x60" / "$" "{") [^\\]))*
    { return pieces.join(''); }

// Tokens.

Number "NUMBER"
  = digits:$([0-9]+ ("." [0-9]+)?) !Part { return Number(digits); }
  / [0-9] { error('Only plain decimal numbers such as 10 or 2.5 are known to be accepted.'); }

String "STRING"
  = "'" pieces:(Escape / $[^'\\\n\r]+)* "'" { return pieces.join(''); }
  / '"' pieces:(Escape / $[^"\\\n\r]+)* '"' { return pieces.join(''); }
  / ['"] { error('Unterminated string literal.'); }

// An escape that is not known is kept as it stands, backslash included, so that '\d' is a regular expression.
Escape
  = "\\" @(
      "n" { return '\n'; }
    / "r" { return '\r'; }
    / "t" { return '\t'; }
    / "b" { return '\b'; }
    / "f" { return '\f'; }
    / "v" { return '\v'; }
    / "0" ![0-9] { return '\0'; }
    / "x" code:$(Hex Hex) { return String.fromCharCode(parseInt(code, 16)); }
    / "u" code:$(Hex Hex Hex Hex) { return String.fromCharCode(parseInt(code, 16)); }
    / "\r"? "\n" { return ''; }
    / ['"\x60\\]
  )
  / $("\\" [^\n\r])

Hex = [0-9a-fA-F]

Name = @Identifier _

Identifier "IDENTIFIER" = !Reserved @IdentifierName

IdentifierName "IDENTIFIER" = $([\p{L}_$]u Part*)

Part = [\p{L}\p{N}_$]u

Reserved
  = ("let" / "if" / "else" / "try" / "catch" / "return" / "throw" / "new" / "typeof" / "null" / "true" / "false") !Part

Let = "let" !Part _
Return = "return" !Part _
IfWord = "if" !Part _
Else = "else" !Part _
TryWord = "try" !Part _
Catch = "catch" !Part _
ThrowWord = "throw" !Part _
NewWord = "new" !Part _
Typeof = @"typeof" !Part _

Here = "" { return offset(); }

_ "white space"
  = ([ \t\n\r\v\f\u00a0\ufeff] / "//" [^\n\r]* / "/*" (!"*/" .)* "*/" / "/*" { error('Unterminated comment.'); })*
`;
