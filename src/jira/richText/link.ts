import { untwisted } from '../../procedure/foreign';
import { attribute, type Mark } from './node';

/** Addresses that a mail program may open. Any other address, such as `javascript:`, is only shown. */
const OPENED = /^(?:https?:\/\/|mailto:)/i;

/** White space and control characters, which addresses do not contain. */
const NO_ADDRESS = /[\s\p{Cc}]+/gu;

/** The address of a link's mark, in one line; `null` if it has none. */
export function addressOf(mark: Mark): string | null {
  return untwisted(attribute(mark, 'href').replace(NO_ADDRESS, '')) || null;
}

const bare = (address: string): string => address.trim().replace(/^mailto:|\/$/g, '');

/** True if the text of a link shows its address. */
export const isShownBy = (text: string, address: string): boolean => bare(text) === bare(address);

/** The address if a mail program may open it, otherwise `null`. */
export const opened = (address: string): string | null => (OPENED.test(address) ? address : null);
