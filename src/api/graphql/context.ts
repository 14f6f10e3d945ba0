/** The context that resolvers receive for one operation: the viewer, the moment, and what the capabilities add. */
import { type Client, UNNAMED } from '../uses/index.js';
import type { UnreadItems } from '../../platform/graphql/index.js';
import { type Language, languageOf } from '../../platform/texts/index.js';
import type { Viewer } from '../../platform/auth/viewer.js';
import type { Readings } from '../../platform/readings/index.js';

/**
 * The fields of every operation. Capabilities declare the rest in their own `…Context` and receive it through `slices`.
 */
export interface OperationContext {
  /** The verified viewer; null when no token was given: `@Authorized` refuses such a caller before a resolver runs. */
  readonly viewer: Viewer | null;
  /** The moment of the operation, the same for all its resolvers. */
  readonly now: Date;
  readonly requestId: string;
  /** What the operation reads of people, which is logged before its answer leaves. */
  readonly readings: Readings;
  /** The language in which the caller reads. */
  readonly language: Language;
  /** The client that asks, as it says itself; nothing is permitted by it. */
  readonly client: Client;
  /** The network address of the caller, as trusted proxies report it; null where there is none. */
  readonly callerAddress: string | null;
  /** Aborted when the caller is gone; null where nobody can tell. */
  readonly gone: AbortSignal | null;
  /** The items of lists in the variables that could not be read, and are answered one by one; left out when all could. */
  readonly unreadItems?: UnreadItems;
}

/** Makes a capability's part of the context for one operation: its queries and a fresh set of loaders. */
export type ContextSlice = (operation: OperationContext) => object;

export type CreateContext = (caller: {
  readonly viewer: Viewer | null;
  readonly requestId: string;
  readonly callerAddress?: string | null;
  readonly client?: Client;
  /** The languages the caller asked for: the header `Accept-Language` or one language; null when none was named. */
  readonly acceptLanguage?: string | null;
  readonly gone?: AbortSignal | null;
}) => OperationContext;

/** Creates contexts with a fresh set of loaders each: nothing read for one caller is ever remembered for another. */
export function contextCreator(deps: {
  readonly now: () => Date;
  readonly readingsOf: (operation: { readonly viewer: Viewer | null; readonly now: Date }) => Readings;
  readonly slices: readonly ContextSlice[];
}): CreateContext {
  return ({ viewer, requestId, callerAddress = null, client = UNNAMED, acceptLanguage = null, gone = null }) => {
    const now = deps.now();
    const operation: OperationContext = {
      viewer,
      readings: deps.readingsOf({ viewer, now }),
      requestId,
      client,
      callerAddress,
      gone,
      language: languageOf(acceptLanguage),
      now,
    };
    return Object.assign({}, operation, ...deps.slices.map((slice) => slice(operation)));
  };
}
