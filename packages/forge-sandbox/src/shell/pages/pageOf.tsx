import type { ReactNode } from 'react';
import type { Route } from '../routing/route';
import { AdminPage } from './AdminPage';
import { CreatePage } from './CreatePage';
import { IssuePage } from './IssuePage';
import { IssuesPage } from './IssuesPage';
import { JqlPage } from './JqlPage';
import { OutboxPage } from './OutboxPage';
import { ProjectPage } from './ProjectPage';
import { placeKey } from '../wiki/place';
import { UnknownPage } from './UnknownPage';
import { WikiPage } from './WikiPage';

/** The page of a route. Each issue has its own page, so that typed text cannot move to another issue. */
export function pageOf(route: Route): ReactNode {
  switch (route.page) {
    case 'issues':
      return <IssuesPage />;
    case 'jql':
      return <JqlPage />;
    case 'create':
      return <CreatePage />;
    case 'issue':
      return <IssuePage key={route.issueKey} issueKey={route.issueKey} />;
    case 'outbox':
      return <OutboxPage />;
    case 'project':
      return <ProjectPage />;
    case 'admin':
      return <AdminPage />;
    case 'wiki':
      return <WikiPage key={placeKey(route.place)} place={route.place} />;
    case 'unknown':
      return <UnknownPage />;
  }
}
