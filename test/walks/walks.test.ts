import { isDeepStrictEqual } from 'node:util';
import { healEvidence } from '../../src/effects/evidence/heal';
import { evidenceValue } from '../../src/jira/issue/evidence';
import { ACTS, OFTEN } from './acts';
import { noCounts, type Counts } from './counts';
import { Random } from './random';
import { WalkFailure, Walker } from './walker';
import { openWorld, type Start, type World } from './world';
import { isFull } from '../extent';

/** `WALKS=20000 npx jest test/walks` makes ten times as many walks, in some minutes. */
const WALKS = Number(process.env['WALKS'] ?? (isFull ? 2000 : 300));
/** `FROM=10000` leaves out as many, for a run in parts. */
const FROM = Number(process.env['FROM'] ?? 0);
const SEED = 20270302;
const STEP = 7919;
const MOST_ACTS = 30;
const STARTS: Readonly<Record<Start, number>> = { preparingScript: 68, inAnalysis: 17, toPrioritise: 15 };

async function walk(world: World, seed: number, counts: Counts): Promise<void> {
  const random = new Random(seed);
  const issue = world.begin(random.weighted(STARTS));
  const walker = new Walker(world, issue, random, counts);
  walker.log.push(`Walk ${String((seed - SEED) / STEP + 1)} of seed ${String(seed)}`);
  try {
    for (let n = 0; n < MOST_ACTS && !['finished', 'cancelled'].includes(world.status(issue)); n += 1) {
      await ACTS[random.weighted(OFTEN)](walker, counts);
      walker.judge();
      await walker.deliver();
    }
    await healEvidence(issue.id, world.scene);
    // The newest round is the one bound last.
    const held = [...world.evidence.kept.values()].at(-1);
    const shown = issue.custom.get(world.desk.ids.appFields.evidence);
    if (held !== undefined && !isDeepStrictEqual(shown, evidenceValue(held)))
      walker.fail('What is shown is not mended');
  } catch (error) {
    if (error instanceof WalkFailure) throw error;
    // An error of the app is a fault of this walk, and ends no other.
    walker.fail(`The app throws ${error instanceof Error ? error.message : 'something'}`);
  } finally {
    world.end(issue);
  }
}

it(`no walk of random people gets anything past the procedure: ${WALKS} walks`, async () => {
  const world = await openWorld();
  const counts = noCounts();
  const faults = new Map<string, { times: number; first: string }>();
  for (let n = 0; n < WALKS; n += 1) {
    try {
      await walk(world, SEED + (FROM + n) * STEP, counts);
    } catch (error) {
      if (!(error instanceof WalkFailure)) throw error;
      const known = faults.get(error.what) ?? { times: 0, first: error.message };
      faults.set(error.what, { ...known, times: known.times + 1 });
    }
  }
  process.stdout.write(`${String(WALKS)} walks: ${JSON.stringify(counts)}\n`);
  // Each fault with the first walk that shows it. Otherwise the first fault would hide the others.
  expect([...faults].map(([what, { times, first }]) => `${what}: ${String(times)} walks\n${first}`).join('\n\n')).toBe(
    '',
  );
  // Walks that make no progress would prove nothing.
  expect(counts.inProduction).toBeGreaterThan(WALKS / 20);
  expect(counts.outside).toBeGreaterThan(WALKS / 60);
  expect(counts.finished).toBeGreaterThan(WALKS / 50);
  expect(counts.swapped).toBeGreaterThan(WALKS / 20);
  expect(counts.renamed).toBeGreaterThan(WALKS / 100);
  expect(counts.forged).toBeGreaterThan(WALKS / 4);
  expect(counts.longest).toBeGreaterThan(1000);
}, 3_600_000);
