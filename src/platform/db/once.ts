/** What is sent again with the same id: answered as the first time when it says the same, refused when it says something else. */

export interface Conflict {
  readonly kind: 'conflicts-with-earlier';
}

export interface Once<Earlier, Outcome> {
  /** What stands under the id already, locked where it matters; null when nothing does. */
  readonly find: () => Promise<Earlier | null>;
  /** Whether the request says what was said the first time, by whoever may say it. */
  readonly isSame: (earlier: Earlier) => boolean;
  /** The answer of the first time, as things stand now. */
  readonly repeat: (earlier: Earlier) => Outcome | Promise<Outcome>;
  /** Does it for the first time; null when somebody else has taken the id in the meantime (`on conflict do nothing`). */
  readonly make: () => Promise<Outcome | null>;
}

export async function once<Earlier, Outcome>({
  find,
  isSame,
  repeat,
  make,
}: Once<Earlier, Outcome>): Promise<Outcome | Conflict> {
  const answerAgain = async (earlier: Earlier | null): Promise<Outcome | Conflict> =>
    earlier !== null && isSame(earlier) ? repeat(earlier) : { kind: 'conflicts-with-earlier' };
  const earlier = await find();
  if (earlier !== null) return answerAgain(earlier);
  return (await make()) ?? answerAgain(await find());
}
