import '../shared/style/base.css';
import { startPage } from '../shared/page/startPage';
import { languageOf } from '../shared/page/words';
import { issuePlace, readPanel } from './data/readPanel';
import { Panel } from './view/Panel';
import { Skeleton } from './view/Skeleton';

void startPage({
  skeleton: <Skeleton />,
  title: (words) => words.app.name,
  prepare: ({ extension, locale }) => readPanel(issuePlace(extension), languageOf(locale)),
  render: (first, { accountId, extension }) => (
    <Panel accountId={accountId} place={issuePlace(extension)} first={first} />
  ),
});
