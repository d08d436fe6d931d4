import { isDeepStrictEqual } from 'node:util';
import { healEvidence } from '../../src/effects/evidence/heal';
import { EVIDENCE_KEY, evidenceProperty } from '../../src/jira/evidence';
import { ACTS, OFTEN } from './acts';
import { noCounts, type Counts } from './counts';
import { Random } from './random';
import { Walker } from './walker';
import { openWorld, type Start, type World } from './world';

/** Ten times as many take some minutes: `WALKS=20000 npx jest test/walks`. */
const WALKS = Number(process.env['WALKS'] ?? 2000);
const SEED = 20270302;
const STEP = 7919;
const MOST_ACTS = 30;
const STARTS: Readonly<Record<Start, number>> = { preparingScript: 75, inAnalysis: 15, toPrioritise: 10 };

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
    // The newest round is the one that was bound last.
    const held = [...world.evidence.kept.values()].at(-1);
    const shown = issue.properties.get(EVIDENCE_KEY);
    if (held !== undefined && !isDeepStrictEqual(shown, evidenceProperty(held)))
      walker.fail('What is shown is not mended');
  } finally {
    world.end(issue);
  }
}

it(`no walk of random people gets anything past the procedure: ${WALKS} walks`, async () => {
  const world = await openWorld();
  const counts = noCounts();
  for (let n = 0; n < WALKS; n += 1) await walk(world, SEED + n * STEP, counts);
  process.stdout.write(`${String(WALKS)} walks: ${JSON.stringify(counts)}\n`);
  // Walks that never got anywhere would prove nothing.
  expect(counts.inProduction).toBeGreaterThan(WALKS / 20);
  expect(counts.outside).toBeGreaterThan(WALKS / 20);
  expect(counts.finished).toBeGreaterThan(WALKS / 50);
  expect(counts.swapped).toBeGreaterThan(WALKS / 20);
  expect(counts.renamed).toBeGreaterThan(WALKS / 100);
  expect(counts.forged).toBeGreaterThan(WALKS / 4);
}, 3_600_000);
