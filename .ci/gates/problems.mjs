/**
 * Checks that every expected refusal is a Problem: it has a code and a message in the reader's language, and comes
 * after the success. What heads a union is a success and may say in words what happened, also where a batch answers
 * with it beside others.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSchema, isInterfaceType, isUnionType } from 'graphql';
import { ROOT } from '../run-command.mjs';
import { heldUnless } from '../gate-result.mjs';

const SCHEMA = 'schema/schema.graphql';

export async function checkProblems() {
  const schema = buildSchema(await readFile(join(ROOT, SCHEMA), 'utf8'));
  const types = Object.values(schema.getTypeMap());
  const problem = schema.getType('Problem');
  if (!isInterfaceType(problem)) return heldUnless([`${SCHEMA}: there is no interface Problem`]);

  const problems = new Set(schema.getPossibleTypes(problem));
  const unions = types.filter(isUnionType);
  const successes = new Set(unions.map((union) => union.getTypes()[0]));
  const wordy = [...new Set(unions.flatMap((union) => union.getTypes()))]
    .filter((type) => !problems.has(type) && !successes.has(type) && 'message' in type.getFields())
    .map(
      ({ name }) =>
        `${SCHEMA}: ${name} has a message and is no Problem: a client cannot tell by a code which refusal it is`,
    );
  const faults = unions.flatMap((union) => orderFaults(union, problems));
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  const bare = mutations
    .filter(({ type }) => !isUnionType(type))
    .map(({ name }) => `${SCHEMA}: Mutation.${name} answers with no union of its success and its problems`);
  return heldUnless([...wordy, ...faults, ...bare], `${problems.size} types of problems, ${unions.length} unions`);
}

/** The faults of order in a union: the successes come first, and whatever follows the first problem is a problem. */
function orderFaults(union, problems) {
  const members = union.getTypes();
  const first = members.findIndex((type) => problems.has(type));
  if (first === -1) return [];
  if (first === 0)
    return [`${SCHEMA}: ${union.name} begins with the problem ${members[0].name}: the success comes first`];
  return members
    .slice(first)
    .filter((type) => !problems.has(type))
    .map(({ name }) => `${SCHEMA}: ${union.name}: ${name} stands among the problems and is none`);
}
