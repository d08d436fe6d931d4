import { DISTURBANCES } from './disturbances';
import type { Scene } from './scene';
import { attempt, trialsOf, undisturbed, type Which } from './trial';

/**
 * Tries every disturbance at every call of a scene's run. Each run must have the outcome of an undisturbed one, and
 * resume without the administrator. Reports the number of trials.
 * @param which picks calls of a run if trying all of them would take too long
 */
export async function troubleAtEveryCall(what: string, scene: Scene, which?: Which): Promise<void> {
  const { calls, outcome } = await undisturbed(scene);
  const faults: string[] = [];
  const counts = new Map<string, number>(DISTURBANCES.map(({ name }) => [name, 0]));
  for (const { nth, disturbance } of trialsOf(calls, which)) {
    const { name } = disturbance;
    counts.set(name, (counts.get(name) ?? 0) + 1);
    const where = `${name}, call ${String(nth)} ${calls[nth - 1] ?? ''}`;
    try {
      const trial = await attempt(scene, nth, disturbance);
      if (trial.resumed > 0) faults.push(`${where}: had to be resumed by hand`);
      if (trial.outcome !== outcome) faults.push(`${where}: ${firstDifference(outcome, trial.outcome)}`);
    } catch (error) {
      faults.push(`${where}: ${error instanceof Error ? error.message.slice(0, 300) : 'unknown'}`);
    }
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const told = [...counts].map(([name, count]) => `  ${String(count).padStart(4)} ${name}`);
  process.stdout.write(
    `${what}: ${String(calls.length)} calls, ${String(total)} cuts and faults tried\n${told.join('\n')}\n`,
  );
  expect(faults).toEqual([]);
}

/** The first line in which two texts differ, from both. */
function firstDifference(wanted: string, found: string): string {
  const [a, b] = [wanted.split('\n'), found.split('\n')];
  const at = a.findIndex((line, index) => line !== b[index]);
  return `line ${String(at)}: ${a[at] ?? ''} | ${b[at] ?? ''}`;
}
