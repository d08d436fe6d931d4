import type { Evaluation, Program } from '../../../expressions';
import { evaluate, parse } from '../../../expressions';
import type { JiraContext } from '../../http/context';
import { can } from '../../http/permissions';
import type { Principal } from '../../principal';
import type { Project } from '../../site/configuration';
import { findProject } from '../../site/lookup';
import type { Person } from '../../site/people';
import { findIssue } from '../findIssue';
import { projectObject } from './entities';
import { issueObject, storedView } from './issue';
import { userObject } from './people';

type Parsed = { readonly program: Program } | { readonly problem: string };

/** Cache of parsed rules: they repeat a few texts. The oldest text is dropped when the cache is full. */
const programs = new Map<string, Parsed>();
const KEPT = 1_000;

function programOf(source: string): Parsed {
  const known = programs.get(source);
  if (known !== undefined) return known;
  const read = parse(source);
  const entry: Parsed = read.ok ? { program: read.program } : { problem: read.error.message };
  const oldest = programs.size >= KEPT ? programs.keys().next() : undefined;
  if (oldest?.done === false) programs.delete(oldest.value);
  programs.set(source, entry);
  return entry;
}

/** Evaluates an expression for a caller, at the site's time and in the caller's time zone and language. */
export function evaluateFor(
  context: JiraContext,
  principal: Principal,
  person: Person | null,
  source: string,
  variables: Readonly<Record<string, unknown>>,
): Evaluation {
  context.metrics.expressionEvaluations += 1;
  const read = programOf(source);
  if ('problem' in read) {
    const spent = { steps: 0, expensiveOperations: 0 };
    return { ok: false, kind: 'syntax', code: 'syntax', message: read.problem, location: null, ...spent };
  }
  const visible = (project: Project): boolean => can(context, principal, 'BROWSE_PROJECTS', project.id);
  const by = { accountId: person?.accountId ?? null, now: context.clock.now() };
  return evaluate(read.program, variables, {
    now: by.now,
    dialect: { changelogNames: context.answers.changelogNames },
    timeZone: person?.timeZone ?? 'UTC',
    ...(person === null ? {} : { locale: person.locale }),
    lookup: {
      issue: (idOrKey) => {
        const issue = findIssue(context, String(idOrKey));
        const project = issue === null ? undefined : context.site.projects.get(issue.projectId);
        return issue === null || project === undefined || !visible(project)
          ? null
          : issueObject(context, storedView(issue, project, by));
      },
      user: (accountId) => userObject(context, accountId),
      project: (idOrKey) => {
        const project = findProject(context.site, String(idOrKey));
        return project === null || !visible(project) ? null : projectObject(context, project);
      },
    },
  });
}
