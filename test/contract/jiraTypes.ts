import path from 'node:path';
import ts from 'typescript';
import { METHODS } from './jiraMethods';
import type { Call } from 'forge-sandbox/testing/contract';

const OPERATIONS = Object.entries(METHODS)
  .map(([operation, method]) => {
    const [verb = '', template = ''] = operation.split(' ');
    const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
    return { verb, names, method, pattern: new RegExp(`^${template.replaceAll(/\{\w+\}/g, '([^/]+)')}$`) };
  })
  .sort((a, b) => a.names.length - b.names.length);

/**
 * Operations for which the package contradicts Jira's document: it wants a list for an object by field ids, and does
 * not know the content of the capabilities.
 */
const CONTRADICTED: readonly RegExp[] = [
  /^PUT \/rest\/api\/3\/config\/fieldschemes\/fields$/,
  /^GET \/rest\/api\/3\/workflows\/capabilities\?/,
];

/**
 * Errors of calls by the package's types. Each call becomes a call of its method, with request and answer as literals.
 * The TypeScript compiler checks all of them at once.
 * @throws Error for a call without a known method
 */
export function typeProblems(calls: readonly Call[]): readonly string[] {
  const good = calls.filter(
    ({ method, path: called, status }) => status < 400 && !CONTRADICTED.some((one) => one.test(`${method} ${called}`)),
  );
  const statements = new Set(good.map(statementOf));
  const text = ["import type { Version3Client } from 'jira.js';", 'declare const jira: Version3Client;', ...statements];
  return [...new Set(diagnose(text.join('\n')))];
}

function statementOf({ method, path: called, requestBody, body }: Call): string {
  const url = new URL(called, 'http://site.invalid');
  for (const { verb, names, method: name, pattern } of OPERATIONS) {
    const values = verb === method ? pattern.exec(url.pathname)?.slice(1) : undefined;
    if (values === undefined) continue;
    // A parameter in the address is always a text, so the package's type for it is not checked.
    const inAddress = [...names, ...url.searchParams.keys()].map((key) => `${JSON.stringify(key)}: 0 as never`);
    const sent = Object.entries(bodyOf(name, requestBody)).map(
      ([key, value]) => `${JSON.stringify(key)}: ${UNTYPED[name] === key ? '0 as never' : literal(name, value)}`,
    );
    const parameters = [...new Set([...inAddress, ...sent])].join(', ');
    // One method requires its callback argument, although it may be undefined.
    const callback = name.endsWith('.deleteInactiveWorkflow') ? ', undefined as never' : '';
    const given = parameters === '' ? '' : `{ ${parameters} }${callback}`;
    const answer = body === undefined || body === null ? '' : ` answer = ${literal(name, body)};`;
    return `void (async () => { let answer = await jira.${name}(${given});${answer} });`;
  }
  throw new Error(`No method of the package is known for ${method} ${called}`);
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The body in the package's form: flat beside the address's parameters, except for the value of a property. */
function bodyOf(method: string, body: unknown): object {
  if (method.endsWith('.setProjectProperty')) return { propertyValue: body };
  return isObject(body) ? body : {};
}

/** Properties of Jira's document that the package does not know. */
const UNKNOWN: readonly string[] = ['loopedTransitionContainerLayout', 'projects'];

/** Bodies for which the package has the type of the answer by mistake: a workflow without transitions. */
const UNTYPED: Readonly<Record<string, string>> = {
  'workflows.createWorkflows': 'workflows',
  'workflows.updateWorkflows': 'workflows',
  'workflows.validateCreateWorkflows': 'payload',
  'workflows.validateUpdateWorkflows': 'payload',
};

/**
 * Values that Jira's document allows and the package's types do not: properties of a workflow's statuses, and a `null`.
 */
function isBeyond(method: string, key: string, owner: object, value: unknown): boolean {
  if (UNKNOWN.includes(key)) return true;
  if (key === 'properties') return 'statusReference' in owner;
  // The package confuses the schemes that use a workflow with the answer that holds them: both have one name.
  if (method.endsWith('.getWorkflowSchemeUsagesForWorkflow')) return key === 'values';
  return method.endsWith('.updateScreenScheme') && value === null;
}

/** The value as source on one line. */
function literal(method: string, value: unknown): string {
  const without = function (this: object, key: string, one: unknown): unknown {
    return isBeyond(method, key, this, one) ? undefined : one;
  };
  return JSON.stringify(value, without).replaceAll(
    /[\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16)}`,
  );
}

function diagnose(text: string): readonly string[] {
  const file = path.resolve(__dirname, 'recordedCalls.ts');
  const options: ts.CompilerOptions = {
    ...{ strict: true, noEmit: true, skipLibCheck: true, types: [], target: ts.ScriptTarget.ES2022 },
    ...{ module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
  };
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  host.getSourceFile = (name, ...rest) => (name === file ? source : read(name, ...rest));
  const program = ts.createProgram([file], options, host);
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
    ({ start = 0, messageText }) => {
      const [method = ''] = /(?<=await jira\.)[\w.]+/.exec(text.slice(text.lastIndexOf('\nvoid', start))) ?? [];
      const here = text.slice(start, start + 40);
      return `${method} at ${here}: ${ts.flattenDiagnosticMessageText(messageText, ' ').slice(0, 400)}`;
    },
  );
}
