import { control, PIECES, weaker, WORDING } from './drift';
import { list, number, structure, text, wholeList } from './value';

/** Parts that several kinds of rules share. */

/** A change of status, by the ids of its statuses. */
export const CHANGE = { from: text(control('status', 'statuses')), to: text(control('status', 'statuses')) };

/** The words around a list of reasons, and between its items. */
export const REASONS = { before: text(WORDING), after: text(WORDING), separator: text(WORDING) };

/** The words around one value. Without them the sentence breaks. */
export const AROUND = structure({ before: text(WORDING), after: text(WORDING) }, control('text'));

/** The words around several values. */
export const SENTENCE = wholeList(text(PIECES), PIECES);

/** Offsets of the time zone in minutes, each valid since a moment in milliseconds. */
export const OFFSETS = wholeList(
  structure({ since: number(control('offsets')), minutes: number(control('offsets')) }, control('offsets')),
  control('offsets'),
);

/** The pattern of what is neither a letter nor a digit. */
export const UNREADABLE = text(control('unreadable'));

/** The least letters and digits of a text. */
export const MINIMUM = number(weaker('minimum', 'down'));

/** The id of a field that the rule reads. */
export const FIELD = text(control('field', 'fields'));

/** Ids of the options that the installation created. */
export const OPTIONS = list(text(weaker('option', 'added')), weaker('option', 'added'));

/** A required field, as a list of fields shows it. */
export const REQUIREMENT = weaker('requirement', 'removed');

/** The list of required fields. */
export const FIELDS = weaker('order', 'removed');
