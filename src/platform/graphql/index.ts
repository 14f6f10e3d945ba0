/** What capabilities may use of the GraphQL layer: words and shapes, nothing of how requests are run. */
import 'reflect-metadata'; // decorators of every type that uses a word from here ask for it
export * from './asked-fields.js';
export * from './connection.js';
export * from './keyset-cursor.js';
export * from './node.js';
export type { ContextOfNodes, NodeReaders, Reading } from './node-readers.js';
export * from './page-arguments.js';
export * from './enums.js';
export * from './problem-types.js';
export { type ProblemAnswer, type ProblemWords, problemWith, problemsOf } from './problems.js';
export { resultOf, successWith } from './results.js';
export { translateFields } from './translated-fields.js';
export * from './ranges.js';
export * from './scalars.js';
export { timeSortOf, timeSorts } from './time-sort.js';
export { IdOf, parseGlobalId, readId, readOptionalId, showGlobalIds, toGlobalId } from './global-ids.js';
export { readNumber } from './read-number.js';
export { readOptionalText, readText } from './read-text.js';
