/** Decides whose families the statements of an operation may meet, whatever conditions they carry themselves. */
import { type ExecutionArgs, OperationTypeNode, getOperationAST } from 'graphql';
import { rowReach } from '../../platform/auth/index.js';
import { EVERYBODY, type Reach } from '../../kernel/reach.js';
import type { OperationContext } from './context.js';

/**
 * A mutation may meet everybody: whether a number is taken, or a family lives elsewhere, is found out among all, and
 * what it changes is held by its own conditions and those of the tables.
 */
export function reachOf({ document, operationName, contextValue }: ExecutionArgs): Reach {
  if (getOperationAST(document, operationName)?.operation === OperationTypeNode.MUTATION) return EVERYBODY;
  const { viewer, now } = contextValue as OperationContext;
  return rowReach(viewer, now);
}
