import '../shared/page/schemas';
import '../shared/style/base.css';
import * as z from 'zod';
import { readPageOptions } from '../../src/document/page/pageOptions';
import { startPage } from '../shared/page/startPage';
import { readProjects } from './data/readProjects';
import { ConfigForm } from './view/ConfigForm';

const EXTENSION = z.object({ config: z.unknown() });

void startPage({
  skeleton: <div className="config-skeleton" aria-hidden="true" />,
  title: (words) => words.document.config.title,
  prepare: readProjects,
  render: (projects, { extension }) => (
    <ConfigForm projects={projects} saved={readPageOptions(EXTENSION.safeParse(extension).data?.config)} />
  ),
});
