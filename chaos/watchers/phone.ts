/** Follows the changes of a cadre's portfolio by cursor, as the phone of a cadre does that keeps a copy of it. */
import type { Chance } from '../../src/sandbox/simulator/chance.js';
import { pause } from '../pause.js';
import { askGraphQL } from '../writers/ask-graphql.js';

/** A family as the phone keeps it: what the server said, as text. */
export type FamilyCopies = Map<string, string>;

export interface Phone {
  readonly cadreId: string;
  readonly families: FamilyCopies;
  /** How often each code was answered instead of changes. */
  readonly refusals: Readonly<Record<string, number>>;
  /** Asks until nothing is left to hear; says whether it was answered. */
  catchUp(): Promise<boolean>;
  stop(): void;
}

export interface PhoneOptions {
  readonly cadreId: string;
  readonly token: string;
  readonly chance: Chance;
  readonly entrance: () => string;
}

const CHANGES = `query ($since: String) { fieldChanges(since: $since, first: 100) {
  cursor hasMore startsOver goneFamilyIds
  families { id paidThrough credit arrears { monthsInArrears amountToReactivate } lastVisit { id } } } }`;

interface Page {
  readonly cursor: string;
  readonly hasMore: boolean;
  readonly startsOver: boolean;
  readonly goneFamilyIds: readonly string[];
  readonly families: readonly { readonly id: string }[];
}

interface Copy {
  cursor: string | null;
  readonly families: FamilyCopies;
}

type Asking = Pick<PhoneOptions, 'token' | 'entrance'>;

/** Takes one page into the copy. Returns the code of a refusal, or whether more waits. */
async function takePage(copy: Copy, { token, entrance }: Asking): Promise<string | boolean> {
  const answer = await askGraphQL({ baseUrl: entrance(), token, query: CHANGES, variables: { since: copy.cursor } });
  const page = answer.data?.['fieldChanges'] as Page | null | undefined;
  // A page with an error in it lacks something, so a phone that saved it and its cursor would never hear of that again.
  if (page === null || page === undefined || answer.code !== null)
    return answer.code ?? answer.http.error ?? String(answer.http.status);
  if (page.startsOver && copy.cursor !== null) copy.families.clear();
  for (const id of page.goneFamilyIds) copy.families.delete(id);
  for (const family of page.families) copy.families.set(family.id, JSON.stringify(family));
  copy.cursor = page.cursor;
  return page.hasMore;
}

export function followChanges(options: PhoneOptions): Phone {
  const copy: Copy = { cursor: null, families: new Map() };
  const refusals: Record<string, number> = {};
  let isStopped = false;
  let isBusy: Promise<boolean> = Promise.resolve(true);

  const ask = async (): Promise<boolean> => {
    for (;;) {
      const said = await takePage(copy, options);
      if (said === false) return true;
      if (said === true) continue;
      refusals[said] = (refusals[said] ?? 0) + 1;
      if (said === 'HISTORY_CHANGED') {
        copy.cursor = null;
        copy.families.clear();
      }
      return false;
    }
  };
  /** One request at a time, as on a phone. */
  const catchUp = (): Promise<boolean> => (isBusy = isBusy.then(ask, ask));
  const run = async (): Promise<void> => {
    while (!isStopped) {
      await catchUp();
      await pause(800 + options.chance.below(2_500));
    }
  };
  void run();
  return { cadreId: options.cadreId, families: copy.families, refusals, catchUp, stop: () => void (isStopped = true) };
}

/** What a phone that knows nothing is told now; null when it is not told everything. */
export async function readAfresh(asking: Asking): Promise<FamilyCopies | null> {
  const copy: Copy = { cursor: null, families: new Map() };
  for (;;) {
    const said = await takePage(copy, asking);
    if (said === false) return copy.families;
    if (said !== true) return null;
  }
}
