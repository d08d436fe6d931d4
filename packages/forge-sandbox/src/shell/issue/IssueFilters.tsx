import Textfield from '@atlaskit/textfield';
import { useEffect, useState } from 'react';
import { useTexts } from '../i18n/LanguageContext';
import { QUICK_FILTERS } from './jql';
import type { QuickFilter } from './jql';

/** Milliseconds between the last key and the start of the search. */
const PAUSE = 250;

interface IssueFiltersProps {
  readonly filters: ReadonlySet<QuickFilter>;
  readonly onFilters: (filters: ReadonlySet<QuickFilter>) => void;
  /** Memoise it: the pause restarts for a new function. */
  readonly onWords: (words: string) => void;
}

/** Search words, and quick filters that can be combined. */
export function IssueFilters({ filters, onFilters, onWords }: IssueFiltersProps) {
  const { t } = useTexts();
  const [typed, setTyped] = useState('');

  useEffect(() => {
    const timer = setTimeout(onWords, PAUSE, typed);
    return () => {
      clearTimeout(timer);
    };
  }, [typed, onWords]);

  return (
    <div className="issue-filters" role="search" aria-label={t('issues.search')}>
      <div className="issue-search">
        <Textfield
          type="search"
          isCompact
          value={typed}
          aria-label={t('issues.search')}
          placeholder={t('issues.search')}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
          }}
        />
      </div>
      <div className="button-row" role="group" aria-label={t('issues.quickFilters')}>
        {QUICK_FILTERS.map((filter) => (
          <button
            key={filter}
            type="button"
            className="filter"
            aria-pressed={filters.has(filter)}
            onClick={() => {
              const others = [...filters].filter((other) => other !== filter);
              onFilters(new Set(filters.has(filter) ? others : [...others, filter]));
            }}
          >
            {t(`issues.filter.${filter}`)}
          </button>
        ))}
      </div>
    </div>
  );
}
