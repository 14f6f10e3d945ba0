/** The public interface of the GraphQL layer: the types and readers that rooms use, and nothing that runs requests. */
import 'reflect-metadata'; // the decorators of GraphQL types need it
export * from './asked-fields.js';
export * from './connection.js';
export * from './keyset-cursor.js';
export * from './node.js';
export type { ContextOfNodes, NodeReader, NodeReaders, Reading } from './node-readers.js';
export * from './page-arguments.js';
export { Personal, markOf, noteReadings } from './personal.js';
export * from './enums.js';
export * from './problem-types.js';
export { type ProblemAnswer, type ProblemTexts, problemTextKey, problemWith, problemsOf } from './problems.js';
export { resultOf, successWith } from './results.js';
export { translateFields } from './translated-fields.js';
export * from './ranges.js';
export { RoleEnum } from './role-enum.js';
export * from './scalars.js';
export { timeSortOf, timeSorts } from './time-sort.js';
export { IdOf, type TypeName, parseGlobalId, readId, readOptionalId, showGlobalIds, toGlobalId } from './global-ids.js';
export { type UnreadItem, type UnreadItems, unreadItemsOf } from './unread-items.js';
export { readNumber, readRupiah } from './read-number.js';
export { readLine, readOptionalText, readText, refuseBrokenTexts, TEXT_LENGTH_MAX } from './read-text.js';
export { Concerns, concernOf } from './concerns.js';
export { declaredActions, declaredFieldActions } from './declared-actions.js';
