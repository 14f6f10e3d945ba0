import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const COMMANDS = join(process.cwd(), 'src/commands');

/** The commands that take the time of the machine, each with the reason. */
const BY_THE_MACHINE: Readonly<Record<string, string>> = {
  'sandbox-time.ts': 'adds to it how far the sandbox was moved',
  'seed-database.ts': 'fills an empty database, whose clock nobody has moved',
  'demo.ts': 'makes a database of its own, whose clock nobody has moved',
  'demo/play-payments.ts': 'works in the database of the demo',
  'backup.ts': 'names a backup by the real day, as who keeps it reads it',
  'restore.ts': 'says how old a backup is by the real day',
};

test('every command takes the time of the sandbox on which it works, so that a moved clock changes nothing for it', async () => {
  const files = (await readdir(COMMANDS, { recursive: true })).filter((file) => file.endsWith('.ts'));
  const found: string[] = [];
  for (const file of files)
    if (/\bsystemClock\b|new Date\(\)|Date\.now\(\)/.test(await readFile(join(COMMANDS, file), 'utf8')))
      found.push(file);
  expect(found.toSorted()).toEqual(Object.keys(BY_THE_MACHINE).toSorted());
});
