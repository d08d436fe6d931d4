import { contract, type Contract } from 'forge-sandbox/testing/contract';

/** Tests that need Jira's OpenAPI document, named by `JIRA_OPENAPI` in the environment. */
export function withContract(name: string, tests: (contract: Contract) => void): void {
  const document = contract;
  if (document !== null) {
    describe(name, () => {
      tests(document);
    });
    return;
  }
  // Every run says so, so that unchecked answers do not pass for checked ones.
  process.stderr.write(`JIRA_OPENAPI names no file, and nothing is checked against it here: ${name}\n`);
  // Skipped, not failed: the document is Atlassian's and not in this repository, so most machines lack it.
  test.skip(`JIRA_OPENAPI names no file: ${name}`, () => undefined);
}
