import { useId, type ReactNode } from 'react';
import { usePage } from '../../../shared/page/PageContext';
import { ExtensionsField } from './ExtensionsField';
import { HolidaysField } from './HolidaysField';
import { LanguageField } from './LanguageField';
import { NumberField } from './NumberField';
import { DocumentFields, PremisesField } from './TextFields';
import { CutOffField, TimeZoneField } from './TimeFields';
import { WorkingDaysField } from './WorkingDaysField';

/** Every setting, under headings. */
export function FormSections() {
  return (
    <>
      <Section name="requests">
        <NumberField path="effortThresholdHours" unit="hours" />
        <NumberField path="descriptionMinimum" unit="characters" />
        <NumberField path="noteMinimum" unit="characters" />
        <ExtensionsField />
        <PremisesField />
      </Section>
      <Section name="production">
        <CutOffField />
        <TimeZoneField />
        <WorkingDaysField />
        <HolidaysField />
      </Section>
      <Section name="reminders">
        <NumberField path="reminderMinutes" unit="minutes" />
        <NumberField path="stalledHours" unit="workingHours" />
      </Section>
      <Section name="language">
        <LanguageField />
      </Section>
      <Section name="document">
        <DocumentFields />
      </Section>
    </>
  );
}

type SectionName = 'requests' | 'production' | 'reminders' | 'language' | 'document';

function Section({ name, children }: { readonly name: SectionName; readonly children: ReactNode }) {
  const { sections, hints } = usePage().words.settings;
  const id = useId();
  return (
    <section className="settings-section" aria-labelledby={id}>
      <h4 id={id}>{sections[name]}</h4>
      {name === 'document' ? <p className="setting-hint">{hints.document}</p> : null}
      {children}
    </section>
  );
}
