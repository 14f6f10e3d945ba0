/** Counts registered families and participants by the status of their cards, purely, assessing equal accounts once. */
import type { BillingMonth } from '../../kernel/billing-month.js';
import { monthOf } from '../../kernel/civil-date.js';
import type { BilledMember, CardStatus } from '../../households/arrears/index.js';
import type { AlikeFamilies, Assess } from '../../households/bills/index.js';

export interface CardCounts {
  readonly registered: number;
  readonly active: number;
  readonly suspended: number;
  /** The number of those who wait for their first premium. */
  readonly waiting: number;
}

export interface CardholderCounts {
  readonly place: string | null;
  readonly families: CardCounts;
  readonly participants: CardCounts;
}

/** Families with equal accounts. `persons` of all together is left out where members who have not left are counted. */
export type Cardholders = AlikeFamilies & { readonly persons?: number };

const FIELD_OF: Readonly<Record<CardStatus, Exclude<keyof CardCounts, 'registered'>>> = {
  ACTIVE: 'active',
  SUSPENDED: 'suspended',
  AWAITING_FIRST_PREMIUM: 'waiting',
};

export const NO_CARDS: CardCounts = { registered: 0, active: 0, suspended: 0, waiting: 0 };

export const plusCards = (a: CardCounts, b: CardCounts): CardCounts => ({
  registered: a.registered + b.registered,
  active: a.active + b.active,
  suspended: a.suspended + b.suspended,
  waiting: a.waiting + b.waiting,
});

const counted = (status: CardStatus, count: number): CardCounts => ({
  ...NO_CARDS,
  registered: count,
  [FIELD_OF[status]]: count,
});

const hasNotLeft =
  (month: BillingMonth) =>
  ({ coveredThrough }: BilledMember) =>
    coveredThrough === null || coveredThrough >= month;

/** Counts the cards by place, in the order of places. */
export function countCards(cardholders: readonly Cardholders[], assess: Assess): CardholderCounts[] {
  const sums = new Map<string, CardholderCounts>();
  for (const { place, account, today, families, persons } of cardholders) {
    const { status } = assess(account, today);
    const people = persons ?? families * account.members.filter(hasNotLeft(monthOf(today))).length;
    const known = sums.get(String(place)) ?? { place, families: NO_CARDS, participants: NO_CARDS };
    sums.set(String(place), {
      place,
      families: plusCards(known.families, counted(status, families)),
      participants: plusCards(known.participants, counted(status, people)),
    });
  }
  return [...sums.values()].toSorted((a, b) => (a.place ?? '').localeCompare(b.place ?? ''));
}
