#!/usr/bin/env node
import { run } from './command/command';

void run(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  error: (text) => void process.stderr.write(text),
  onEnd: (end) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end());
  },
}).then((exitCode) => {
  process.exitCode = exitCode;
});
