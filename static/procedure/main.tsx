import '../shared/page/schemas';
import '../shared/style/base.css';
import * as z from 'zod';
import { startPage } from '../shared/page/startPage';
import { callPublication } from '../shared/publication/callPublication';
import { Procedure } from './view/Procedure';

/** The context of a project page (documented shape). */
const EXTENSION = z.object({ project: z.object({ id: z.string() }) });

const projectIdOf = (extension: unknown): string => EXTENSION.parse(extension).project.id;

void startPage({
  skeleton: <div className="procedure-skeleton" aria-hidden="true" />,
  title: (words) => words.document.publication.pageTitle,
  prepare: ({ extension }) => callPublication('publication', { projectId: projectIdOf(extension) }),
  render: (first, { extension, timeZone }) => (
    <Procedure projectId={projectIdOf(extension)} first={first} timeZone={timeZone} />
  ),
});
