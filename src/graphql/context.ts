/** What resolvers are given for one operation: who asks, when, and what the capabilities put beside it. */
import type { Viewer } from '../auth/viewer.js';

/** What every operation has. Capabilities declare the rest in their own `…Context` and receive it through `slices`. */
export interface OperationContext {
  /** Null when no token was given; `@Authorized` keeps such a caller out before a resolver runs. */
  readonly viewer: Viewer | null;
  /** The moment of the operation, the same for all its resolvers. */
  readonly now: Date;
  readonly requestId: string;
  /** Where the call came from, as the proxies that are believed say: what callers without a token are counted by. */
  readonly callerAddress: string;
}

/** A capability's share: its queries and a fresh set of loaders, made for one operation. */
export type ContextSlice = (operation: OperationContext) => object;

export type CreateContext = (caller: {
  readonly viewer: Viewer | null;
  readonly requestId: string;
  readonly callerAddress: string;
}) => OperationContext;

/** A fresh set of loaders per operation: nothing read for one caller is ever remembered for another. */
export function contextCreator(deps: {
  readonly now: () => Date;
  readonly slices: readonly ContextSlice[];
}): CreateContext {
  return (caller) => {
    const operation: OperationContext = { ...caller, now: deps.now() };
    return Object.assign({}, operation, ...deps.slices.map((slice) => slice(operation)));
  };
}
