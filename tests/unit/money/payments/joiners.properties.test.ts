/**
 * People who join a family that pays month by month or ahead, against a table of which month was paid for whom: the bill,
 * the cards, and what a reversal opens again.
 */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type BilledMember,
  type FamilyAccount,
  JKN_ARREARS_POLICY,
  changedTerms,
  lastingTerms,
  statusOfMember,
  termsIn,
} from '../../../../src/households/arrears/index.js';
import { paysItself } from '../../../../src/households/arrears/family-terms.js';
import { billOn } from '../../../../src/households/bills/index.js';
import { joiningTerms } from '../../../../src/fieldwork/registration/registration-policy.js';
import { decideReversal } from '../../../../src/money/payments/posting/decide-reversal.js';
import { applyPayment } from '../../../../src/money/payments/posting/apply-payment.js';
import type { Movement } from '../../../../src/money/payments/posting/live-allocations.js';
import { type BillingMonth, addMonths, billingMonth, monthsFrom } from '../../../../src/kernel/billing-month.js';
import { type CivilDate, addDays, civilDate, firstDayOf, monthOf } from '../../../../src/kernel/civil-date.js';
import type { ParticipantId } from '../../../../src/kernel/ids.js';
import { NO_RUPIAH } from '../../../../src/kernel/rupiah.js';
import { TARIFFS } from '../../households/arrears/a-family.js';

const FIRST = billingMonth('2026-01');

interface Person {
  readonly id: ParticipantId;
  readonly from: BillingMonth;
  readonly payableFrom: CivilDate;
  readonly paid: Set<BillingMonth>;
}

/** The slow and certain way: every month of every person by itself. */
class Table {
  readonly people: Person[] = [];
  readonly payments: { readonly id: string; readonly paid: readonly [Person, BillingMonth][] }[] = [];

  open(account: FamilyAccount, today: CivilDate, through: BillingMonth): [Person, BillingMonth][] {
    return this.people.flatMap((person) =>
      today < person.payableFrom
        ? []
        : monthsFrom({ from: person.from, through })
            .filter((month) => !person.paid.has(month) && paysItself(termsIn(account.terms, month).segment))
            .map((month): [Person, BillingMonth] => [person, month]),
    );
  }

  sum(account: FamilyAccount, open: readonly [Person, BillingMonth][]): bigint {
    return open.reduce((sum, [, month]) => {
      const [tariffs] = TARIFFS.between({ from: month, through: month });
      return sum + tariffs!.byClass[termsIn(account.terms, month).careClass].participantPays;
    }, 0n);
  }

  pay(id: string, open: readonly [Person, BillingMonth][]): void {
    for (const [person, month] of open) person.paid.add(month);
    this.payments.push({ id, paid: open });
  }

  takeBack(): void {
    for (const [person, month] of this.payments.pop()?.paid ?? []) person.paid.delete(month);
  }
}

type Step =
  | { readonly do: 'pay'; readonly ahead: number }
  | { readonly do: 'join'; readonly wait: number; readonly monthsBack: number }
  | { readonly do: 'reverse' }
  | { readonly do: 'class'; readonly careClass: 'I' | 'II' | 'III' }
  | { readonly do: 'segment'; readonly segment: 'PBPU' | 'PBI' };

const step: fc.Arbitrary<Step & { readonly days: number }> = fc
  .tuple(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc.record({ do: fc.constant('pay' as const), ahead: fc.constantFrom(0, 0, 0, 1, 3, 6) }),
      },
      {
        weight: 4,
        arbitrary: fc.record({
          do: fc.constant('join' as const),
          wait: fc.constantFrom(0, 0, 14, 20),
          monthsBack: fc.constantFrom(0, 0, 2, 5),
        }),
      },
      { weight: 2, arbitrary: fc.record({ do: fc.constant('reverse' as const) }) },
      fc.record({ do: fc.constant('class' as const), careClass: fc.constantFrom('I', 'II', 'III') }),
      fc.record({ do: fc.constant('segment' as const), segment: fc.constantFrom('PBPU', 'PBPU', 'PBI') }),
    ),
    fc.nat({ max: 40 }),
  )
  .map(([deed, days]) => ({ ...deed, days }));

const billOf = (account: FamilyAccount, today: CivilDate) =>
  billOn({ account, today, tariffs: TARIFFS, arrearsPolicies: JKN_ARREARS_POLICY });

/** Takes the last payment back that stands, and tells what is left; null without one. */
function reverseLast(table: Table, account: FamilyAccount, history: Movement[]): FamilyAccount | null {
  const last = table.payments.at(-1);
  if (last === undefined) return null;
  const paid = history.find(({ id }) => id === last.id)!;
  const amount = paid.bookings.find((line) => line.account === 'partner-clearing')!.amount;
  const money = { kind: 'with-family', entryId: last.id, history } as const;
  const reversed = decideReversal({ wanted: null, paid: amount, takenBack: NO_RUPIAH, account, money });
  if (!('bookings' in reversed) || reversed.accountAfter === null) throw new Error('a payment that stands is reversed');
  history.push({
    id: `reversal ${history.length}`,
    kind: 'reversal',
    paidThroughBefore: account.paidThrough,
    paidThroughAfter: reversed.accountAfter.paidThrough,
    bookings: reversed.bookings,
  });
  return reversed.accountAfter;
}

