import '../shared/page/schemas';
import '../shared/style/base.css';
import { startPage } from '../shared/page/startPage';
import { readMacro } from './data/readMacro';
import { Macro } from './view/Macro';
import { Skeleton } from './view/Skeleton';

void startPage({
  skeleton: <Skeleton />,
  title: (words) => words.document.title,
  prepare: readMacro,
  render: (page, place) => <Macro page={page} place={place} />,
});
