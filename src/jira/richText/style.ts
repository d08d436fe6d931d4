import { MARK_KINDS } from './kinds';
import { addressOf } from './link';
import { attribute, type Mark } from './node';
import { PLAIN, type Style } from './part';

/** The style of words with these marks. */
export function styleOf(marks: readonly Mark[]): Style {
  if (marks.length === 0) return PLAIN;
  const shifted = marks.find(({ type }) => MARK_KINDS.get(type) === 'subsup');
  const link = marks.find(({ type }) => MARK_KINDS.get(type) === 'link');
  return {
    kinds: marks.map(({ type }) => MARK_KINDS.get(type) ?? 'plain'),
    shift: shifted === undefined ? '' : attribute(shifted, 'type'),
    address: link === undefined ? null : addressOf(link),
  };
}
