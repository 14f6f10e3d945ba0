/** Nominal types: a parsed value carries the proof of its parsing in its type. */
declare const brand: unique symbol;

/** A `Base` that only the parser or the constructor of `Name` may produce. */
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };
