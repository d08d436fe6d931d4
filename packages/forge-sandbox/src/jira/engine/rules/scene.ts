import type { Evaluation, TypedObject } from '../../../expressions';
import { personOf } from '../../http/authentication';
import type { JiraContext } from '../../http/context';
import type { Principal } from '../../principal';
import type { Project, Workflow, WorkflowTransition } from '../../site/configuration';
import type { Issue } from '../../site/issues';
import type { Json } from '../../site/json';
import type { Person } from '../../site/people';
import { workflowOf } from '../../site/lookup';
import type { NewAttachment, NewComment } from '../expression/activity';
import { projectObject, transitionObject, workflowObject } from '../expression/entities';
import type { IssueView } from '../expression/issue';
import { issueObject, storedView } from '../expression/issue';
import { userObject } from '../expression/people';
import { evaluateFor } from '../expression/programs';

/** Comments and files that a person adds on a transition's screen. */
export interface ScreenAdditions {
  readonly comments: readonly NewComment[];
  readonly attachments: readonly NewAttachment[];
}

export const NOTHING_ADDED: ScreenAdditions = { comments: [], attachments: [] };

/** Inputs of a rule: the caller, the issue, and the input of the screen. */
export interface RuleScene {
  readonly context: JiraContext;
  readonly principal: Principal;
  readonly person: Person | null;
  readonly project: Project;
  readonly workflow: Workflow;
  /** As stored; null during the creation of the issue. */
  readonly original: Issue | null;
  /** With the screen's input; in conditions, as stored. */
  readonly issue: Issue;
  readonly added: ScreenAdditions;
  /** Evaluates an expression with the variables of a rule of this transition. */
  evaluate(transition: WorkflowTransition, source: string, own: Readonly<Record<string, unknown>>): Evaluation;
}

/** The subject of the rules of a transition. */
export interface Subject {
  /**
   * Conditions see the stored issue only. Validators see `issue` with its input and `originalIssue` without
   * (documented).
   */
  readonly phase: 'conditions' | 'validators';
  readonly original: Issue | null;
  readonly issue: Issue;
  readonly added?: ScreenAdditions;
}

/** Creates the scene for the rules of a transition. */
export function sceneOf(context: JiraContext, principal: Principal, project: Project, subject: Subject): RuleScene {
  const { original, issue, added = NOTHING_ADDED } = subject;
  const person = personOf(context.site, principal);
  const workflow = workflowOf(context.site, project, issue.issueTypeId);
  const variables = shared(context, person, project, workflow, { ...subject, added });
  return {
    context,
    principal,
    person,
    project,
    workflow,
    original,
    issue,
    added,
    evaluate: (transition, source, own) =>
      evaluateFor(context, principal, person, source, {
        ...variables(),
        transition: transitionObject(context, transition, original?.statusId ?? null),
        ...own,
      }),
  };
}

/** Variables that all rules of a scene share. The first expression that needs them creates them. */
function shared(
  context: JiraContext,
  person: Person | null,
  project: Project,
  workflow: Workflow,
  { phase, original, issue, added }: Required<Subject>,
): () => Readonly<Record<string, TypedObject | null>> {
  let made: Readonly<Record<string, TypedObject | null>> | null = null;
  return () => {
    if (made !== null) return made;
    const by = { accountId: person?.accountId ?? null, now: context.clock.now() };
    const view: IssueView = {
      issue,
      project,
      isNew: original === null,
      newComments: added.comments,
      newAttachments: added.attachments,
      by,
    };
    const object = issueObject(context, view);
    made = {
      user: userObject(context, by.accountId),
      issue: object,
      ...(original === null || phase === 'conditions'
        ? {}
        : { originalIssue: issueObject(context, storedView(original, project, by)) }),
      project: projectObject(context, project),
      workflow: workflowObject(workflow),
    };
    return made;
  };
}

/** The value of a rule's `config`, parsed once. Rules are never changed, only replaced. */
const configs = new WeakMap<object, { readonly value: Json }>();

/** A Forge rule's configuration; null if it has none, or if it is not JSON. */
export function configOf(rule: { readonly parameters: Readonly<Record<string, string>> }): Json {
  let entry = configs.get(rule);
  if (entry === undefined) configs.set(rule, (entry = { value: parseConfig(rule.parameters['config']) }));
  return entry.value;
}

function parseConfig(text: string | undefined): Json {
  if (text === undefined || text === '') return null;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return null;
  }
}
