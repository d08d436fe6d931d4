import { z } from 'zod';

/** A function of the app, on the other side of the bridge. */
export const runnable = z.custom<(...args: unknown[]) => Promise<unknown>>((value) => typeof value === 'function', {
  error: 'must be a function',
});

export const listenerShape = z.object({ event: z.string(), callback: runnable });

export const historyShape = z.object({ onPop: runnable });

export const ruleCallbackShape = z.object({ data: z.object({ onConfigure: runnable }) });

/** The payload of `openModal`. The SDK sets every property. */
export const modalShape = z.object({
  resource: z.string().nullable(),
  size: z.union([z.string(), z.object({ width: z.string(), height: z.string().optional() })]),
  context: z.unknown(),
  closeOnEscape: z.boolean(),
  closeOnOverlayClick: z.boolean(),
  title: z.string(),
  onClose: runnable,
});

export const flagShape = z.object({
  id: z.union([z.string(), z.number()]),
  type: z.enum(['info', 'success', 'warning', 'error']).default('info'),
  title: z.string().optional(),
  description: z.string().optional(),
  actions: z.array(z.object({ text: z.string(), onClick: runnable })).default([]),
  isAutoDismiss: z.boolean().default(false),
});
