import * as z from 'zod';
import type { Installation, InstallationRequest, Members } from '../../../install/model/installation';
import { appliedSettings } from '../../../install/model/appliedSettings';
import type { Plan } from '../../../install/model/plan';
import { PROJECT_ROLES } from '../../../procedure/roles';
import type { Settings } from '../../../procedure/settings';
import { checkSettings } from '../../../procedure/settings/check';
import { namedSettingFault } from '../../../procedure/settings/describe';
import { say } from '../../../procedure/words';
import { Refusal } from '../answering';
import type { Caller } from './caller';

const ACTORS = z.object({
  users: z.array(z.string().max(128)).max(50),
  groupIds: z.array(z.string().max(128)).max(20),
});

/** The input of a plan. Only the project is required. */
const ASKED = z.object({
  projectId: z.string().regex(/^\d{1,18}$/),
  settings: z.unknown().optional(),
  members: z.record(z.string().max(64), ACTORS).optional(),
  decisions: z.record(z.string().max(128), z.enum(['adopt', 'create'])).optional(),
  mappings: z.record(z.string().max(32), z.string().max(64)).optional(),
});

export const IN_PROJECT = ASKED.pick({ projectId: true });
export const AGREED = z.object({ digest: z.string().max(128) });
export const DEVIATIONS = IN_PROJECT.extend({
  keys: z.array(z.string().max(2000)).min(1).max(500),
  accepted: z.boolean(),
});
export const REMOVAL = IN_PROJECT.extend({
  fields: z.enum(['keep', 'delete']).default('keep'),
  mappings: z.record(z.string().max(32), z.string().max(64)).default({}),
});

/**
 * The effective request: the sent values, else the earlier request, else the defaults. Throws `Refusal`, `ZodError`.
 */
export function requestOf(payload: unknown, before: Installation | undefined, caller: Caller): InstallationRequest {
  const { settings, members, decisions, mappings } = ASKED.parse(payload);
  const present = appliedSettings(before);
  const wanted = settings === undefined ? present : settingsOf(settings, caller);
  // Names and messages exist in one language across the site. Another language needs another installation.
  if (before?.applied != null && wanted.language !== before.applied.settings.language) {
    throw new Refusal(caller.words.problems.languageIsFixed);
  }
  return {
    settings: wanted,
    ...wantedMembers(members, before),
    decisions: decisions ?? {},
    mappings: mappings ?? {},
  };
}

function settingsOf(sent: unknown, { words }: Caller): Settings {
  const checked = checkSettings(sent);
  if (checked.ok) return checked.settings;
  const detail = checked.faults.map((fault) => namedSettingFault(fault, words)).join(' ');
  throw new Refusal(say(words.problems.badSettings, { detail }));
}

/** Members of an earlier request are only remembered. A person who lost a role since does not get it back. */
function wantedMembers(
  sent: z.infer<typeof ASKED>['members'],
  before: Installation | undefined,
): Pick<InstallationRequest, 'members' | 'membersNamedBefore'> {
  if (sent !== undefined) return { members: membersOf(sent) };
  return before?.applied == null ? { members: {} } : { members: before.request.members, membersNamedBefore: true };
}

/** Keeps only roles of the procedure. */
function membersOf(sent: Readonly<Record<string, z.infer<typeof ACTORS>>>): Members {
  return Object.fromEntries(
    PROJECT_ROLES.flatMap((role) => {
      const actors = sent[role];
      return actors === undefined ? [] : [[role, actors]];
    }),
  );
}

/**
 * Throws `Refusal` if a decision or a mapping does not fit the plan. A run would ignore it unnoticed. The check is part
 * of the plan, because a run is bound to the plan's input.
 * @throws Refusal
 */
export function requireKnown(
  { decisions, mappings }: Pick<InstallationRequest, 'decisions' | 'mappings'>,
  { items, moves }: Plan,
  { words }: Caller,
): void {
  const undecided = Object.keys(decisions).filter((key) => !items.some((item) => item.key === key));
  const nowhere = Object.entries(mappings).flatMap(([from, to]) => {
    const choices = moves.find(({ fromId }) => fromId === from)?.choices ?? [];
    return choices.some(({ id }) => id === to) ? [] : [`${from} → ${to}`];
  });
  const unknown = [...undecided, ...nowhere];
  if (unknown.length > 0) throw new Refusal(say(words.problems.badRequest, { detail: unknown.join(', ') }));
}
