import { contract, type Contract } from './jiraOpenApi';

/** Tests that need Jira's OpenAPI document, `JIRA_OPENAPI` in the environment. */
export function withContract(name: string, tests: (contract: Contract) => void): void {
  const document = contract;
  if (document !== null) {
    describe(name, () => {
      tests(document);
    });
    return;
  }
  // Said in every run, so that nobody takes unchecked answers for checked ones.
  process.stderr.write(`JIRA_OPENAPI names no file, and nothing is checked against it here: ${name}\n`);
  // Skipped and not failed: the document is Atlassian's and no part of this repository, so most machines do not have it.
  test.skip(`JIRA_OPENAPI names no file: ${name}`, () => undefined);
}
