import { castOf, type Cast } from '../story/cast';
import { startSandboxProcess, type SandboxProcess } from '../story/sandboxProcess';
import { must, NOTE, OPEN, requestAt, STAGES } from '../story/walk';
import { rough, type Row } from './table';

/** The straight way, on which each stage follows from the one before. */
const WAY = STAGES.filter((stage) => !/^(Por priorizar|Esperando)/.test(stage));

/** Counts of the running sandbox while people work. */
export async function story(): Promise<readonly Row[]> {
  const sandbox = await startSandboxProcess();
  try {
    const cast = castOf(sandbox);
    await sandbox.setClock(OPEN);
    return [
      {
        what: 'start: process to ready, demo tickets walked',
        figure: rough(sandbox.readyAfter / 1000, 's'),
        budget: '<= 5 s',
      },
      ...(await effects(sandbox, cast)),
      await looking(sandbox, cast),
      await transitions(cast),
    ];
  } finally {
    await sandbox.stop();
  }
}

/** REST calls of the post function for each leg of the way: the difference between a stage and the one before. */
async function effects(sandbox: SandboxProcess, cast: Cast): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let before = 0;
  for (const stage of WAY) {
    const { appRestCalls } = await sandbox.metrics();
    await requestAt(stage, cast);
    const calls = (await sandbox.metrics()).appRestCalls - appRestCalls;
    rows.push({ what: `post function into "${stage}", REST calls`, figure: String(calls - before) });
    before = calls;
  }
  return rows;
}

async function looking(sandbox: SandboxProcess, cast: Cast): Promise<Row> {
  const key = await requestAt('Por autorizar', cast);
  const before = (await sandbox.metrics()).functionInvocations;
  for (const person of Object.values(cast)) {
    await person.issue(key);
    await person.transitions(key);
    await person.move(key, 'Rechazar autorización');
  }
  const after = (await sandbox.metrics()).functionInvocations;
  return {
    what: 'function invocations while people look and are blocked',
    figure: String(after - before),
    budget: '0',
  };
}

/** Blocked and successful transitions over HTTP, one after the other. */
async function transitions(cast: Cast): Promise<Row> {
  const key = await requestAt('En soporte', cast);
  const rounds = 200;
  const started = performance.now();
  for (let n = 0; n < rounds; n += 1) {
    await must(cast.diego, key, 'Re-estimar', { comment: NOTE });
    await must(cast.diego, key, 'Iniciar soporte', { fields: { 'Estimación del esfuerzo (horas)': 3 } });
  }
  const seconds = (performance.now() - started) / 1000;
  return {
    what: 'transitions over HTTP with their rules and effects',
    figure: rough((rounds * 2) / seconds, 'a second'),
  };
}
