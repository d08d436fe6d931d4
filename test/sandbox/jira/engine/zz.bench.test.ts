import { createDesk, doc, forgeRule, rule, all, step } from './desk';
test('bench', async () => {
  for (const [comments, history] of [[10, 20], [200, 200], [5000, 5000]] as const) {
    const desk = createDesk();
    desk.clock.set(null);
    const { ana, boss } = desk.people;
    desk.modules.push({ moduleKey: 'gate', ari: 'ari:cloud:ecosystem::extension/app/env/static/gate', kind: 'validator', name: 'Gate', description: '',
      expression: "let note = issue.comments.filter(c => c.id == null); let long = note.some(c => c.body.plainText.length > 3); let hours = issue?." + desk.fields.hours + "; let ok = hours != null && hours <= 4 && user.getProjectRoles(project).some(r => r.name == 'Heads') && issue.attachments.length >= 0; long && ok ? true : 'no ' + config.uid" });
    desk.modules.push({ moduleKey: 'hist', ari: 'ari:cloud:ecosystem::extension/app/env/static/hist', kind: 'validator', name: 'Gate', description: '',
      expression: "let c = issue.getNewestChangelog('status'); let when = c == null ? issue.created : c.created; when <= new Date() && issue.changelogs.slice(0, 50).every(h => h.items.length > 0)" });
    const rules = {
      screenId: desk.screenId,
      conditions: all(rule('system:restrict-issue-transition', { roleIds: String(desk.roleId) }), rule('system:separation-of-duties', { fromStatusId: '1', toStatusId: '2' })),
      validators: [
        rule('system:validate-field-value', { ruleType: 'fieldRequired', fieldsRequired: desk.fields.hours }),
        ...[1, 2, 3].map((uid) => forgeRule('expression-validator', 'gate', { uid })),
        forgeRule('expression-validator', 'hist', {}),
      ],
      actions: [rule('system:change-assignee', { type: 'to-current-user' })],
    };
    desk.transitions(step('11', desk.status.open, desk.status.doing, rules), step('21', desk.status.doing, desk.status.open, rules));
    const issue = await desk.create(ana);
    for (let i = 0; i < comments; i += 1) issue.comments.push({ id: String(i), authorAccountId: 'acc-ana', body: doc('x ' + String(i)), created: i, updated: i });
    for (let i = 0; i < history; i += 1) issue.changelog.push({ id: String(i), authorAccountId: 'acc-ana', created: i, items: [{ field: 'labels', fieldtype: 'jira', fieldId: 'labels', from: null, fromString: 'a', to: null, toString: 'b' }] });
    const n = 400;
    const times: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      const t = performance.now();
      let bad = 0;
      for (let i = 0; i < n; i += 1) {
        const id = issue.statusId === desk.status.open ? '11' : '21';
        const a = await desk.call(boss, 'POST', `/issue/${issue.key}/transitions`, { transition: { id }, fields: { [desk.fields.hours]: i % 4 }, update: { comment: [{ add: { body: doc('well done') } }] } });
        if (a.status !== 204) { bad += 1; if (bad < 2) process.stderr.write(JSON.stringify(a.body) + decodeURIComponent(a.headers.get('x-sandbox-detail') ?? '') + '\n'); }
        issue.comments.pop();
      }
      times.push(Math.round(n / ((performance.now() - t) / 1000)));
      if (bad > 0) process.stderr.write(`bad ${bad}\n`);
    }
    process.stderr.write(`${comments} comments ${history} history: ${times.join(' ')} transitions/s\n`);
  }
}, 120000);
