import { describeDiagram } from '../../../src/document/diagram/describe';
import { layout } from '../../../src/document/diagram/layout';
import { WORDS } from '../../../src/procedure/languages';
import { PROCEDURE } from '../../../src/procedure/procedure';
import { STATUSES } from '../../../src/procedure/statuses';
import { TRANSITION_KEYS, transition } from '../../../src/procedure/transitions';
import { say } from '../../../src/procedure/words';

describe.each(['es', 'en'] as const)('in %s', (language) => {
  const words = WORDS[language];
  const sentences = describeDiagram(layout(PROCEDURE), words, { threshold: '6', cutOff: '17:00' });
  const text = sentences.join('\n');

  it('names every status with its ways out, and leaves no place empty', () => {
    for (const name of Object.values(words.statuses)) expect(text).toContain(name);
    expect(text).not.toMatch(/[{}]|«»|undefined/);
  });

  it.each(TRANSITION_KEYS)('%s is told with where it leads', (key) => {
    const { from, to } = transition(key);
    const name = words.transitions[key];
    for (const source of from) {
      const opening = words.document.diagram.ways
        .slice(0, words.document.diagram.ways.indexOf('{ways}'))
        .replace('{from}', words.statuses[source]);
      const sentence = sentences.find((each) => each.startsWith(opening)) ?? '';
      expect(sentence).toContain(name);
      expect(sentence).toContain(to === 'same' ? name : words.statuses[to]);
    }
    if (from.length === 0) expect(text).toContain(name);
  });

  it('tells who is responsible for what', () => {
    for (const [status, { responsible }] of Object.entries(STATUSES)) {
      if (responsible === null) continue;
      const lane = sentences.find((each) => each.startsWith(`${words.roles[responsible]}:`));
      expect(lane).toContain(words.statuses[status as keyof typeof STATUSES]);
    }
  });

  it('tells when each branch is taken, with the configured threshold', () => {
    const { transitions, document } = words;
    for (const [key, when] of [
      ['startSupport', '≤ 6 h'],
      ['askConfirmation', '> 6 h'],
    ] as const)
      expect(text).toContain(`${transitions[key]} (${when}) `);
    // The names of the other two include the condition.
    for (const [key, to] of [
      ['finishWithProduction', 'preparingScript'],
      ['finishWithoutProduction', 'reporting'],
    ] as const)
      expect(text).toContain(say(document.diagram.way, { transition: transitions[key], to: words.statuses[to] }));
  });
});
