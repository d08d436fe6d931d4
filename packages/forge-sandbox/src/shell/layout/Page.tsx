import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n/LanguageContext';

interface PageProps {
  /** The document's title. */
  readonly title: string;
  readonly isNarrow?: boolean;
  readonly children: ReactNode;
}

/** The main part of a page. It takes the focus on arrival, as after loading a page. */
export function Page({ title, isNarrow = false, children }: PageProps) {
  const { t } = useTexts();
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    document.title = `${title} - ${t('brand.name')}`;
  }, [title, t]);
  useEffect(() => {
    main.current?.focus({ preventScroll: true });
  }, []);
  return (
    <main id="content" ref={main} tabIndex={-1} className={isNarrow ? 'page page-narrow' : 'page'}>
      {children}
    </main>
  );
}
