import { JiraError } from '../http/errors';
import type { JiraContext } from '../http/context';
import { can } from '../http/permissions';
import type { Principal } from '../principal';
import type { Project, Screen, WorkflowTransition } from '../site/configuration';
import type { Issue } from '../site/issues';
import type { Json } from '../site/json';
import { commitTransition } from './commit';
import { draftOf } from './draft';
import type { NewAttachment } from './expression/activity';
import type { FieldInput } from './fields/input';
import { applyInput } from './fields/input';
import { fieldsOnScreen, settableOnScreen } from './fields/screens';
import type { Refused } from './outcome';
import { refusedBy, refusedFields, refusedMessage } from './outcome';
import { runNative } from './postFunctions/native';
import type { RuleScene, ScreenAdditions } from './rules/scene';
import { NOTHING_ADDED, sceneOf } from './rules/scene';
import { candidates, projectOf } from './transitions';
import { validate } from './validators';

/** A requested transition and its input. */
export interface TransitionRequest extends FieldInput {
  readonly transitionId: string;
  /** Files of the screen's attachment field. Only Jira's own pages can send them; the REST API cannot. */
  readonly attachments?: readonly NewAttachment[];
  readonly properties?: ReadonlyMap<string, Json>;
}

/**
 * Makes a transition: conditions, screen input, validators, Jira's own post functions, commit, the app's post
 * functions.
 * All of it happens at once. Of two calls for one issue, the second therefore sees the result of the first. A refusal
 * changes nothing.
 * @throws JiraError 501 for rules and fields that are not imitated; 422 if the transition's screen no longer exists.
 */
export function executeTransition(
  context: JiraContext,
  principal: Principal,
  issue: Issue,
  request: TransitionRequest,
): { readonly ok: true } | Refused {
  const [candidate] = candidates(context, principal, issue, request.transitionId);
  if (principal.kind === 'anonymous' || candidate?.isAvailable !== true) {
    // Seen live, both for unknown and for unavailable transitions.
    return refusedMessage(`Transition id '${request.transitionId}' is not valid for this issue.`);
  }
  const { transition } = candidate;
  const project = projectOf(context, issue);
  const draft = draftOf(issue);
  const input = readScreen(context, principal, project, transition, draft, request);
  if (Object.keys(input.errors).length > 0) return refusedFields(input.errors);
  const scene = sceneOf(context, principal, project, {
    phase: 'validators',
    original: issue,
    issue: draft,
    added: input.added,
  });
  const refusals = validate(scene, transition);
  if (refusals.length > 0) return refusedBy(refusals);
  finish(scene, transition, issue, draft, input, principal.accountId, request);
  return { ok: true };
}

function finish(
  scene: RuleScene,
  transition: WorkflowTransition,
  issue: Issue,
  draft: Issue,
  input: ScreenInput,
  actorAccountId: string,
  request: TransitionRequest,
): void {
  const touched = new Set([...input.touched, ...runNative(scene, transition, draft)]);
  commitTransition({ scene, transition, issue, draft, touched, actorAccountId });
  for (const [key, value] of request.properties ?? []) issue.properties.set(key, value);
}

interface ScreenInput {
  readonly errors: Readonly<Record<string, string>>;
  readonly touched: ReadonlySet<string>;
  readonly added: ScreenAdditions;
}

/** Tries the input on the draft. Without a screen, fields and comments are ignored (seen live). */
function readScreen(
  context: JiraContext,
  principal: Principal,
  project: Project,
  transition: WorkflowTransition,
  draft: Issue,
  request: TransitionRequest,
): ScreenInput {
  const { attachments = [] } = request;
  if (transition.screenId === null) {
    const errors: Record<string, string> = attachments.length === 0 ? {} : { attachment: notOnScreen('attachment') };
    return { errors, touched: new Set(), added: NOTHING_ADDED };
  }
  const screen = screenOfTransition(context, transition.screenId, transition);
  const applied = applyInput(
    {
      context,
      project,
      draft,
      allowed: settableOnScreen(context, principal, project, draft.issueTypeId, screen),
      comments: true,
    },
    request,
  );
  const errors: Record<string, string> = { ...applied.errors };
  if (applied.comments.length > 0 && !can(context, principal, 'ADD_COMMENTS', project.id)) {
    errors['comment'] = 'You do not have the permission to comment on this issue.';
  }
  if (attachments.length > 0) {
    const offered = fieldsOnScreen(context, project, draft.issueTypeId, screen).some(({ id }) => id === 'attachment');
    if (!offered) errors['attachment'] = notOnScreen('attachment');
    else if (!can(context, principal, 'CREATE_ATTACHMENTS', project.id)) {
      errors['attachment'] = 'You do not have permission to create attachments for this issue.';
    }
  }
  const added = { comments: applied.comments, attachments };
  return { errors, touched: applied.touched, added };
}

const notOnScreen = (fieldId: string): string =>
  `Field '${fieldId}' cannot be set. It is not on the appropriate screen, or unknown.`;

/** @throws JiraError 422, documented as "a configuration problem". */
export function screenOfTransition(context: JiraContext, screenId: string, transition: WorkflowTransition): Screen {
  const screen = context.site.screens.get(Number(screenId));
  if (screen !== undefined) return screen;
  throw new JiraError(422, [`The screen ${screenId} of the transition '${transition.name}' does not exist.`]);
}
