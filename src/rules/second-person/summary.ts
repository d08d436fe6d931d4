import { say } from '../../procedure/words';
import type { Summary } from '../summary';

/** One sentence about a configured rule, for the workflow editor. */
export const secondPersonSummary: Summary<'secondPerson'> = ({ not }, { words }) => {
  const { secondPerson } = words.rules;
  return say(secondPerson.summary, { items: not.map((who) => secondPerson[who]).join(secondPerson.separator) });
};
