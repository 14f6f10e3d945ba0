/** The whole matrix of a schema: who is told what, how far, and what nothing says yet. */
import type { GraphQLSchema } from 'graphql';
import { type NodeRules, type PersonalRow, personalRows, untold } from './personal-rows.js';
import { type RootRow, missingRules, rootRows } from './root-rows.js';

export interface Matrix {
  readonly roots: readonly RootRow[];
  readonly personal: readonly PersonalRow[];
  /** What nothing says, for people to read; empty when every field has its rule. */
  readonly faults: readonly string[];
}

export function matrixOf(schema: GraphQLSchema, nodes: NodeRules): Matrix {
  const roots = rootRows(schema);
  const personal = personalRows({ schema, roots, nodes });
  return { roots, personal, faults: [...missingRules(roots), ...untold(personal)] };
}
