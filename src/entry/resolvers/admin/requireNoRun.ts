import type { Installation } from '../../../install/model/installation';
import type { Project } from '../../../jira/rest/projects';
import { say, type Words } from '../../../procedure/words';
import { isUnderWay } from '../../../install/model/underWay';
import { Refusal } from '../answering';

/** Prevents a second run in a project. Throws `Refusal`. */
export function requireNoRun(installation: Installation | undefined, project: Project, words: Words): void {
  if (installation !== undefined && isUnderWay(installation, Date.now())) {
    throw new Refusal(say(words.problems.alreadyRunning, { project: project.key }));
  }
}
