import { useCallback } from 'react';
import { exportWikiPage, readPage } from '../api/wiki';
import type { Api } from '../api/http';
import { ExportPreview } from '../wiki/ExportPreview';
import { LoadedEditor } from '../wiki/LoadedEditor';
import { LoadedPage } from '../wiki/LoadedPage';
import { OldVersion } from '../wiki/OldVersion';
import { PageBody } from '../wiki/PageBody';
import { PageList } from '../wiki/PageList';
import { VersionTable } from '../wiki/VersionTable';
import type { WikiPlace } from '../wiki/place';

/** The wiki: the list of pages, one page, or a view of it. */
export function WikiPage({ place }: { place: WikiPlace }) {
  switch (place.view) {
    case 'list':
      return <PageList />;
    case 'version':
      return <VersionOfPage pageId={place.pageId} version={place.version} />;
    case 'page':
    case 'edit':
    case 'history':
    case 'export':
      return <NewestPage pageId={place.pageId} view={place.view} />;
  }
}

function NewestPage({ pageId, view }: { pageId: string; view: 'page' | 'edit' | 'history' | 'export' }) {
  const load = useCallback((api: Api) => readPage(api, pageId), [pageId]);
  return (
    <LoadedPage view={view} load={load}>
      {(page) => {
        switch (view) {
          case 'page':
            return <PageBody page={page} />;
          case 'edit':
            return <LoadedEditor page={page} />;
          case 'history':
            return <VersionTable page={page} />;
          case 'export':
            return <ExportPreview pageId={pageId} />;
        }
      }}
    </LoadedPage>
  );
}

function VersionOfPage({ pageId, version }: { pageId: string; version: number }) {
  const load = useCallback((api: Api) => exportWikiPage(api, pageId, 'other', version), [pageId, version]);
  return (
    <LoadedPage view="version" load={load}>
      {(page) => <OldVersion page={page} />}
    </LoadedPage>
  );
}
