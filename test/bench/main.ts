import { bundles } from './bundles';
import { effects } from './effects';
import { engine } from './engine';
import { installs } from './installs';
import { macro } from './macro';
import { panel } from './panel';
import { ruleCosts, ruleTimes } from './rules';
import { story } from './story';
import { table, type Row } from './table';

/** `npm run bench`: measures the budgets of the design. Counts are exact; rates depend on the machine and its load. */
async function main(): Promise<void> {
  let broken = 0;
  const write = (heading: string, rows: readonly Row[]): void => {
    process.stdout.write(`${table(heading, rows)}\n`);
    broken += rows.filter(({ isBroken }) => isBroken === true).length;
  };
  write('Sizes', bundles());
  write('Installing', await installs());
  write('A page in Confluence', await macro());
  write('The panel of a request with a long history', await panel());
  const costs = await ruleCosts();
  write('Rules on an ordinary ticket (100 changes, 200 comments), at their highest', costs.ordinary);
  write('Rules on rare tickets (to 2,500 entries, 500 comments, 500 files), at their highest', costs.rare);
  write('Rules, time', await ruleTimes());
  write('What follows a transition', await effects());
  write('Running', [...(await story()), await engine()]);
  if (broken > 0) throw new Error(`${String(broken)} budgets are broken`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
