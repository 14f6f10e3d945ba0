/** Every resolver class of the schema; a new one is appended here and nowhere else. */
import type { NonEmptyArray } from 'type-graphql';
import { ViewerResolver } from './viewer.resolver.js';

// oxlint-disable-next-line typescript/no-unsafe-function-type -- type-graphql takes classes by this type
export const RESOLVERS: NonEmptyArray<Function> = [
  ViewerResolver,
];
