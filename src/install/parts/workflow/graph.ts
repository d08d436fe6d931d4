import type { PartKind } from '../../model/plan';
import { appFields } from '../fields/appFields';
import { fields } from '../fields/fields';
import { issueType } from '../issueType';
import { issueTypeScheme } from '../issueTypeScheme';
import { issueTypeScreenScheme } from '../screens/issueTypeScreenScheme';
import { members } from '../people/members';
import { options } from '../fields/options';
import type { Part } from '../part';
import { property } from '../property';
import { roles } from '../people/roles';
import { screens } from '../screens/screens';
import { screenScheme } from '../screens/screenScheme';
import { statuses } from './statuses';
import { visibility } from '../fields/visibility';
import { workflow } from './workflow';
import { workflowScheme } from './workflowScheme';

const PARTS: readonly Part[] = [
  ...[property, workflowScheme, issueTypeScheme, issueTypeScreenScheme, screenScheme, workflow, statuses, screens],
  ...[visibility, options, fields, members, roles, issueType, appFields],
];

/**
 * Sorts things so that each comes after everything it needs. Among several possible next ones, it takes the last in the
 * list. Throws for a cycle, which would be a mistake in the table.
 */
export function inOrder<T extends { readonly kind: K; readonly needs: readonly K[] }, K extends string>(
  parts: readonly T[],
): readonly T[] {
  const placed: T[] = [];
  const isPlaced = (kind: K): boolean => placed.some((part) => part.kind === kind);
  while (placed.length < parts.length) {
    const next = parts.findLast((part) => !placed.includes(part) && part.needs.every(isPlaced));
    if (next === undefined) throw new Error('The parts need each other in a circle');
    placed.push(next);
  }
  return placed;
}

/**
 * The parts of an installation, each after everything it needs. Rules refer to roles, fields, statuses and screens by
 * id.
 */
export const ORDERED: readonly Part[] = inOrder<Part, PartKind>(PARTS);
