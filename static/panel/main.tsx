import '../shared/page/schemas';
import '../shared/style/base.css';
import { BRIDGE } from '../shared/jira/readJira';
import { startPage } from '../shared/page/startPage';
import { languageOf } from '../shared/page/words';
import { hearChanges } from './data/issueChanges';
import { issuePlace, readPanel } from './data/readPanel';
import { Panel } from './view/Panel';
import { Skeleton } from './view/Skeleton';

void startPage({
  skeleton: <Skeleton />,
  title: (words) => words.app.name,
  prepare: async ({ extension, locale }) => {
    const changes = await hearChanges();
    return { changes, reading: await readPanel(issuePlace(extension), languageOf(locale), BRIDGE) };
  },
  render: (first, { accountId, extension }) => (
    <Panel accountId={accountId} place={issuePlace(extension)} first={first} />
  ),
});
