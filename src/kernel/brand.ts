/** Nominal types: a parsed value carries the proof of its parsing in its type. */
declare const brand: unique symbol;

/** `Base` that only the parser or maker named for `Name` may produce. */
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };
