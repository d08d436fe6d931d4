import * as z from 'zod';
import { JiraFailure } from '../../../jira/client';
import { getPlace } from '../../../jira/rest/issues';
import { asUser } from '../../clients';
import { isHidden, Refusal } from '../answering';

/** The issue of the panel, supplied by the platform and not by the page (documented). */
const PLACE = z.object({
  extension: z.object({
    issue: z.object({
      id: z
        .union([z.string(), z.number()])
        .transform(String)
        .pipe(z.string().regex(/^\d{1,18}$/)),
    }),
  }),
});

/**
 * Reads the panel's request as the reader. Throws `Refusal` with the sentence `notVisible` for a hidden and for a
 * missing request, and `ZodError` for an invalid place.
 */
export async function requestOf(context: unknown, notVisible: string) {
  const { extension } = PLACE.parse(context);
  try {
    return await getPlace(asUser(), extension.issue.id);
  } catch (error) {
    throw error instanceof JiraFailure && isHidden(error) ? new Refusal(notVisible) : error;
  }
}