/** The bill, the status of the family and that of each person agree with the table of months. */
function expectBillOf(table: Table, account: FamilyAccount, today: CivilDate): void {
  const current = monthOf(today);
  const { assessment } = billOf(account, today);
  const head = table.people[0]!;
  const open = table.open(account, today, current);
  expect(assessment.amountToReactivate).toBe(table.sum(account, open));
  const own = open.filter(([person, month]) => person === head && month < current).length;
  expect(assessment.monthsInArrears).toBe(own);
  expect(assessment.status === 'SUSPENDED').toBe(own > 0 && paysItself(termsIn(account.terms, current).segment));
  for (const [place, member] of account.members.entries()) {
    const person = table.people[place]!;
    const isPaid = [...person.paid].includes(person.from);
    const status = statusOfMember(member, { ...assessment, today });
    const owesFirst = [person.from, current].every((month) => paysItself(termsIn(account.terms, month).segment));
    if (member.paidThrough !== null && owesFirst && !isPaid && assessment.status === 'ACTIVE')
      expect(status).toBe('AWAITING_FIRST_PREMIUM');
  }
}

function run(steps: readonly (Step & { readonly days: number })[]): void {
  const table = new Table();
  const history: Movement[] = [];
  let today = civilDate('2026-01-05');
  let serial = 0;
  const idOf = (): ParticipantId =>
    `00000000-0000-4000-8000-${String((serial += 1)).padStart(12, '0')}` as ParticipantId;
  const head = { id: idOf(), from: FIRST, payableFrom: firstDayOf(FIRST), paid: new Set<BillingMonth>() };
  table.people.push(head);
  let account: FamilyAccount = {
    terms: lastingTerms('III', 'PBPU'),
    paidThrough: addMonths(FIRST, -1),
    credit: NO_RUPIAH,
    firstPremiumFrom: null,
    members: [{ id: head.id, coveredFrom: FIRST, coveredThrough: null, paidThrough: null, firstPremiumFrom: null }],
  };

  for (const one of steps) {
    today = addDays(today, one.days);
    const current = monthOf(today);
    if (one.do === 'pay') {
      const bill = billOf(account, today);
      const ahead = Math.min(one.ahead, bill.payableAhead.length);
      if (bill.isPaid && ahead === 0) continue;
      const through = bill.payableAhead[ahead - 1]?.month ?? current;
      const open = table.open(account, today, through);
      const received = bill.totals[ahead]!;
      expect(received).toBe(table.sum(account, open));
      const before = new Map(account.members.map((member) => [member.id, member.paidThrough]));
      const applied = applyPayment(bill, { received, monthsAhead: ahead, remainder: NO_RUPIAH });
      const id = `payment ${history.length}`;
      history.push({
        id,
        kind: 'payment',
        paidThroughBefore: account.paidThrough,
        paidThroughAfter: applied.accountAfter.paidThrough,
        bookings: applied.bookings,
        joiners: applied.accountAfter.members.flatMap((member) => {
          const earlier = before.get(member.id);
          const moved = earlier !== undefined && earlier !== null && earlier !== member.paidThrough;
          return moved && member.id !== undefined ? [{ id: member.id, paidThrough: earlier }] : [];
        }),
      });
      table.pay(id, open);
      account = applied.accountAfter;
    } else if (one.do === 'join') {
      const payableFrom = addDays(today, one.wait);
      const month = addMonths(monthOf(payableFrom), one.wait === 0 ? -one.monthsBack : 0);
      const from = month < FIRST ? FIRST : month;
      const person = { id: idOf(), from, payableFrom, paid: new Set<BillingMonth>() };
      const { paidThrough, credit } = account;
      const asRow = { paidThrough: firstDayOf(paidThrough), credit, month: from, today };
      const joins = joiningTerms({ ...asRow, firstPremiumFrom: payableFrom });
      const own = { paidThrough: joins?.paidThrough ?? null, firstPremiumFrom: joins?.firstPremiumFrom ?? null };
      const member: BilledMember = { id: person.id, coveredFrom: from, coveredThrough: null, ...own };
      account = { ...account, members: [...account.members, member] };
      table.people.push(person);
    } else if (one.do === 'reverse') {
      const left = reverseLast(table, account, history);
      if (left === null) continue;
      account = left;
      table.takeBack();
      expect(account.credit).toBe(NO_RUPIAH);
    } else {
      const change = one.do === 'class' ? { careClass: one.careClass } : { segment: one.segment };
      account = { ...account, terms: changedTerms(account.terms, { from: addMonths(current, 1), ...change }) };
    }
    expectBillOf(table, account, today);
  }
}

describe('a family that people join', () => {
  test('owes every month of everybody once, through payments ahead, reversals and changes of class and segment', () => {
    fc.assert(fc.property(fc.array(step, { minLength: 2, maxLength: 14 }), run), { numRuns: 400 });
  });
});
