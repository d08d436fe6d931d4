import type { Json } from '../../site/json';
import { isDocument, isWellFormed, plainText } from './adf';
import type { FieldKind } from './kind';
import { asList, asText, parsed, wrong } from './kind';

const asIs = (value: Json): Json => value;

const tooLong = (limit: string): string =>
  `The entered text is too long. It exceeds the allowed limit of ${limit} characters.`;

/** One line of text, up to 255 characters. */
export const text: FieldKind = {
  operations: ['set'],
  parse(input) {
    if (typeof input !== 'string') return wrong('Operation value must be a string');
    if (input.length > 255) return wrong(tooLong('255'));
    return parsed(input === '' ? null : input);
  },
  show: asIs,
  describe: (value) => ({ id: null, text: asText(value) }),
};

/** The summary: required, one line, at most 255 characters. Jira's own messages, seen live. */
export const summary: FieldKind = {
  ...text,
  parse(input) {
    if (typeof input !== 'string') return wrong('Operation value must be a string');
    if (input.trim() === '') return wrong('You must specify a summary of the issue.');
    if (/[\r\n]/.test(input)) return wrong('The summary is invalid because it contains newline characters.');
    if (input.length > 255) return wrong("Summary can't exceed 255 characters.");
    return parsed(input);
  },
};

/** A web address. */
export const url: FieldKind = {
  ...text,
  parse(input) {
    if (typeof input !== 'string') return wrong('Operation value must be a string');
    if (input === '') return parsed(null);
    return URL.canParse(input) ? parsed(input) : wrong(`'${input}' is an invalid URL`);
  },
};

/** Rich text: an Atlassian Document of at most 32,767 characters (both messages seen live). */
export const richText: FieldKind = {
  operations: ['set'],
  parse(input) {
    if (!isDocument(input)) {
      return wrong('Operation value must be an Atlassian Document (see the Atlassian Document Format)');
    }
    if (!isWellFormed(input)) return wrong('INVALID_INPUT');
    if (plainText(input).length > 32_767) return wrong(tooLong('32,767'));
    const content = input['content'];
    return parsed(Array.isArray(content) && content.length === 0 ? null : input);
  },
  show: asIs,
  describe: (value) => ({ id: null, text: plainText(value) }),
};

export const number: FieldKind = {
  operations: ['set'],
  parse: (input) =>
    typeof input === 'number' && Number.isFinite(input) ? parsed(input) : wrong('Operation value must be a number'),
  show: asIs,
  describe: (value) => ({ id: null, text: typeof value === 'number' ? String(value) : null }),
};

/** Labels: a list of words without spaces. */
export const labels: FieldKind = {
  operations: ['add', 'set', 'remove'],
  parse(input) {
    if (!Array.isArray(input)) return wrong('Operation value must be an array');
    const words: string[] = [];
    for (const item of input as readonly Json[]) {
      const one = label(item);
      if (!one.ok) return one;
      const word = asText(one.value);
      if (!words.includes(word)) words.push(word);
    }
    return parsed(words.length === 0 ? null : words.sort());
  },
  show: asIs,
  describe: (value) => ({ id: null, text: asList(value).map(asText).join(' ') }),
  parseElement: (input) => label(input),
};

function label(input: Json): ReturnType<FieldKind['parse']> {
  if (typeof input !== 'string' || input === '') return wrong('Operation value must be a string');
  if (/\s/.test(input)) return wrong(`The label '${input}' contains spaces which is invalid.`);
  return input.length > 255
    ? wrong(`The label '${input}' exceeds the maximum length for labels of 255 characters.`)
    : parsed(input);
}
