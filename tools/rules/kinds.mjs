import { join } from 'node:path';
import { build } from 'esbuild';

/** The kinds of rules of `src/rules/kinds.ts`, in their order: `[kind, module key]`. */
export async function kindsIn(project) {
  const { outputFiles } = await build({
    entryPoints: [join(project, 'src/rules/kinds.ts')],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    logLevel: 'error',
  });
  const { RULE_MODULES } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
  return Object.entries(RULE_MODULES);
}
