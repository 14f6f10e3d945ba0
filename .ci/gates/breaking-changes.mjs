/**
 * Checks that nothing clients rely on is taken away unnoticed: a break is named in a commit message, `Schema-Break:
 * <why>`.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';
import { NOTHING_PROMISED, fileAt, promisedCommits } from '../promised.mjs';
import { ROOT, git } from '../run-command.mjs';
import { heldUnless, skipped } from '../gate-result.mjs';

const SCHEMA = 'schema/schema.graphql';
const ACKNOWLEDGED = /^Schema-Break: \S.*$/m;

export async function checkBreakingChanges() {
  const promises = await promisedCommits();
  const now = await readFile(join(ROOT, SCHEMA), 'utf8').catch(() => null);
  if (promises.length === 0) return skipped(NOTHING_PROMISED);
  if (now === null) return skipped(`${SCHEMA} is missing`);

  const breaks = await Promise.all(promises.map((promise) => breaksSince(promise, now)));
  return heldUnless(breaks.flat(), `since ${promises.map(({ name }) => name).join(', ')}`);
}

async function breaksSince({ commit, name }, now) {
  const before = await fileAt(commit, SCHEMA);
  if (before === null || ACKNOWLEDGED.test(await messagesSince(commit))) return [];
  const changes = await diff(buildSchema(before), buildSchema(now));
  return changes
    .filter((change) => change.criticality.level === CriticalityLevel.Breaking)
    .map((change) => `breaks clients of ${name}: ${change.message}`);
}

const messagesSince = async (commit) => (await git('log', '--format=%B', `${commit}..HEAD`)).stdout;
