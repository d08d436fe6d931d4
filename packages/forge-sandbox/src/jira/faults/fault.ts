import * as z from 'zod';

/** Reasons that Jira gives in the header `RateLimit-Reason` (documented). */
export const RATE_LIMIT_REASONS = [
  'jira-burst-based',
  'jira-quota-global-based',
  'jira-quota-tenant-based',
  'jira-per-issue-on-write',
] as const;
export type RateLimitReason = (typeof RATE_LIMIT_REASONS)[number];

/** Whether the limit is a quota. Quotas refill at the next full hour, UTC (documented). */
export const isQuota = (reason: RateLimitReason): boolean => reason.startsWith('jira-quota-');

const times = z.union([z.int().min(1), z.literal('every')]).optional();

/** Calls that a fault matches. An absent property matches every call. */
const calls = {
  method: z.enum(['GET', 'POST', 'PUT', 'DELETE']).optional(),
  /** The path without its query. `*` stands for one part of it, `**` for any number: `/rest/api/3/screens/*`. */
  path: z
    .string()
    .regex(
      /^(?:\/[^?#\s]*|\*\*)$/,
      'must begin with "/" and have no query, such as "/rest/api/3/screens/*", or be "**"',
    )
    .optional(),
  /**
   * `app`: the app as itself; `user`: a person, directly or through the app; `viaApp`: the app, as itself or for one.
   */
  principal: z.enum(['app', 'user', 'viaApp', 'any']).optional(),
  /** The first matching call that the fault hits: 1, 2, … @default 1 */
  nth: z.int().min(1).optional(),
  /** Number of calls that it hits in a row. @default once if `nth` is given, otherwise every time */
  times,
};

const plain = <Kind extends string>(kind: Kind) => z.strictObject({ kind: z.literal(kind), ...calls });

/** Kinds without further properties. */
export const PLAIN_KINDS = [
  'lock',
  'ongoing',
  'stale',
  'serverError',
  'serverErrorAfter',
  'timeout',
  'timeoutAfter',
  'killed',
  'killedAfter',
  'permission',
  'scope',
] as const;

const rateLimit = z
  .strictObject({
    kind: z.literal('rateLimit'),
    ...calls,
    reason: z.enum(RATE_LIMIT_REASONS),
    /**
     * Seconds; `null` leaves the header out, as some gateways do. @default 5, 2 per issue; for a quota the time to its
     * hour
     */
    retryAfter: z.int().min(0).nullable().optional(),
    /** For quotas: the fault lasts from the first hit until the full hour, and never returns. */
    untilReset: z.boolean().optional(),
  })
  .refine(({ reason, untilReset }) => untilReset !== true || isQuota(reason), {
    path: ['untilReset'],
    message: 'is for the two quotas only: the other limits have no hour at which they end',
  });

/** A fault in the form of tests and `POST /sandbox/faults`. */
export const FAULT_SHAPE = z.discriminatedUnion(
  'kind',
  [
    plain('lock'),
    plain('ongoing'),
    plain('stale'),
    plain('serverError'),
    plain('serverErrorAfter'),
    plain('timeout'),
    plain('timeoutAfter'),
    plain('killed'),
    plain('killedAfter'),
    plain('permission'),
    plain('scope'),
    rateLimit,
    z.strictObject({
      kind: z.literal('gateway'),
      ...calls,
      status: z.union([z.literal(502), z.literal(503)]).optional(),
      retryAfter: z.int().min(0).optional(),
    }),
    z.strictObject({ kind: z.literal('slowTasks'), times, polls: z.int().min(1).max(1000) }),
    z.strictObject({ kind: z.literal('failTask'), times, message: z.string().min(1).optional() }),
  ],
  {
    // Concerns the kind, or the whole value if it is no object.
    error: () => `must be one of ${[...PLAIN_KINDS, 'rateLimit', 'gateway', 'slowTasks', 'failTask'].join(', ')}`,
  },
);

export type Fault = z.infer<typeof FAULT_SHAPE>;
/** A fault of tasks of long work. The others are faults of calls. */
export type TaskFault = Extract<Fault, { readonly kind: 'slowTasks' | 'failTask' }>;
export type CallFault = Exclude<Fault, TaskFault>;

export const isTaskFault = (fault: Fault): fault is TaskFault =>
  fault.kind === 'slowTasks' || fault.kind === 'failTask';

/** Invalid faults. The message lists every mistake. */
export class InvalidFault extends Error {
  override readonly name = 'InvalidFault';
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

/**
 * Reads one fault, or several.
 * @throws InvalidFault
 */
export function parseFaults(given: unknown): readonly Fault[] {
  const parsed = z.union([z.array(z.unknown()), z.unknown().transform((one) => [one])]).parse(given);
  const problems: string[] = [];
  const faults = parsed.flatMap((one, index) => {
    const read = FAULT_SHAPE.safeParse(one);
    if (read.success) return [read.data];
    const where = parsed.length > 1 ? `fault ${index + 1}: ` : '';
    problems.push(...read.error.issues.map(({ path, message }) => `${where}${path.join('.') || 'fault'}: ${message}`));
    return [];
  });
  if (problems.length > 0) throw new InvalidFault(problems);
  return faults;
}
