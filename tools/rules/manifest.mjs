/** The section of the manifest that the folders of `src/rules` give, and the section after it. */
const SECTION = '  jira:workflowValidator:\n';
const NEXT = '\n  jira:workflowPostFunction:\n';

/** The comment that stands before the first rule. It applies to all expressions. */
const ABOUT = [
  '# Written by `npm run rules` from the folders of src/rules.',
  '# A rule searches the newest four entries of the history for a change. If they do not hold it, the rule asks Jira',
  '# for the newest such change. It therefore finds the change in a history of any length.',
];

const indented = (lines, by) => lines.map((line) => (line === '' ? '' : `${' '.repeat(by)}${line}`));

/**
 * A module of the manifest, as lines. `source` is an `expression.jexpr`: lines that begin with `#` say what it reads,
 * and the expression follows. Throws if it has no such head or no expression.
 */
export function moduleLines(kind, key, source) {
  const lines = source.trimEnd().split('\n');
  const start = lines.findIndex((line) => !line.startsWith('#'));
  const expression = lines.slice(start).join('\n').trim();
  if (start < 1 || expression === '') throw new Error(`${key}: a head of # lines and an expression are needed.`);
  return [
    ...indented(lines.slice(0, start), 4),
    `    - key: ${key}`,
    `      name: { i18n: rules.${kind}.name }`,
    `      description: { i18n: rules.${kind}.description }`,
    '      errorMessage: { i18n: reasons.unconfigured }',
    "      configurationDescription: { expression: 'config?.summary' }",
    '      expression: |-',
    ...indented(expression.split('\n'), 8),
  ];
}

/** The manifest with the modules of the rules: `[kind, module key, source]`, in their order. Throws without the section. */
export function withRules(manifest, rules) {
  const start = manifest.indexOf(SECTION);
  const end = manifest.indexOf(NEXT, start);
  if (start < 0 || end < 0) throw new Error('manifest.yml has no workflow validators before its post functions.');
  const lines = rules.flatMap(([kind, key, source]) => moduleLines(kind, key, source));
  return manifest.slice(0, start) + SECTION + [...indented(ABOUT, 4), ...lines].join('\n') + manifest.slice(end);
}
