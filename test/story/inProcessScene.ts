import type { Issue } from 'forge-sandbox/jira';
import { startDemo } from '../../demo/startDemo';
import type { Sandbox } from 'forge-sandbox';
import { castOf, type Cast } from './cast';
import { inProcess, ROOT } from './inProcess';
import { OPEN } from './walk';

/** A sandbox of this process with the demo's people, at a moment inside the production window. */
export interface InProcessScene {
  readonly sandbox: Sandbox;
  readonly cast: Cast;
  /** @throws Error if the site has no such issue */
  issueOf(key: string): Issue;
}

/** The caller closes the sandbox. */
export async function startInProcessScene(): Promise<InProcessScene> {
  const sandbox = await startDemo({ directory: ROOT, port: 0, empty: false });
  const cast = castOf(inProcess(sandbox, () => sandbox.host.settle()));
  sandbox.clock.set(new Date(OPEN));
  return {
    sandbox,
    cast,
    issueOf: (key) => {
      const issue = [...sandbox.jira.site.issues.values()].find((one) => one.key === key);
      if (issue === undefined) throw new Error(`There is no ${key}`);
      return issue;
    },
  };
}
