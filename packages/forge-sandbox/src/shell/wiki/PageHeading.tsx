import type { WikiPage } from '../api/wiki';
import { useFormat } from '../format/useFormat';
import { useTexts } from '../i18n/LanguageContext';
import type { MessageKey } from '../i18n/translate';
import { Avatar } from '../parts/Avatar';
import { Link } from '../routing/location';
import { wikiPath } from './place';
import type { WikiPlace } from './place';

type View = Exclude<WikiPlace['view'], 'list' | 'version'>;

/** The views of a page, each with the last part of its address. */
const WAYS: readonly { readonly about: string; readonly view: View; readonly label: MessageKey }[] = [
  { about: '', view: 'page', label: 'wiki.way.page' },
  { about: 'edit', view: 'edit', label: 'wiki.way.edit' },
  { about: 'history', view: 'history', label: 'wiki.way.history' },
  { about: 'export', view: 'export', label: 'wiki.way.export' },
];

/** A page's space, title, author and date, and its actions. */
export function PageHeading({ page, view }: { page: WikiPage; view: WikiPlace['view'] }) {
  const { t } = useTexts();
  const { author, createdAt, number, title } = page.version;
  const format = useFormat();
  return (
    <header className="wiki-heading">
      <nav aria-label={t('wiki.breadcrumb')}>
        <Link to="/wiki">{page.space.name}</Link>
      </nav>
      <h1>{title}</h1>
      <p className="wiki-byline">
        <Avatar name={author.displayName} />
        <span>
          {t('wiki.byline', { author: author.displayName, time: format.instant(createdAt), version: number })}
          {page.isRestricted && ` · ${t('wiki.restricted')}`}
        </span>
      </p>
      <nav className="navigation wiki-ways" aria-label={t('wiki.ways')}>
        {WAYS.map((way) => (
          <Link
            key={way.view}
            to={wikiPath(page, way.about)}
            aria-current={way.view === view || (way.view === 'history' && view === 'version') ? 'page' : undefined}
          >
            {t(way.label)}
          </Link>
        ))}
      </nav>
    </header>
  );
}
