/** Does work for each of many things, some of it at once, and answers in their order. */
export async function atOnce<One, Done>(
  things: readonly One[],
  width: number,
  work: (one: One) => Promise<Done>,
): Promise<Done[]> {
  const done: Done[] = [];
  const waiting = things.entries();
  const worker = async (): Promise<void> => {
    for (const [place, one] of waiting) done[place] = await work(one);
  };
  await Promise.all(Array.from({ length: width }, worker));
  return done;
}
