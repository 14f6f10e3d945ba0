/** A sandbox on one fixed morning, on which some families have paid: what its screens show is the same on every day. */
import { aServerAt } from './fixed-start.js';
import { type SandboxPeople, peopleOf } from './sandbox-people.js';

/** A Wednesday at ten in Samarinda. The clock of a sandbox only goes forward, so it lies ahead. */
const BEGINS = new Date('2031-06-11T02:00:00Z');
const MINUTE_MS = 60_000;

/** Payments of the morning: how many minutes after its beginning, and through which channel. */
const MORNING = [
  [2, 'BANK'],
  [3, 'MINIMARKET'],
  [61, 'ATM'],
  [62, 'MINIMARKET'],
  [63, 'BANK'],
  [121, 'MINIMARKET'],
] as const;

/** Families of the cadre whose cards are suspended, always in the same order. */
const OWING = `{ families(filter: { status: SUSPENDED, monthsInArrears: { min: 3, max: 8 } }, first: 40) { edges { node {
  id virtualAccounts { number } arrears { achieves } } } } }`;

export interface OwingFamily {
  readonly id: string;
  readonly virtualAccounts: readonly { readonly number: string }[];
  readonly arrears: { readonly achieves: string };
}

interface Owing {
  readonly families: { readonly edges: readonly { readonly node: OwingFamily }[] };
}

export interface DayOfPictures {
  readonly baseUrl: string;
  /** Each picture has its own minute, however long the ones before it took. */
  nextMinute(): Promise<void>;
  /** A family whose card turns when it pays; nobody else shows it. */
  readonly family: OwingFamily;
  pay(family: OwingFamily, channel?: string): Promise<void>;
  remove(): Promise<void>;
}

export async function aDayOfPictures(): Promise<DayOfPictures> {
  const server = await aServerAt(BEGINS);
  await server.start();
  const people: SandboxPeople = await peopleOf(server.baseUrl);
  let minutes = 0;
  const moveTo = async (after: number): Promise<void> => {
    minutes = after;
    await people.moveClock(new Date(BEGINS.getTime() + after * MINUTE_MS));
  };
  const pay: DayOfPictures['pay'] = ({ virtualAccounts: [account] }, channel = 'MINIMARKET') =>
    people.pay(account?.number ?? '', { channel });
  const { families } = await people.ask<Owing>('cadre', OWING);
  // The first one is shown by the front page and the sandbox.
  const [, family, ...others] = families.edges
    .map(({ node }) => node)
    .filter(({ arrears }) => arrears.achieves === 'REACTIVATES');
  if (family === undefined || others.length < MORNING.length) throw new Error('too few families owe anything');
  for (const [place, [after, channel]] of MORNING.entries()) {
    await moveTo(after);
    await pay(others[place] ?? family, channel);
  }
  return { baseUrl: server.baseUrl, nextMinute: () => moveTo(minutes + 2), family, pay, remove: () => server.remove() };
}
