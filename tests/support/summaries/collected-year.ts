/**
 * Makes a seeded year 2020 in which cadres and tele-collectors brought given totals, to the rupiah; only the number of
 * payments is scaled.
 */
import { randomUUID } from 'node:crypto';
import { chanceFrom, type Chance } from '../../../src/sandbox/simulator/chance.js';
import type { Contact } from '../../../src/reporting/summaries/attribution.js';
import type { CadreId } from '../../../src/kernel/ids.js';
import type { PaymentChannel } from '../../../src/kernel/payment-channel.js';
import type { History, HistoryContact, HistoryEntry, HistoryPayment } from './history.js';

const DAY_MS = 86_400_000;
/** Noon in Jakarta (WIB) on the first day, so that no hour falls on another day. */
const NEW_YEAR = Date.parse('2020-01-01T05:00:00Z');
const dayOfYear = (day: string): number => Math.round((Date.parse(`${day}T05:00:00Z`) - NEW_YEAR) / DAY_MS);

export interface CollectedPart {
  /** The strategy of the contact that these payments follow; null for none. */
  readonly strategy: Contact['strategy'] | null;
  readonly channel?: PaymentChannel;
  /** The sum of these payments, in rupiah. */
  readonly total: bigint;
  readonly payments: number;
  /** The first and the last day of 2020, both included. */
  readonly from: string;
  readonly through: string;
  /** Whether the partner took the payments back afterwards. */
  readonly withdrawn?: boolean;
  /** Whether the payments are in suspense and never matched. */
  readonly inSuspense?: boolean;
}

export interface YearParams {
  readonly seed: number;
  readonly parts: readonly CollectedPart[];
  readonly regions: readonly string[];
  readonly partnerId: string;
  readonly cadres: readonly { readonly id: CadreId }[];
}

/** Splits a total into parts of many sizes that add up to it, none of them beyond what a family's payment may be. */
function split(total: bigint, count: number, chance: Chance): bigint[] {
  const weights = Array.from({ length: count }, () => BigInt(900 + chance.below(200)));
  const sum = weights.reduce((all, weight) => all + weight, 0n);
  const parts = weights.map((weight) => (total * weight) / sum);
  const rest = total - parts.reduce((all, part) => all + part, 0n);
  return parts.map((part, place) => (place === 0 ? part + rest : part));
}

/**
 * Makes the year: each payment has a family of its own, and before the contact it follows there are others that no
 * longer count.
 */
export function makeCollectedYear({ seed, parts, regions, partnerId, cadres }: YearParams): History {
  const chance = chanceFrom(seed);
  const families: { id: string; region: string }[] = [];
  const payments: HistoryPayment[] = [];
  const contacts: HistoryContact[] = [];
  const entries: HistoryEntry[] = [];
  for (const part of parts) {
    const [first, last] = [dayOfYear(part.from), dayOfYear(part.through)];
    for (const amount of split(part.total, part.payments, chance)) {
      const family = { id: randomUUID(), region: chance.pick(regions) };
      const paidAt = new Date(
        NEW_YEAR + (first + chance.below(last - first + 1)) * DAY_MS + chance.below(8) * 3_600_000,
      );
      const before = (days: number) => new Date(paidAt.getTime() - days * DAY_MS);
      const reach = (strategy: Contact['strategy'], at: Date) => {
        const cadreId = strategy === 'CADRE_VISIT' ? chance.pick(cadres).id : null;
        contacts.push({ id: randomUUID(), familyId: family.id, strategy, at, paidDuringVisit: false, cadreId });
      };
      if (part.strategy !== null) {
        reach(part.strategy, before(chance.below(9)));
        reach(chance.pick(['TELE_COLLECTING', 'CADRE_VISIT', 'SMS_BLAST'] as const), before(10 + chance.below(60)));
      } else if (chance.happens(30)) reach('CADRE_VISIT', before(31 + chance.below(40)));
      const place =
        part.inSuspense === true ? { familyId: null, region: null } : { familyId: family.id, region: family.region };
      const payment = {
        id: randomUUID(),
        amount,
        paidAt,
        channel: part.channel ?? 'BANK',
        inSuspense: part.inSuspense ?? false,
      };
      families.push(family);
      payments.push({ ...payment, ...place });
      if (part.withdrawn === true)
        entries.push({
          id: randomUUID(),
          kind: 'reversal',
          paymentId: payment.id,
          ...place,
          amount,
          postedAt: new Date(paidAt.getTime() + DAY_MS),
        });
    }
  }
  const [anyCadre] = cadres;
  if (anyCadre === undefined) throw new Error('somebody visits');
  return { families, payments, contacts, entries, partnerId, cadreId: anyCadre.id };
}
