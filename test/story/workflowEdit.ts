import { randomUUID } from 'node:crypto';
import type { Person } from './person';

interface Rule {
  readonly parameters: { readonly key?: string };
}

interface Transition {
  readonly name: string;
  readonly toStatusReference?: string;
  readonly links: readonly { readonly fromStatusReference: string }[];
  readonly validators: readonly Rule[];
}

interface Answer {
  readonly statuses: readonly {
    readonly statusReference: string;
    readonly id: string;
    readonly name: string;
    readonly statusCategory: string;
    readonly description: string;
  }[];
  readonly workflows: readonly {
    readonly id: string;
    readonly description: string;
    readonly version: object;
    readonly statuses: readonly { readonly statusReference: string; readonly properties: object }[];
    readonly transitions: readonly Transition[];
  }[];
}

/**
 * Removes a validator of the app from a transition, as an administrator does over REST by writing the whole workflow.
 */
export async function removeValidator(
  administrator: Person,
  { workflow: name, transition, moduleKey }: Readonly<Record<'workflow' | 'transition' | 'moduleKey', string>>,
): Promise<void> {
  const { statuses, workflows } = await administrator.json<Answer>('POST', 'workflows', { workflowNames: [name] });
  const [workflow] = workflows;
  if (workflow === undefined) throw new Error(`There is no workflow ${name}`);
  // A written workflow names statuses by its own references, a read one by their ids.
  const references = new Map(statuses.map(({ statusReference }) => [statusReference, randomUUID()]));
  const own = (reference: string): string => references.get(reference) ?? reference;
  const isMeant = ({ parameters }: Rule): boolean => parameters.key?.endsWith(`/${moduleKey}`) === true;
  const written = workflow.transitions.map((one) => ({
    ...one,
    ...(one.toStatusReference === undefined ? {} : { toStatusReference: own(one.toStatusReference) }),
    links: one.links.map((link) => ({ ...link, fromStatusReference: own(link.fromStatusReference) })),
    validators: one.validators.filter((rule) => one.name !== transition || !isMeant(rule)),
  }));
  const count = (transitions: readonly Transition[]): number => transitions.flatMap((one) => one.validators).length;
  if (count(written) === count(workflow.transitions)) throw new Error(`${transition} has no rule ${moduleKey}`);
  await administrator.json('POST', 'workflows/update', {
    statuses: statuses.map(({ statusReference, id, name: statusName, statusCategory, description }) => ({
      ...{ statusReference: own(statusReference), id, name: statusName, statusCategory, description },
    })),
    workflows: [
      {
        ...{ id: workflow.id, version: workflow.version, description: workflow.description },
        statuses: workflow.statuses.map(({ statusReference, properties }) => ({
          ...{ statusReference: own(statusReference), properties },
        })),
        transitions: written,
      },
    ],
  });
}
