/** What resolvers are given for one operation: who asks, when, and what the capabilities put beside it. */
import { type Language, languageOf } from '../../platform/texts/index.js';
import type { Viewer } from '../../platform/auth/viewer.js';

/** What every operation has. Capabilities declare the rest in their own `…Context` and receive it through `slices`. */
export interface OperationContext {
  /** Null when no token was given; `@Authorized` keeps such a caller out before a resolver runs. */
  readonly viewer: Viewer | null;
  /** The moment of the operation, the same for all its resolvers. */
  readonly now: Date;
  readonly requestId: string;
  /** In which the caller reads. */
  readonly language: Language;
  /** The network address the request came from, as far as proxies are believed; null where there is none. */
  readonly callerAddress: string | null;
}

/** A capability's share: its queries and a fresh set of loaders, made for one operation. */
export type ContextSlice = (operation: OperationContext) => object;

export type CreateContext = (caller: {
  readonly viewer: Viewer | null;
  readonly requestId: string;
  readonly callerAddress?: string | null;
  /** What the caller said about languages: a header `Accept-Language` or one word; null when nothing was said. */
  readonly acceptLanguage?: string | null;
}) => OperationContext;

/** A fresh set of loaders per operation: nothing read for one caller is ever remembered for another. */
export function contextCreator(deps: {
  readonly now: () => Date;
  readonly slices: readonly ContextSlice[];
}): CreateContext {
  return ({ viewer, requestId, callerAddress = null, acceptLanguage = null }) => {
    const operation: OperationContext = {
      viewer,
      requestId,
      callerAddress,
      language: languageOf(acceptLanguage),
      now: deps.now(),
    };
    return Object.assign({}, operation, ...deps.slices.map((slice) => slice(operation)));
  };
}
