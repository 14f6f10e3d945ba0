/** Writes the status of a card, the amount to pay and the due date in sentences, short enough for a chat. */
import type { FamilyBill } from '../bills/index.js';
import { type Text, textsOf } from '../../platform/texts/index.js';
import { type CivilDate, lastDayOf, monthOf } from '../../kernel/civil-date.js';

type Told = Pick<
  FamilyBill,
  'status' | 'monthsInArrears' | 'billedMonths' | 'amountToReactivate' | 'dueDate' | 'paidThrough' | 'stageDue'
>;

const SAYS = textsOf('public-status', {
  activeAndPaid: {
    id: 'Kartu JKN keluarga Anda aktif dan iuran bulan ini sudah lunas.',
    en: "Your family's JKN cards are active, and this month's premium is paid.",
  },
  active: {
    id: 'Kartu JKN keluarga Anda aktif. Iuran yang harus dibayar Rp{amount, number}.',
    en: "Your family's JKN cards are active. The premium to pay is Rp{amount, number}.",
  },
  activeThrough: {
    id: 'Kartu JKN keluarga Anda aktif. Bayar Rp{amount, number} paling lambat {lastDay, date, day} agar kartu tetap aktif.',
    en: "Your family's JKN cards are active. Pay Rp{amount, number} by {lastDay, date, day} to keep them active.",
  },
  activeUntil: {
    id: 'Kartu JKN keluarga Anda aktif. Iuran yang harus dibayar Rp{amount, number} paling lambat {dueDate, date, day}.',
    en: "Your family's JKN cards are active. The premium to pay is Rp{amount, number} by {dueDate, date, day}.",
  },
  suspended: {
    id: 'Kartu JKN keluarga Anda tidak aktif karena menunggak {months, number} bulan. Bayar Rp{amount, number} (tunggakan dan iuran bulan berjalan) untuk seluruh keluarga agar kartu aktif kembali.',
    en: "Your family's JKN cards are not active: {months, plural, one {# month is} other {# months are}} unpaid. Pay Rp{amount, number} (arrears and this month's premium) for the whole family to make them active again.",
  },
  suspendedBeyondCap: {
    id: 'Kartu JKN keluarga Anda tidak aktif karena menunggak {months, number} bulan (ditagih paling banyak {billed, number} bulan). Bayar Rp{amount, number} (tunggakan dan iuran bulan berjalan) untuk seluruh keluarga agar kartu aktif kembali.',
    en: "Your family's JKN cards are not active: {months, number} months are unpaid (at most {billed, number} are billed). Pay Rp{amount, number} (arrears and this month's premium) for the whole family to make them active again.",
  },
  inPlan: {
    id: 'Kartu JKN keluarga Anda tidak aktif dan tunggakan sedang dicicil (REHAB). Cicilan sampai tahap {stage, number} dari {stages, number}: Rp{amount, number}, paling lambat {dueBy, date, day}. Kartu aktif kembali setelah seluruh tagihan Rp{whole, number} lunas.',
    en: "Your family's JKN cards are not active, and the arrears are being paid in stages (REHAB). Up to stage {stage, number} of {stages, number}: Rp{amount, number} by {dueBy, date, day}. The cards become active once all of Rp{whole, number} is paid.",
  },
  firstPremium: {
    id: 'Keluarga Anda sudah terdaftar. Kartu JKN aktif setelah iuran pertama Rp{amount, number} dibayar.',
    en: 'Your family is registered. The JKN cards become active once the first premium of Rp{amount, number} is paid.',
  },
  firstPremiumFrom: {
    id: 'Keluarga Anda sudah terdaftar. Iuran pertama dapat dibayar mulai {from, date, day}; kartu JKN aktif setelah dibayar.',
    en: 'Your family is registered. The first premium may be paid from {from, date, day}; then the JKN cards become active.',
  },
  firstPremiumLater: {
    id: 'Keluarga Anda sudah terdaftar. Kartu JKN aktif setelah iuran pertama dibayar.',
    en: 'Your family is registered. The JKN cards become active once the first premium is paid.',
  },
});

/** The due day is named while a payment is in time for it; after it the last day of the month keeps the cards active. */
function whenActive({ amountToReactivate: amount, dueDate }: Told, today: CivilDate): Text {
  if (amount === 0n) return SAYS.activeAndPaid();
  if (dueDate === null) return SAYS.active({ amount });
  if (dueDate >= today) return SAYS.activeUntil({ amount, dueDate });
  return SAYS.activeThrough({ amount, lastDay: lastDayOf(monthOf(today)) });
}

function whenSuspended({ monthsInArrears: months, billedMonths: billed, amountToReactivate, stageDue }: Told): Text {
  const amount = amountToReactivate;
  if (stageDue !== null) {
    const { stage, of: stages, dueBy } = stageDue;
    return SAYS.inPlan({ stage, stages, dueBy, amount: stageDue.amount, whole: amount });
  }
  return billed < months ? SAYS.suspendedBeyondCap({ months, billed, amount }) : SAYS.suspended({ months, amount });
}

function whenAwaiting({ amountToReactivate: amount }: Told, from: CivilDate | null): Text {
  if (amount > 0n) return SAYS.firstPremium({ amount });
  return from === null ? SAYS.firstPremiumLater() : SAYS.firstPremiumFrom({ from });
}

/** Writes the status. Credit may leave nothing to pay although there were arrears; then the card is active. */
export function statusInWords(
  told: Told,
  { firstPremiumFrom, today }: { firstPremiumFrom: CivilDate | null; today: CivilDate },
): Text {
  switch (told.status) {
    case 'ACTIVE':
      return whenActive(told, today);
    case 'SUSPENDED':
      return whenSuspended(told);
    case 'AWAITING_FIRST_PREMIUM':
      return whenAwaiting(told, firstPremiumFrom);
  }
}
