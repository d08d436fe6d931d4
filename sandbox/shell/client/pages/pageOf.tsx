import type { ReactNode } from 'react';
import type { Route } from '../routing/route';
import { AdminPage } from './AdminPage';
import { CreatePage } from './CreatePage';
import { IssuePage } from './IssuePage';
import { IssuesPage } from './IssuesPage';
import { OutboxPage } from './OutboxPage';
import { UnknownPage } from './UnknownPage';

/** The page of a route. A page of its own per issue: nothing typed for one may end up in another. */
export function pageOf(route: Route): ReactNode {
  switch (route.page) {
    case 'issues':
      return <IssuesPage />;
    case 'create':
      return <CreatePage />;
    case 'issue':
      return <IssuePage key={route.issueKey} issueKey={route.issueKey} />;
    case 'outbox':
      return <OutboxPage />;
    case 'admin':
      return <AdminPage />;
    case 'unknown':
      return <UnknownPage />;
  }
}
