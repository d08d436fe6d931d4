import { existsSync, readFileSync } from 'node:fs';
import Ajv from 'ajv';
import type { ValidateFunction } from 'ajv';

/**
 * Checks answers of the emulated Jira against Jira's published OpenAPI document, if the environment variable
 * `JIRA_OPENAPI` names a copy of it. Otherwise nothing is checked, and `jiraOpenApi.test.ts` says so.
 */
export interface Contract {
  /** Errors of an answer, or of the request that a good answer accepted; empty if there are none. */
  problems(call: Call): string[];
  /** The classic scopes of an operation, by its method and the path of a call; null for an unknown operation. */
  readonly scopes: (method: string, path: string) => readonly string[] | null;
}

export interface Call {
  readonly method: string;
  /** Including the query: `/rest/api/3/role/10000?swap=1`. */
  readonly path: string;
  readonly requestBody: unknown;
  readonly status: number;
  readonly body: unknown;
}

interface Operation {
  readonly pointer: string;
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
  readonly requestBody?: { readonly content?: Readonly<Record<string, unknown>> };
  readonly security?: readonly { readonly OAuth2?: readonly string[] }[];
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
}

/** Statuses of the sandbox for missing imitation, and of Jira for problems of any call. */
const ALWAYS_POSSIBLE: ReadonlySet<number> = new Set([400, 401, 415, 501]);

/** Answers seen live that the document leaves out. */
const SEEN_LIVE: ReadonlySet<string> = new Set(['POST /rest/api/3/workflows 404']);

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Omit<Operation, 'pointer'>>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, { readonly properties?: object } | undefined>> };
}

/** Schemas without `projects`. The prose and the examples of their lists show it under `expand=projects`. */
const EXPANDED = ['IssueTypeScheme', 'IssueTypeScreenScheme'] as const;
const PROJECTS = '#/components/schemas/PageBeanProjectDetails';

/**
 * Corrections of schemas that contradict the document's own prose ("to remove the screen association, pass a null").
 * Others contradict its examples: the identifiers are a number and a text, not objects; an instant in bulk is a number.
 */
const CORRECTED: Readonly<Record<string, Readonly<Record<string, object>>>> = {
  UpdateScreenTypes: Object.fromEntries(['create', 'edit', 'view'].map((use) => [use, { type: ['string', 'null'] }])),
  AssociationContextObject: { identifier: { type: 'number' } },
  FieldIdentifierObject: { identifier: { type: 'string' } },
  Changelog: { created: { type: ['string', 'number'] } },
};

const escape = (segment: string): string => segment.replaceAll('~', '~0').replaceAll('/', '~1');

/**
 * Accepts any matching shape of a `oneOf`. Also drops `additionalProperties` beside it, which would refuse every shape.
 */
const relax = (key: string, value: unknown): unknown =>
  key !== '' && typeof value === 'object' && value !== null && 'oneOf' in value
    ? { ...value, anyOf: value.oneOf, oneOf: undefined, additionalProperties: undefined }
    : value;

export function readContract(file: string | undefined): Contract | null {
  if (file === undefined || file === '' || !existsSync(file)) return null;
  const document = JSON.parse(readFileSync(file, 'utf8'), relax) as Document;
  for (const schema of EXPANDED) {
    Object.assign(document.components.schemas[schema]?.properties ?? {}, { projects: { $ref: PROJECTS } });
  }
  for (const [schema, properties] of Object.entries(CORRECTED)) {
    Object.assign(document.components.schemas[schema]?.properties ?? {}, properties);
  }
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema({ $id: 'jira', ...document });
  const compiled = new Map<string, ValidateFunction>();
  const routes = Object.entries(document.paths)
    .map(([template, methods]) => ({ template, methods, pattern: patternOf(template) }))
    // A path with more fixed parts matches better.
    .sort((a, b) => a.template.split('{').length - b.template.split('{').length);

  const find = (method: string, path: string): Operation | null => {
    const route = routes.find(({ pattern, methods }) => pattern.test(path) && method.toLowerCase() in methods);
    const operation = route?.methods[method.toLowerCase()];
    if (route === undefined || operation === undefined) return null;
    return { ...operation, pointer: `jira#/paths/${escape(route.template)}/${method.toLowerCase()}` };
  };
  const validate = (pointer: string, value: unknown, what: string): string[] => {
    const check = compiled.get(pointer) ?? ajv.compile({ $ref: pointer });
    compiled.set(pointer, check);
    if (check(value)) return [];
    return (check.errors ?? []).map(
      ({ instancePath, message, params }) => `${what}${instancePath}: ${message ?? ''} ${JSON.stringify(params)}`,
    );
  };

  return {
    scopes: (method, path) => {
      const operation = find(method, path);
      return operation === null ? null : (operation.security ?? []).flatMap(({ OAuth2 }) => OAuth2 ?? []);
    },
    problems: ({ method, path, requestBody, status, body }) => {
      const url = new URL(path, 'http://site.invalid');
      const operation = find(method, url.pathname);
      if (operation === null) return status === 501 ? [] : [`${method} ${path} is not in the contract`];
      const response = operation.responses[String(status)];
      if (response === undefined)
        return ALWAYS_POSSIBLE.has(status) || SEEN_LIVE.has(`${method} ${url.pathname} ${status}`)
          ? []
          : [`${method} ${path}: status ${status} is not documented`];
      const answered = hasShape(response.content) && status < 400;
      const sent = requestBody !== undefined && hasShape(operation.requestBody?.content) && status < 400;
      const parameters = new Set((operation.parameters ?? []).map(({ name }) => name));
      return [
        ...(answered
          ? validate(
              `${operation.pointer}/responses/${status}/content/application~1json/schema`,
              body,
              `${method} ${path} answer `,
            )
          : []),
        ...(sent
          ? validate(
              `${operation.pointer}/requestBody/content/application~1json/schema`,
              requestBody,
              `${method} ${path} request `,
            )
          : []),
        ...(status < 400
          ? [...url.searchParams.keys()]
              .filter((name) => !parameters.has(name))
              .map((name) => `${path}: no parameter ${name}`)
          : []),
      ];
    },
  };
}

/** Some operations declare a JSON answer without its schema. */
const hasShape = (content: Readonly<Record<string, unknown>> = {}): boolean => {
  const json = content['application/json'];
  return typeof json === 'object' && json !== null && 'schema' in json;
};

const patternOf = (template: string): RegExp =>
  new RegExp(`^${template.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{[^}]+\}/g, '[^/]+')}$`);

/** The contract of this run, or null if there is none. */
export const contract: Contract | null = readContract(process.env['JIRA_OPENAPI']);
