/** A card's status in Bahasa Indonesia, short enough for a chat: what it is, what to pay, by when. */
import type { ArrearsAssessment } from '../arrears/index.js';
import { dayInBahasa, rupiahInBahasa } from '../../kernel/bahasa.js';
import type { CivilDate } from '../../kernel/civil-date.js';

type Told = Pick<
  ArrearsAssessment,
  'status' | 'monthsInArrears' | 'billedMonths' | 'amountToReactivate' | 'dueDate' | 'paidThrough'
>;

function whenActive({ amountToReactivate, dueDate }: Told): string {
  if (amountToReactivate === 0n) return 'Kartu keluarga aktif dan iuran bulan ini sudah lunas.';
  const by = dueDate === null ? '' : ` paling lambat ${dayInBahasa(dueDate)}`;
  return `Kartu keluarga aktif. Iuran yang harus dibayar ${rupiahInBahasa(amountToReactivate)}${by}.`;
}

function whenSuspended({ monthsInArrears, billedMonths, amountToReactivate }: Told): string {
  const billed = billedMonths < monthsInArrears ? ` (ditagih paling banyak ${billedMonths} bulan)` : '';
  return (
    `Kartu keluarga tidak aktif karena menunggak ${monthsInArrears} bulan${billed}. ` +
    `Bayar ${rupiahInBahasa(amountToReactivate)} untuk seluruh keluarga agar kartu aktif kembali.`
  );
}

function whenAwaiting({ amountToReactivate }: Told, firstPremiumFrom: CivilDate | null): string {
  if (amountToReactivate > 0n)
    return `Keluarga sudah terdaftar. Kartu aktif setelah iuran pertama ${rupiahInBahasa(amountToReactivate)} dibayar.`;
  const from = firstPremiumFrom === null ? '' : ` mulai ${dayInBahasa(firstPremiumFrom)}`;
  return `Keluarga sudah terdaftar. Iuran pertama dapat dibayar${from}; kartu aktif setelah dibayar.`;
}

/** Credit may leave nothing to pay although a family was told of arrears; then it is active, and said to be. */
export function statusInWords(told: Told, { firstPremiumFrom }: { firstPremiumFrom: CivilDate | null }): string {
  switch (told.status) {
    case 'ACTIVE':
      return whenActive(told);
    case 'SUSPENDED':
      return whenSuspended(told);
    case 'AWAITING_FIRST_PREMIUM':
      return whenAwaiting(told, firstPremiumFrom);
  }
}

export const NO_MATCH_IN_WORDS = 'Nomor kartu dan tanggal lahir tidak cocok. Periksa kembali kedua data tersebut.';

export const tooManyInWords = (minutes: number): string =>
  `Terlalu banyak pertanyaan. Coba lagi dalam ${minutes} menit, atau hubungi Care Center 165.`;
