import { say } from '../../../../src/procedure/words';
import { Icon, type IconName } from '../../../shared/parts/Icon';
import { usePage } from '../../../shared/page/PageContext';
import { effectName, effectState, type ShownEffect } from '../../model/effects';
import { useInstalled } from '../Installed';

const ICONS: Readonly<Record<ShownEffect['state'], IconName>> = {
  done: 'check',
  pending: 'clock',
  failed: 'clock',
  givenUp: 'warning',
};

/** One effect: its description, its transition, its state and its time. */
export function EffectItem({ effect }: { readonly effect: ShownEffect }) {
  const { words, format } = usePage();
  const { names, lang } = useInstalled();
  const transitions: Readonly<Record<string, string>> = names.transitions;
  const [state = '', ...reasons] = effectState(effect, words);
  return (
    <li className={`effect effect-${effect.state}`}>
      <Icon name={ICONS[effect.state]} />
      <div>
        <p>
          {effectName(effect.effect, words)}{' '}
          <span className="quiet" lang={lang}>
            · {transitions[effect.transition] ?? effect.transition}
          </span>
        </p>
        <p className="effect-state">
          {say(words.effects.at, { state, at: format.instant(Date.parse(effect.at)) })}
          {reasons.map((reason) => ` ${reason}`)}
        </p>
      </div>
    </li>
  );
}
