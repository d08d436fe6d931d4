import { split } from 'sentence-splitter';

/** Most words of a sentence. Code and numbers do not count, and a semicolon or a colon ends a sentence too. */
const MOST_WORDS = 20;

/** A word, but not the marks in the place of code and of digits. */
const WORD = /(?![XN]+\b)[\p{L}\p{N}]+(?:['’./-][\p{L}\p{N}]+)*/gu;

/** Openings that hide the actor or the thing. A question may open with them. */
const OPENING = /^[^\p{L}]*(what|whoever|of which|nobody|somebody)\b(?!.*\?\W*$)/isu;

/** Nodes that are no prose. They do not count as words. */
const CODE = new Set(['Code', 'CodeBlock', 'Html', 'Image', 'Comment']);

/** A rule of textlint about the length and the opening of sentences. */
export function sentences({ Syntax, RuleError, report, getSource }) {
  return {
    [Syntax.Paragraph](node) {
      for (const sentence of split(plainText(node, getSource(node)))) {
        if (sentence.type !== 'Sentence') continue;
        const complain = (message) =>
          report(node, new RuleError(message, { index: sentence.range[0] + sentence.raw.search(/\S/) }));
        const opening = OPENING.exec(sentence.raw)?.[1];
        if (opening !== undefined) complain(`A sentence opens with “${opening}”: begin with the actor or the thing.`);
        const words = Math.max(...sentence.raw.split(/[;:]\s/).map((part) => part.match(WORD)?.length ?? 0));
        if (words > MOST_WORDS) complain(`A sentence has ${words} words: split it (at most ${MOST_WORDS}).`);
      }
    },
  };
}

/** The source of a paragraph, of the same length. It has marks in the place of code, and no targets of links. */
function plainText(paragraph, source) {
  const start = paragraph.range[0];
  let text = source;
  const fill = (sign, from, to) => {
    text = text.slice(0, from - start) + sign.repeat(to - from) + text.slice(to - start);
  };
  const visit = (node) => {
    if (CODE.has(node.type)) fill('X', ...node.range);
    else if (node.type === 'Link' && node.children.length > 0) {
      fill(' ', node.range[0], node.children[0].range[0]);
      node.children.forEach(visit);
      fill(' ', node.children.at(-1).range[1], node.range[1]);
    } else node.children?.forEach(visit);
  };
  visit(paragraph);
  // A sentence may end with a number, or in bold. The splitter would not see its full stop.
  return text.replace(/\d/g, 'N').replace(/[*]/g, ' ');
}
