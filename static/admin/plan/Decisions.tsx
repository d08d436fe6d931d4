import { useId } from 'react';
import type { PlanItem, PlanView } from '../../../src/entry/api/admin';
import { say } from '../../../src/procedure/words';
import { Icon } from '../../shared/parts/Icon';
import { usePage } from '../../shared/page/PageContext';
import { decided, decisionOn, type Asked } from '../model/flow';
import { conflictsIn, decisionsOf, itemName, kindName, reasonText, type Decidable } from '../model/plan';
import { ActionLozenge } from './ActionLozenge';
import '../../shared/style/notice.css';

interface DecisionsProps {
  readonly plan: PlanView;
  readonly asked: Asked;
  /** Items of this plan or an earlier one that needed a decision. */
  readonly offered: readonly PlanItem[];
  readonly onAsk: (asked: Asked) => void;
}

/**
 * The conflicts of a plan and the decisions on them. Every decision makes a new plan. The list stays the same then, so
 * that keyboard users keep their place.
 */
export function Decisions({ plan, asked, offered, onAsk }: DecisionsProps) {
  const { plan: texts } = usePage().words.admin;
  const conflicts = conflictsIn(plan);
  const isOpen = conflicts.length > 0;
  const items = decisionsOf(plan, offered);
  if (items.length === 0) return null;
  return (
    <div className={isOpen ? 'notice notice-warning' : 'notice'}>
      <Icon name={isOpen ? 'warning' : 'check'} />
      <section className="plan-part">
        <h4>{isOpen ? texts.conflicts : texts.decided}</h4>
        {isOpen ? <p>{texts.conflictsHint}</p> : null}
        <ul className="plan-decisions">
          {items.map(({ item, choices }) => (
            <li key={item.key}>
              <Decide item={item} choices={choices} asked={asked} onAsk={onAsk} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function Decide({ item, choices, asked, onAsk }: Decidable & Pick<DecisionsProps, 'asked' | 'onAsk'>) {
  const { words } = usePage();
  const texts = words.admin.plan;
  const id = useId();
  const name = itemName(item, words);
  return (
    <div className="plan-decision">
      <p>
        <strong>{name}</strong> <span className="quiet">· {kindName(item.kind, words)}</span>{' '}
        <ActionLozenge action={item.action} />
      </p>
      <p id={`${id}-why`}>{reasonText(item.reason, words)}</p>
      {choices.length === 0 ? null : (
        <fieldset aria-describedby={`${id}-why`} className="plan-choices">
          <legend className="visually-hidden">{say(texts.choice, { name })}</legend>
          {choices.map((choice) => (
            <label key={choice} className="radio">
              <input
                type="radio"
                name={id}
                checked={decisionOn(asked, item.key) === choice}
                onChange={() => {
                  onAsk(decided(asked, item.key, choice));
                }}
              />
              {texts.choices[choice]}
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}
