import { amount } from '../../../src/procedure/amount';
import type { Settings } from '../../../src/procedure/settings';
import { say } from '../../../src/procedure/words';
import { usePage } from '../../shared/page/PageContext';
import { workingDaysText } from '../model/workingDays';
import './settingsSummary.css';

/** The settings of the installed rules. */
export function SettingsSummary({ settings }: { readonly settings: Settings }) {
  const { words, language } = usePage();
  const { installed, language: languages } = words.admin;
  const rows: readonly (readonly [string, string])[] = [
    [installed.language, languages[settings.language]],
    [installed.threshold, amount(settings.effortThresholdHours, 'hours', words)],
    [installed.cutOff, say(installed.cutOffIn, { time: settings.cutOff, timeZone: settings.timeZone })],
    [installed.workingDays, workingDaysText(settings.workingDays, language)],
    [
      installed.minimums,
      say(installed.minimumsOf, {
        description: amount(settings.descriptionMinimum, 'characters', words),
        note: amount(settings.noteMinimum, 'characters', words),
      }),
    ],
    [installed.extensions, settings.scriptExtensions.map((extension) => `.${extension}`).join(', ')],
  ];
  return (
    <section className="settings" aria-labelledby="settings-heading">
      <h3 id="settings-heading">{installed.settings}</h3>
      <dl>
        {rows.map(([term, value]) => (
          <div key={term} className="settings-row">
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
