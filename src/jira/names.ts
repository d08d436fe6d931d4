import { STATUSES, type StatusKey } from '../procedure/statuses';
import { say, type Words } from '../procedure/words';
import { firstTransitionWith } from './workflow/screens';

/** Names of installed things, in the installed language. Names of shared objects contain the project's key. */
export function names(words: Words, projectKey: string) {
  const { installed } = words;
  const ofProject = (text: string): string => say(text, { project: projectKey });
  const screenNames: Readonly<Record<string, string>> = installed.screens;
  return {
    issueType: installed.issueType,
    workflow: ofProject(installed.workflow),
    workflowScheme: ofProject(installed.workflowScheme),
    issueTypeScheme: ofProject(installed.issueTypeScheme),
    screenScheme: ofProject(installed.screenScheme),
    issueTypeScreenScheme: ofProject(installed.issueTypeScreenScheme),
    /** The name of a screen. The key `''` gives the common prefix. */
    screen: (key: string): string => {
      const first = firstTransitionWith(key);
      const name = screenNames[key] ?? (first === undefined ? key : words.transitions[first]);
      return say(installed.screen, { project: projectKey, name }).trim();
    },
  };
}

export type Names = ReturnType<typeof names>;

/** Description of a status in Jira: its step and the responsible role. */
export function statusDescription(key: StatusKey, words: Words): string {
  const { step, responsible } = STATUSES[key];
  if (step === null) return words.installed.statusEndDescription;
  return say(words.installed.statusDescription, {
    step,
    title: words.steps[step],
    responsible: words.roles[responsible],
  });
}
