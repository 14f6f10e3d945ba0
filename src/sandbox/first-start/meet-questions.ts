/**
 * Asks the questions of the console once before anybody comes, as nobody: a server reads, checks and compiles each kind of
 * question at its first, and would keep the first visitors waiting for that, all at once.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installationFolder } from '../../platform/db/installation-folder.js';
import { askGraphQL } from '../personas/index.js';

/** The questions with which screens open; those who come later have had theirs met by then. */
const OPENING = ['sandbox', 'branch', 'cadre-tasks', 'wallboard', 'director'];
/** What these ask for has no meaning here: nobody is refused before it is looked at. */
const DAY = '2026-01-01';
const VARIABLES = { period: { from: DAY, through: DAY }, soon: `${DAY}T00:00:00Z` };

/** An installation without its documents has nothing to meet, and a question that fails tells its asker later. */
export async function meetQuestions(address: string): Promise<void> {
  for (const name of OPENING) {
    const file = join(installationFolder(), 'docs', 'operations', `${name}.graphql`);
    const query = await readFile(file, 'utf8').catch(() => null);
    if (query !== null) await askGraphQL({ address, token: null, query, variables: VARIABLES }).catch(() => undefined);
  }
}
