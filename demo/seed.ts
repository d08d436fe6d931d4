import type { Clock } from 'forge-sandbox';
import type { JiraSandbox } from 'forge-sandbox/jira';
import type { Staff } from './people';
import { TICKETS, type Act } from './tickets';
import { Walker } from './walker';
import { workingMornings } from './workingDays';

const MINUTE = 60_000;
/** Time between two acts. A whole walk ends well before the cut-off. */
const PACE = 11 * MINUTE;

/** The issue type that the installer creates. */
export const ISSUE_TYPE = 'Solicitud de soporte';

/** Walks each demo ticket to its step. Each ticket has a working day of its own before today. */
export async function seedTickets(
  { jira, clock, settle }: { jira: JiraSandbox; clock: Clock; settle: () => Promise<void> },
  staff: Staff,
  projectKey: string,
): Promise<void> {
  const walker = new Walker(jira, settle);
  const mornings = workingMornings(TICKETS.length, clock.now());
  try {
    for (const [index, ticket] of TICKETS.entries()) {
      let at = mornings[index]?.getTime() ?? clock.now().getTime();
      clock.set(new Date(at));
      const key = await walker.create(staff.accountIds[ticket.reporter], projectKey, ISSUE_TYPE, ticket.fields);
      for (const act of ticket.acts) {
        at += PACE;
        clock.set(new Date(at));
        await perform(act, key, walker, staff);
      }
    }
  } finally {
    clock.set(null);
  }
}

async function perform(act: Act, key: string, walker: Walker, { accountIds }: Staff): Promise<void> {
  const by = accountIds[act.by];
  if ('file' in act) return walker.attach(by, key, act.file, act.content);
  const assignee = act.assignee === undefined ? {} : { assignee: accountIds[act.assignee] };
  const fields = { ...act.input?.fields, ...assignee };
  return walker.transition(by, key, act.transition, { ...act.input, fields });
}
