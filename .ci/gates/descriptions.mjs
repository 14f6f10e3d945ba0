/**
 * Checks that everything a client can name in the schema has a description, because descriptions are the client's
 * manual.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Kind, parse, visit } from 'graphql';
import { ROOT } from '../run-command.mjs';
import { broken, heldUnless } from '../gate-result.mjs';

const SCHEMA = 'schema/schema.graphql';

const DESCRIBED = new Set([
  Kind.OBJECT_TYPE_DEFINITION,
  Kind.INTERFACE_TYPE_DEFINITION,
  Kind.UNION_TYPE_DEFINITION,
  Kind.ENUM_TYPE_DEFINITION,
  Kind.INPUT_OBJECT_TYPE_DEFINITION,
  Kind.SCALAR_TYPE_DEFINITION,
  Kind.DIRECTIVE_DEFINITION,
  Kind.FIELD_DEFINITION,
  Kind.INPUT_VALUE_DEFINITION,
  Kind.ENUM_VALUE_DEFINITION,
]);

export async function checkDescriptions() {
  const text = await readFile(join(ROOT, SCHEMA), 'utf8').catch(() => null);
  if (text === null) return broken([`${SCHEMA} is missing: npm run schema:print`]);
  const { undescribed, count } = readDescriptions(parse(text));
  return heldUnless(
    undescribed.map((name) => `${SCHEMA}: ${name} has no description`),
    `${count} names`,
  );
}

/** The names without a description, with dots: `Family.members.first` is an argument of a field of a type. */
function readDescriptions(document) {
  const path = [];
  const undescribed = [];
  let count = 0;
  visit(document, {
    enter(node) {
      if (!DESCRIBED.has(node.kind)) return;
      path.push(node.name.value);
      count += 1;
      if (!node.description?.value.trim()) undescribed.push(path.join('.'));
    },
    leave(node) {
      if (DESCRIBED.has(node.kind)) path.pop();
    },
  });
  return { undescribed, count };
}
