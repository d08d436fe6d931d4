import { bundles } from './bundles';
import { effects } from './effects';
import { engine } from './engine';
import { installs } from './installs';
import { macro } from './macro';
import { panel } from './panel';
import { ruleCosts, ruleTimes } from './rules';
import { story } from './story';
import { table } from './table';

/** `npm run bench`: measures the budgets of the design. Counts are exact; rates depend on the machine and its load. */
async function main(): Promise<void> {
  const write = (text: string): void => void process.stdout.write(`${text}\n`);
  write(table('Sizes', bundles()));
  write(table('Installing', await installs()));
  write(table('A page in Confluence', await macro()));
  write(table('The panel of a request with a long history', await panel()));
  const costs = await ruleCosts();
  write(table('Rules on an ordinary ticket (100 changes, 200 comments), at their highest', costs.ordinary));
  write(table('Rules on rare tickets (to 2,500 entries, 500 comments, 500 files), at their highest', costs.rare));
  write(table('Rules, time', await ruleTimes()));
  write(table('What follows a transition', await effects()));
  write(table('Running', [...(await story()), await engine()]));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
