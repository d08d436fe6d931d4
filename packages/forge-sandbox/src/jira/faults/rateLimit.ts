import { JiraError } from '../http/errors';
import type { CallFault, RateLimitReason } from './fault';
import { isQuota } from './fault';

type RateLimit = Extract<CallFault, { readonly kind: 'rateLimit' }>;

const HOUR = 3_600_000;

/** Calls in their window (documented: 65,000 points an hour; about 100 calls a second; 20 writes in two seconds). */
const LIMITS: Readonly<Record<RateLimitReason, number>> = {
  'jira-burst-based': 100,
  'jira-quota-global-based': 65_000,
  'jira-quota-tenant-based': 100_000,
  'jira-per-issue-on-write': 20,
};

/** Seconds to wait if the fault does not give them. */
const SECONDS = { 'jira-burst-based': 5, 'jira-per-issue-on-write': 2 } as const;

/** The next full hour, UTC, in epoch milliseconds. */
export const nextHour = (now: number): number => (Math.floor(now / HOUR) + 1) * HOUR;

/** 429 with Jira's headers. Names and forms of the headers: documented; the body: chosen. */
export function rateLimited({ reason, retryAfter }: RateLimit, now: number): Response {
  const usual = isQuota(reason)
    ? Math.ceil((nextHour(now) - now) / 1000)
    : SECONDS[reason === 'jira-per-issue-on-write' ? reason : 'jira-burst-based'];
  const seconds = retryAfter ?? usual;
  const reset = isQuota(reason) ? nextHour(now) : now + seconds * 1000;
  return new JiraError(
    429,
    ['Rate limit exceeded.'],
    {},
    {
      ...(retryAfter === null ? {} : { 'Retry-After': String(seconds) }),
      'X-RateLimit-Limit': String(LIMITS[reason]),
      'X-RateLimit-Remaining': '0',
      // yyyy-MM-ddTHH:mmZ, never before the actual time.
      'X-RateLimit-Reset': `${new Date(Math.ceil(reset / 60_000) * 60_000).toISOString().slice(0, 16)}Z`,
      'X-RateLimit-NearLimit': 'true',
      'RateLimit-Reason': reason,
    },
  ).toResponse();
}
