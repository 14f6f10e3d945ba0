/** The public exports of the GraphQL layer. Capabilities use `vocabulary/` and nothing else of this folder. */
export { createApollo } from './apollo.js';
export { buildSchema } from './build-schema.js';
export { possibleTypesOf, printedSchema } from './printable-schema.js';
export { type ContextSlice, type CreateContext, type OperationContext, contextCreator } from './context.js';
export { refusedWith } from './check-operation.js';
export { type ErrorFormatter, type Fault, type OutageMet, createErrorFormatter } from './format-error.js';
export {
  ARRIVES_WITHIN_MS,
  HALF_OPEN_SOCKETS_MAX,
  OPERATIONS_PER_SOCKET_MAX,
  REQUEST_BYTES_MAX,
  STRANGERS_REQUESTS_PER_MINUTE,
  STRANGERS_REQUEST_BYTES_MAX,
  socketsMaxOf,
} from './fixed-limits.js';
export { LimitsResolver, limitsSlice } from './limits.resolver.js';
export { EnumLabelsResolver } from './enum-labels.resolver.js';
export {
  FamilyRightsResolver,
  FamilyViewerMayFieldsResolver,
  ViewerMayFieldsResolver,
  ViewerRightsResolver,
} from './rights.resolver.js';
export { ViewerResolver } from './viewer.resolver.js';
export type { OperationLimits } from './operation-limits.js';
export { isPlainJson } from './response-form.js';
export { runOperation } from './run-operation.js';
export { type OperationRequest, type Preparation, asGraphQLError, operationPreparer } from './prepare-operation.js';
export { subscribeWithFreshContext } from './subscribe.js';
export { rootProblemsIn, validateDocument } from './subscription-root.js';
