import { Component } from 'react';
import type { ReactNode } from 'react';
import { LANGUAGES, translate } from '../i18n/translate';
import { remembered } from '../session/preferences';

/** The last resort for a bug of the shell: reports it instead of leaving the page blank. */
export class Boundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    const language = LANGUAGES.find((known) => known === remembered('language')) ?? 'es';
    return (
      <main className="page empty" role="alert">
        <h1>{translate(language, 'bug.title')}</h1>
        <p>{translate(language, 'bug.reload')}</p>
      </main>
    );
  }
}
