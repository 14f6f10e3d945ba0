/** Handles requests that are sent again with the same id: equal content is answered again, other content is refused. */

export interface Conflict {
  readonly kind: 'conflicts-with-earlier';
}

export interface Once<Earlier, Outcome> {
  /** Reads what is stored under the id, locked where needed; null when nothing is. */
  readonly find: () => Promise<Earlier | null>;
  /** Whether the request has the same content as the first one, and its sender may send it. */
  readonly isSame: (earlier: Earlier) => boolean | Promise<boolean>;
  /** Answers as the first time, from the present state. */
  readonly repeat: (earlier: Earlier) => Outcome | Promise<Outcome>;
  /** Carries the request out; null when another request took the id in the meantime (`on conflict do nothing`). */
  readonly make: () => Promise<Outcome | null>;
}

export async function once<Earlier, Outcome>({
  find,
  isSame,
  repeat,
  make,
}: Once<Earlier, Outcome>): Promise<Outcome | Conflict> {
  const answerAgain = async (earlier: Earlier | null): Promise<Outcome | Conflict> =>
    earlier !== null && (await isSame(earlier)) ? repeat(earlier) : { kind: 'conflicts-with-earlier' };
  const earlier = await find();
  if (earlier !== null) return answerAgain(earlier);
  return (await make()) ?? answerAgain(await find());
}
