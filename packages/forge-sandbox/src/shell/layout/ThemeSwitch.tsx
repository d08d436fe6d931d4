import type { ComponentType } from 'react';
import { useTexts } from '../i18n/LanguageContext';
import { IconButton } from '../parts/IconButton';
import { MoonIcon, ScreenIcon, SunIcon } from '../parts/icons';
import { THEME_CHOICES } from '../session/theme';
import type { ThemeChoice } from '../session/theme';

const ICONS: Readonly<Record<ThemeChoice, ComponentType>> = { light: SunIcon, dark: MoonIcon, auto: ScreenIcon };

/** Light, dark, or like the system. */
export function ThemeSwitch({ choice, onChoose }: { choice: ThemeChoice; onChoose: (choice: ThemeChoice) => void }) {
  const { t } = useTexts();
  return (
    <div className="switch" role="group" aria-label={t('theme.label')}>
      {THEME_CHOICES.map((option) => {
        const Icon = ICONS[option];
        return (
          <IconButton
            key={option}
            label={t(`theme.${option}`)}
            isPressed={option === choice}
            onClick={() => {
              onChoose(option);
            }}
          >
            <Icon />
          </IconButton>
        );
      })}
    </div>
  );
}
