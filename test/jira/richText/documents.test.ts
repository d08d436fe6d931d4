import fc from 'fast-check';
import { load } from 'cheerio';
import { plainTextOfDocument, asValue } from 'forge-sandbox/testing/expressions';
import { ruleText } from '../../../src/jira/richText/ruleText';
import { peopleText, written } from '../../../src/jira/richText/written';
import { WORDS } from '../../../src/procedure/languages';
import { readableLength } from '../../../src/procedure/rules/length';
import { typedDocument } from './arbitrary';

const words = WORDS.es.richText;
const RUNS = { numRuns: 1500, seed: 20261201 };

it('rules read every document as an expression reads it', () => {
  fc.assert(
    fc.property(typedDocument, ({ document }) => {
      const theirs = plainTextOfDocument(asValue(document));
      expect(ruleText(document)).toBe(theirs);
      expect(readableLength(ruleText(document))).toBe(readableLength(theirs));
    }),
    RUNS,
  );
});

it('people read every word, in plain text and in HTML', () => {
  fc.assert(
    fc.property(typedDocument, (typed) => {
      const { text, html } = written(typed.document, words);
      const shown = load(html, null, false).text();
      for (const word of typed.words) {
        expect(text).toContain(word);
        expect(shown).toContain(word);
      }
      expect(text).toBe(peopleText(typed.document, words));
    }),
    RUNS,
  );
});
