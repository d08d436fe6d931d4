import { untwisted } from '../../procedure/foreign';
import { attribute, type Mark } from './node';

/** Addresses that a mail program may open. Any other one, such as `javascript:`, is only shown. */
const OPENED = /^(?:https?:\/\/|mailto:)/i;

/** White space and control characters, which no address has. */
const NO_ADDRESS = /[\s\p{Cc}]+/gu;

/** The address of a link's mark, in one line; `null` where it has none. */
export function addressOf(mark: Mark): string | null {
  return untwisted(attribute(mark, 'href').replace(NO_ADDRESS, '')) || null;
}

const bare = (address: string): string => address.trim().replace(/^mailto:|\/$/g, '');

/** Whether the text of a link says where it leads. */
export const isShownBy = (text: string, address: string): boolean => bare(text) === bare(address);

/** What a mail program may open; `null` for an address that is only shown. */
export const opened = (address: string): string | null => (OPENED.test(address) ? address : null);
