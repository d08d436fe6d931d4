const path = require('node:path');
const { startSandbox } = require('forge-sandbox');

async function main() {
  const sandbox = await startSandbox({ appDirectory: path.join(__dirname, 'due-date') });
  const person = { kind: 'user', accountId: 'user' };
  const fields = { project: { key: 'DEMO' }, issuetype: { name: 'Task' }, summary: 'Try it', duedate: '2027-03-02' };
  const issue = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ fields }) };
  const made = await sandbox.jira.call(person, new Request(`${sandbox.url}/rest/api/3/issue`, issue));
  const { key } = await made.json();
  const dueDate = await sandbox.host.invokeResolver('due-panel', 'dueDate', { issueKey: key }, person);
  console.log(`${key} is due on ${dueDate}`);
  await sandbox.close();
}

module.exports = main();
