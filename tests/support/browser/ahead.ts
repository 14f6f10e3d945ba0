/**
 * Begins what tests await before their turn comes, some at a time: while one page is looked at, the next is opened, and a
 * machine of two processors works with both.
 */
export function ahead<Item, Found>(
  items: readonly Item[],
  find: (item: Item) => Promise<Found>,
  atOnce = 2,
): (place: number) => Promise<Found> {
  const begun = new Map<number, Promise<PromiseSettledResult<Found>>>();
  const begin = (place: number): void => {
    const item = items[place];
    if (item === undefined || begun.has(place)) return;
    begun.set(
      place,
      Promise.allSettled([find(item)]).then(([result]) => result),
    );
  };
  return async (place) => {
    for (let next = place; next < place + atOnce; next += 1) begin(next);
    const result = await begun.get(place);
    begun.delete(place);
    if (result === undefined) throw new Error(`there is no item ${place}`);
    if (result.status === 'rejected') throw result.reason;
    return result.value;
  };
}
