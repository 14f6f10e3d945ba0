/** Sets subscribers and phones to watch, and waits in the end until they have heard what there is to hear. */
import { chanceFrom } from '../../src/sandbox/simulator/chance.js';
import { expectedPayments } from '../checker/watchers.js';
import type { Ask, Evidence, PhoneEvidence } from '../checker/evidence.js';
import { pause, until } from '../pause.js';
import type { Cast } from '../world/cast.js';
import type { World } from '../world/world.js';
import { askUntilAnswered } from '../writers/ask-graphql.js';
import { watchTotals } from './dashboard.js';
import { followChanges, readAfresh } from './phone.js';
import { type Seen, type Subscriber, subscribe } from './subscriber.js';

export interface Watchers {
  readonly seen: readonly Seen[];
  /** Waits until everything has arrived, at most so long, and returns what each phone holds and each screen shows. */
  finish(ask: Ask, withinMs: number): Promise<Pick<Evidence, 'phones' | 'screens'>>;
}

export interface WatchersOptions {
  readonly world: World;
  readonly cast: Cast;
  readonly seed: number;
  readonly ask: Ask;
}

const EVENTS = 'query ($after: LiveCursor) { paymentEvents(after: $after, first: 500) { cursor hasMore } }';

/** The cursor of the newest event that a viewer may see. */
async function newestCursor(baseUrl: string, token: string): Promise<string> {
  let after: string | null = null;
  for (;;) {
    const { data, http } = await askUntilAnswered({ baseUrl, token, query: EVENTS, variables: { after } });
    const page = data?.['paymentEvents'] as { cursor: string; hasMore: boolean } | null | undefined;
    if (page === null || page === undefined) throw new Error(`No cursor to begin from: ${http.status} ${http.text}`);
    if (!page.hasMore) return page.cursor;
    after = page.cursor;
  }
}

async function startSubscribers({ world, cast, seed, ask }: WatchersOptions): Promise<Subscriber[]> {
  const [head] = await ask<{ head: string }>('select head::text from live_streams where id = 1');
  const base = world.instances[0]?.baseUrl ?? '';
  return Promise.all(
    cast.viewers.map(async ({ name, slice, token }, place) => {
      const chance = chanceFrom(seed * 1_000 + place);
      return subscribe({
        name,
        slice,
        token,
        after: await newestCursor(base, token),
        afterNumber: BigInt(head?.head ?? '0'),
        chance,
        entrance: () => chance.pick(world.instances).baseUrl,
      });
    }),
  );
}

export async function startWatchers(options: WatchersOptions): Promise<Watchers> {
  const { world, cast, seed } = options;
  const subscribers = await startSubscribers(options);
  const phones = cast.cadres.map(({ cadreId, token }, place) => {
    const chance = chanceFrom(seed * 2_000 + place);
    const entrance = (): string => chance.pick(world.instances).baseUrl;
    return { token, entrance, phone: followChanges({ cadreId, token, chance, entrance }) };
  });
  const dashboards = cast.screens.map(({ regionCode, token }, place) => {
    const chance = chanceFrom(seed * 3_000 + place);
    return watchTotals({ regionCode, token, chance, entrance: () => chance.pick(world.instances).baseUrl });
  });
  return {
    seen: subscribers,
    finish: async (ask, withinMs) => {
      for (const stream of [...subscribers, ...dashboards.map((one) => one.stream)]) stream.calm();
      await untilHeard(subscribers, ask, withinMs);
      const evidence: PhoneEvidence[] = [];
      for (const { phone, token, entrance } of phones) {
        phone.stop();
        await until(() => phone.catchUp(), withinMs);
        let afresh = await readAfresh({ token, entrance });
        await until(async () => (afresh ??= await readAfresh({ token, entrance })) !== null, withinMs);
        evidence.push({ cadreId: phone.cadreId, kept: phone.families, afresh });
      }
      await pause(SCREENS_SETTLE_MS);
      const screens = dashboards.flatMap(({ shown }) => shown() ?? []);
      for (const stream of [...subscribers, ...dashboards.map((one) => one.stream)]) stream.stop();
      return { phones: evidence, screens };
    },
  };
}

/** A screen is told again after at most a second, also under pressure. */
const SCREENS_SETTLE_MS = 3_000;

async function untilHeard(subscribers: readonly Subscriber[], ask: Ask, withinMs: number): Promise<void> {
  for (const subscriber of subscribers) {
    const { length } = await expectedPayments(ask, subscriber);
    await until(() => subscriber.payments.length >= length, withinMs);
  }
}
