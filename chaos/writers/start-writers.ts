/** Sets every writer to work, each in lanes of its own that begin something new as soon as the last is known. */
import { type Chance, chanceFrom } from '../../src/sandbox/simulator/chance.js';
import { pause } from '../pause.js';
import type { Cast } from '../world/cast.js';
import type { World } from '../world/world.js';
import { askGraphQL } from './ask-graphql.js';
import { type Book, type Payer, newBook } from './book.js';
import { payByDoku } from './doku.js';
import { recordCall, syncVisits } from './field-work.js';
import { sendDebitResults, sendSettlementFile } from './files.js';
import { payByMidtrans } from './midtrans.js';
import { takeOneBack } from './reversals.js';
import { type PayAtBank, createSnapBank } from './snap-bank.js';
import { payAtMarket } from './standard-webhooks.js';
import type { Partners, Writing } from './writing.js';
import { payByXendit } from './xendit.js';

export interface Writers {
  readonly book: Book;
  /** Families that are paid for again and again: whoever locks one of them disturbs somebody. */
  readonly hotFamilies: readonly string[];
  /** Begins nothing new, and waits until all is known; gives up what is not known in time. */
  finish(withinMs: number): Promise<void>;
}

export interface WritersOptions {
  readonly world: World;
  readonly cast: Cast;
  readonly partners: Partners;
  readonly seed: number;
  /** The mean pause of a lane before it begins something new. */
  readonly paceMs: number;
}

const HOT_FAMILIES = 24;

const BILL = 'query ($id: ID!) { family(by: { id: $id }) { arrears { amountToReactivate } } }';

/** The bill as a payer's app shows it; null when there is none, or none is shown now. */
async function billOf(baseUrl: string, token: string, { familyId }: Payer): Promise<number | null> {
  const { data } = await askGraphQL({ baseUrl, token, query: BILL, variables: { id: `Family_${familyId}` } });
  const family = data?.['family'] as { arrears: { amountToReactivate: number } } | null | undefined;
  const amount = family?.arrears.amountToReactivate ?? 0;
  return amount > 0 ? amount : null;
}

/** Each lane is a bank's line of its own, with a token of its own. */
const lines = new WeakMap<Writing, PayAtBank>();
function payAtBank(writing: Writing): Promise<void> {
  const pay = lines.get(writing) ?? createSnapBank(writing);
  lines.set(writing, pay);
  return pay();
}

interface Lane {
  readonly count: number;
  /** The pauses of this lane, in paces. */
  readonly paces: number;
  readonly work: (writing: Writing) => Promise<void>;
}

const lanesOf = ({ cast }: WritersOptions, chance: Chance): readonly Lane[] => [
  { count: 4, paces: 1, work: payAtMarket },
  { count: 2, paces: 1, work: payByMidtrans },
  { count: 2, paces: 1, work: payByXendit },
  { count: 2, paces: 1, work: payByDoku },
  { count: 4, paces: 1, work: payAtBank },
  { count: 1, paces: 8, work: takeOneBack },
  { count: 1, paces: 8, work: (writing) => sendDebitResults(writing, cast.operator) },
  { count: 1, paces: 10, work: (writing) => sendSettlementFile(writing, cast.operator) },
  { count: 2, paces: 3, work: (writing) => syncVisits(writing, chance.pick(cast.cadres)) },
  { count: 1, paces: 3, work: (writing) => recordCall(writing, cast.teleCollector) },
];

function shuffled<T>(items: readonly T[], chance: Chance): T[] {
  return items
    .map((item) => ({ item, place: chance.bits() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

export function startWriters(options: WritersOptions): Writers {
  const { world, cast, partners, seed, paceMs } = options;
  const chance = chanceFrom(seed + 0x5eed);
  const families = shuffled(cast.payers, chance);
  const paidUp = families.filter(({ isInArrears }) => !isInArrears);
  const hot = paidUp.slice(0, HOT_FAMILIES);
  const fresh = families.filter(({ isInArrears }) => isInArrears);
  const book = newBook();
  const state = { isStopping: false, isOver: false, names: 0, fresh: 0 };

  /** Money of any amount for a family that owes nothing becomes months ahead or credit; for others it is in suspense. */
  const someMoney = (own: Chance) => ({
    payer: own.pickWeighted([
      { weight: 60, value: own.pick(hot) },
      { weight: 35, value: own.pick(paidUp) },
      { weight: 5, value: own.pick(families) },
    ]),
    amount: 35_000 * (1 + own.below(30)),
  });
  const writingWith = (own: Chance): Writing => ({
    book,
    chance: own,
    partners,
    apis: world.apis,
    entrance: () => own.pick(world.instances).baseUrl,
    anyPayer: (): Payer => own.pick(families),
    freshPayer: () => fresh[state.fresh++] ?? null,
    aPayment: async () => {
      const payer = own.happens(60) ? (fresh[state.fresh++] ?? null) : null;
      const amount = payer === null ? null : await billOf(own.pick(world.instances).baseUrl, cast.auditor, payer);
      return payer === null || amount === null ? someMoney(own) : { payer, amount };
    },
    newName: (prefix) => `${prefix}-${seed}-${++state.names}`,
    isStopping: () => state.isStopping,
    isOver: () => state.isOver,
  });
  const run = async ({ work, paces }: Lane, own: Chance): Promise<void> => {
    const writing = writingWith(own);
    while (!state.isStopping) {
      await work(writing);
      await pause(own.below(2 * paces * paceMs));
    }
  };
  const lanes = lanesOf(options, chance).flatMap((lane) => Array.from({ length: lane.count }, () => lane));
  const running = Promise.all(lanes.map((lane, place) => run(lane, chanceFrom(seed * 100 + place))));
  return {
    book,
    hotFamilies: hot.map(({ familyId }) => familyId),
    finish: async (withinMs) => {
      state.isStopping = true;
      await Promise.race([running, pause(withinMs)]);
      state.isOver = true;
      await running;
    },
  };
}
