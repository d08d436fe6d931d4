#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { run } from './command/command';

void run(process.argv.slice(2), {
  readFile: (path) => readFileSync(path, 'utf8'),
  lines: () => createInterface({ input: process.stdin, terminal: false }),
  out: (text) => void process.stdout.write(text),
  error: (text) => void process.stderr.write(text),
  now: () => new Date(),
}).then((exitCode) => {
  process.exitCode = exitCode;
});
