/** Checks the size, the variables and the texts of an operation before it runs, the same for requests and sockets. */
import { GraphQLError, OperationTypeNode } from 'graphql';
import { CallerError } from '../../kernel/caller-error.js';
import { readItemsAlone } from './items-read-alone.js';
import { type SizeLimits, refuseTooCostly } from './operation-limits.js';
import { type OperationSize, type PreparedOperation, measureOperation } from './operation-size.js';
import { refuseBrokenOperationTexts } from './operation-texts.js';
import { refuseBadVariables } from './operation-variables.js';

/** The operation without the items of its variables that are refused one by one, while it runs. */
function withItemsRead(prepared: PreparedOperation): PreparedOperation {
  const { schema, operation, variables } = prepared;
  return { ...prepared, variables: readItemsAlone(schema, operation.variableDefinitions ?? [], variables).variables };
}

/** Returns the size. @throws GraphQLError around a CallerError, with status 400 for callers over HTTP. */
export function checkOperation(prepared: PreparedOperation, limits: SizeLimits): OperationSize {
  try {
    const isRepeated = prepared.operation.operation === OperationTypeNode.SUBSCRIPTION;
    const size = measureOperation(prepared);
    refuseTooCostly(size, isRepeated ? { ...limits, cost: limits.eventCost } : limits);
    refuseBadVariables(withItemsRead(prepared));
    refuseBrokenOperationTexts(prepared);
    return size;
  } catch (error) {
    throw error instanceof CallerError ? refusedWith(error, 400) : error;
  }
}

/** Wraps a caller's fault for Apollo, with the status that HTTP answers. */
export const refusedWith = (error: CallerError, status: number): GraphQLError =>
  new GraphQLError(error.message, { originalError: error, extensions: { code: error.code, http: { status } } });
