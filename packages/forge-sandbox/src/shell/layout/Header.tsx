import type { Project } from '../api/projects';
import { useTexts } from '../i18n/LanguageContext';
import type { Language, MessageKey } from '../i18n/translate';
import { Link, useRoute } from '../routing/location';
import type { Route } from '../routing/route';
import type { ThemeChoice } from '../session/theme';
import { ClockIndicator } from './ClockIndicator';
import { LanguageSwitch } from './LanguageSwitch';
import { PersonSwitcher } from './PersonSwitcher';
import { ThemeSwitch } from './ThemeSwitch';
import './header.css';

const NAVIGATION: readonly { readonly to: string; readonly page: Route['page']; readonly label: MessageKey }[] = [
  { to: '/', page: 'issues', label: 'navigation.issues' },
  { to: '/create', page: 'create', label: 'navigation.create' },
  { to: '/outbox', page: 'outbox', label: 'navigation.outbox' },
  { to: '/project', page: 'project', label: 'navigation.project' },
  { to: '/admin', page: 'admin', label: 'navigation.admin' },
  { to: '/wiki', page: 'wiki', label: 'navigation.wiki' },
];

interface HeaderProps {
  readonly project: Project | null;
  readonly onBecome: (accountId: string) => void;
  readonly theme: ThemeChoice;
  readonly onTheme: (choice: ThemeChoice) => void;
  readonly onLanguage: (language: Language) => void;
}

/** The project, the navigation, the sandbox's time, the theme and language, and the person. */
export function Header({ project, onBecome, theme, onTheme, onLanguage }: HeaderProps) {
  const { t } = useTexts();
  const route = useRoute();
  return (
    <header className="header">
      <Link to="/" className="brand">
        <span className="brand-name">{t('brand.name')}</span>
        {project !== null && <span className="brand-project">{project.name}</span>}
      </Link>
      <nav className="navigation" aria-label={t('navigation.label')}>
        {NAVIGATION.map(({ to, page, label }) => (
          <Link key={to} to={to} aria-current={route.page === page ? 'page' : undefined}>
            {t(label)}
          </Link>
        ))}
      </nav>
      <div className="header-tools">
        <ClockIndicator />
        <ThemeSwitch choice={theme} onChoose={onTheme} />
        <LanguageSwitch onChoose={onLanguage} />
      </div>
      <PersonSwitcher onBecome={onBecome} />
    </header>
  );
}
