/**
 * The texts that settlement itself writes about breaks, files and lines. A row stores the key of a text, and after a
 * colon the value in it, so that each reader gets the text in their own language.
 */
import { type Text, type TextValues, textsOf } from '../../platform/texts/index.js';
import { LINE_LENGTH_MAX, UNREADABLE_MAX } from './settlement-format.js';

const TEXTS = textsOf('settlement', {
  'webhook-lost': {
    id: 'Berkas mitra memuat pembayaran yang tidak pernah diberitahukan lewat webhook.',
    en: "The partner's file tells of a payment that no webhook told of.",
  },
  'taken-twice': {
    id: 'Mitra menerima nominal yang sama untuk nomor yang sama dua kali.',
    en: 'The partner took the same amount for the same number twice.',
  },
  'amount-differs': {
    id: 'Nominal pada berkas mitra berbeda dengan webhook-nya; berkaslah yang menentukan.',
    en: "The partner's file says another amount than its webhook; the file is the authority on money.",
  },
  'status-differs': {
    id: 'Berkas mitra dan pembayaran di sini tidak sepakat apakah dananya berpindah.',
    en: "The partner's file and the payment here do not agree whether the money moved.",
  },
  'not-in-file': {
    id: 'Tidak ada pada berkas hari tersebut; berkas berikutnya mungkin memuatnya.',
    en: 'Not in the file of its day: the next file may bring it.',
  },
  'not-in-next-file': {
    id: 'Berkas berikutnya juga tidak memuatnya; tanyakan kepada mitra.',
    en: 'The next file did not bring it either: ask the partner.',
  },
  'found-later': { id: 'Dimuat dalam berkas berikutnya.', en: 'A later file brought it.' },
  'line-twice': {
    id: 'Baris ini muncul dua kali pada berkas; dihitung satu kali.',
    en: 'The file has this line twice: counted once.',
  },
  'reference-twice': {
    id: 'Referensi ini muncul dua kali dengan isi berbeda; baris yang lain yang dihitung.',
    en: 'The file has this reference twice with different content: the other line was counted.',
  },
  'another-account': {
    id: 'Berkas mitra memuat referensi ini untuk nomor lain daripada yang dibayar di sini; tanyakan kepada mitra.',
    en: "The partner's file has this reference for another account than the one that was paid here: ask the partner.",
  },
  'correction-of-payment': {
    id: 'Mitra mengambil kembali dana ini; pembayaran di sini belum dibatalkan.',
    en: 'The partner takes this money back; the payment here still stands.',
  },
  'correction-agrees': {
    id: 'Mitra mengambil kembali dana ini; pembayaran di sini sudah dibatalkan.',
    en: 'The partner takes this money back; it was taken back here before.',
  },
  'correction-of-nothing': {
    id: 'Mitra mengambil kembali dana yang tidak tercatat di sini dengan referensi ini.',
    en: 'The partner takes back money that was not booked here under this reference.',
  },
  'reference-used': {
    id: 'Mitra pernah memakai referensi ini dengan nominal atau nomor lain.',
    en: 'The partner used this reference before with another amount or number.',
  },
  'taken-back-before': {
    id: 'Pembayaran ini sudah dibatalkan; berkas mitra menyatakan lunas.',
    en: "It was taken back before; the partner's file says it is paid.",
  },
  'refused-unknown-account': {
    id: 'Pembayaran ini ditolak di sini karena nomor tidak dikenal; berkas mitra menyatakan lunas.',
    en: "We refused this payment for an unknown account; the partner's file says it is paid.",
  },
  'refused-already-paid': {
    id: 'Pembayaran ini ditolak di sini karena sudah lunas; berkas mitra menyatakan lunas.',
    en: "We refused this payment because nothing was left to pay; the partner's file says it is paid.",
  },
  'refused-wrong-amount': {
    id: 'Pembayaran ini ditolak di sini karena nominal tidak sesuai; berkas mitra menyatakan lunas.',
    en: "We refused this payment for a wrong amount; the partner's file says it is paid.",
  },
  'surplus-in-suspense': {
    id: 'Berkas mitra memuat nominal lebih besar; kelebihannya dicatat sebagai dana belum teridentifikasi.',
    en: "The partner's file says more: what is over was booked into suspense.",
  },
  'surplus-booked': {
    id: 'Berkas mitra memuat nominal lebih besar; kelebihannya sudah dibukukan.',
    en: "The partner's file says more: what is over was booked.",
  },
  'unknown-number': {
    id: 'Nomor ini tidak dimiliki siapa pun; dananya belum teridentifikasi.',
    en: 'Nobody has this number: its money is in suspense.',
  },
  'family-closed': {
    id: 'Tidak ada lagi anggota keluarga ini yang dijamin; dananya belum teridentifikasi.',
    en: 'Nobody of this family is covered any more: its money is in suspense.',
  },
  'fits-no-bill': {
    id: 'Dibukukan dari berkas; tidak sesuai tagihan mana pun sehingga dananya belum teridentifikasi.',
    en: 'Posted from the file; it fits no bill, so its money is in suspense.',
  },
  'paid-twice': {
    id: 'Dibayar dua kali di mitra dan dibukukan untuk bulan berikutnya atau sebagai saldo. Putuskan apakah tetap atau dikembalikan.',
    en: 'Paid twice at the partner: booked for months ahead or as credit. Decide whether it stays or goes back.',
  },
  'webhook-came': {
    id: 'Webhook-nya tiba saat berkas dibaca.',
    en: 'Its webhook came while the file was read.',
  },
  'posted-from-file': {
    id: 'Dibukukan dari berkas karena webhook-nya hilang.',
    en: 'Posted from the file: its webhook was lost.',
  },
  'asked-paid': {
    id: 'Mitra menyatakan sudah dibayar; berkasnya tidak lengkap.{value, select, none {} other { ({value})}}',
    en: 'Asked, the partner says that it is paid: its file is not whole.{value, select, none {} other { ({value})}}',
  },
  'asked-not-paid': {
    id: 'Mitra menyatakan belum dibayar; pembayaran di sini dapat dibatalkan.{value, select, none {} other { ({value})}}',
    en: 'Asked, the partner says that it is not paid: the payment here may be taken back.{value, select, none {} other { ({value})}}',
  },
  'asked-unknown': {
    id: 'Mitra tidak dapat memastikannya.{value, select, none {} other { ({value})}}',
    en: 'Asked, the partner could not say.{value, select, none {} other { ({value})}}',
  },
  'nobody-to-ask': {
    id: 'Alamat pertanyaan status mitra ini belum diatur.',
    en: 'This partner has no endpoint that can be asked.',
  },
  'taken-back': { id: 'Pembayaran dibatalkan.', en: 'The payment was taken back.' },
  'nothing-left': {
    id: 'Tidak ada sisa pembayaran yang dapat dibatalkan.',
    en: 'Nothing of the payment was left to take back.',
  },
  'no-heading': { id: 'Berkas kosong: tidak ada baris judul.', en: 'The file is empty: it has no heading.' },
  'no-line': { id: 'Berkas tidak memuat satu baris pun.', en: 'The file holds no line.' },
  'line-too-long': {
    id: 'Baris {value} lebih panjang dari {lineLengthMax, number} karakter.',
    en: 'Line {value} is longer than {lineLengthMax, number} characters.',
  },
  'no-column': {
    id: 'Baris judul tidak memiliki kolom "{value}".',
    en: 'The heading has no column "{value}".',
  },
  'too-many-unreadable': {
    id: 'Lebih dari {unreadableMax, number} baris tidak terbaca menurut format mitra, yang pertama pada baris {value}.',
    en: "More than {unreadableMax, number} lines cannot be read by the partner's format, the first at line {value}.",
  },
  'too-many-corrections': {
    id: 'Lebih dari {unreadableMax, number} baris bernilai negatif, yang pertama pada baris {value}.',
    en: 'More than {unreadableMax, number} lines have negative amounts, the first at line {value}.',
  },
  'mostly-unreadable': {
    id: '{value} dari {lines, number} baris tidak terbaca menurut format mitra: tidak satu pun dihitung.',
    en: "{value} of {lines, number} lines cannot be read by the partner's format: none of them is counted.",
  },
  'no-totals': {
    id: 'Baris total kontrol tidak ada: berkas tidak lengkap.',
    en: 'The record with the control totals is missing: the file is not whole.',
  },
  'lines-off': {
    id: 'Total kontrol tidak cocok: berkas menyatakan {statedLines, number} baris dan memuat {lines, number} (selisih {linesOff, number, ::sign-always}).{value, select, none {} other { Baris tidak terbaca mulai dari {value}.}}',
    en: 'The control totals are off: it states {statedLines, number} lines and holds {lines, number} (difference {linesOff, number, ::sign-always}).{value, select, none {} other { Lines that could not be read begin with {value}.}}',
  },
  'amount-off': {
    id: 'Total kontrol tidak cocok: berkas menyatakan Rp{statedAmount, number} dan memuat Rp{amount, number} (selisih {amountOff, number, ::sign-always}).{value, select, none {} other { Baris tidak terbaca mulai dari {value}.}}',
    en: 'The control totals are off: it states Rp{statedAmount, number} and holds Rp{amount, number} (difference {amountOff, number, ::sign-always}).{value, select, none {} other { Lines that could not be read begin with {value}.}}',
  },
  'totals-off': {
    id: 'Total kontrol tidak cocok: berkas menyatakan {statedLines, number} baris dan memuat {lines, number} (selisih {linesOff, number, ::sign-always}); menyatakan Rp{statedAmount, number} dan memuat Rp{amount, number} (selisih {amountOff, number, ::sign-always}).{value, select, none {} other { Baris tidak terbaca mulai dari {value}.}}',
    en: 'The control totals are off: it states {statedLines, number} lines and holds {lines, number} (difference {linesOff, number, ::sign-always}); it states Rp{statedAmount, number} and holds Rp{amount, number} (difference {amountOff, number, ::sign-always}).{value, select, none {} other { Lines that could not be read begin with {value}.}}',
  },
  'wrong-amount': {
    id: 'nominal: desimal seharusnya {value, select, none {tidak ada} written {tertulis} other {tersirat}}',
    en: 'amount: expected one with {value, select, none {no} written {written} other {implied}} decimals',
  },
  'beyond-ceiling': {
    id: 'nominal: seharusnya paling banyak Rp{value}',
    en: 'amount: expected at most Rp{value}',
  },
  'amount-zero': { id: 'nominal: seharusnya lebih dari nol', en: 'amount: expected one above zero' },
  'wrong-fee': {
    id: 'biaya: desimal seharusnya {value, select, none {tidak ada} written {tertulis} other {tersirat}}',
    en: 'fee: expected one with {value, select, none {no} written {written} other {implied}} decimals',
  },
  'wrong-date': { id: 'tanggal: seharusnya {value}', en: 'date: expected {value}' },
  'wrong-reference': { id: 'referensi: seharusnya 1 sampai 128 huruf', en: 'reference: expected 1 to 128 letters' },
  'wrong-account': { id: 'nomor: seharusnya paling banyak 64 huruf', en: 'account: expected at most 64 letters' },
  'wrong-line-count': {
    id: '{value, select, header {kepala} other {penutup}}: seharusnya jumlah baris',
    en: '{value, select, header {header} other {trailer}}: expected a number of lines',
  },
  'wrong-sum': {
    id: '{value, select, header {kepala} other {penutup}}: seharusnya jumlah nominal',
    en: '{value, select, header {header} other {trailer}}: expected a sum',
  },
  'wrong-header-day': { id: 'kepala: tanggal seharusnya {value}', en: 'header: expected a day written {value}' },
  'wrong-trailer-day': { id: 'penutup: tanggal seharusnya {value}', en: 'trailer: expected a day written {value}' },
  'wrong-quotes': { id: 'tanda kutip seharusnya berpasangan', en: 'quotes that fit each other were expected' },
  'unknown-record': {
    id: 'jenis baris tidak dikenal oleh format',
    en: 'a record of a kind the format knows was expected',
  },
  'wrong-columns': { id: 'seharusnya {value} kolom', en: '{value} columns were expected' },
});

export type SettlementWord = keyof typeof TEXTS;

/** The value where a row stores none. */
const NONE = 'none';
const LIMITS = { lineLengthMax: LINE_LENGTH_MAX, unreadableMax: UNREADABLE_MAX };

/** The key of a text as a row stores it, with the value in it. */
export const stored = (word: SettlementWord, value?: string | number): string =>
  value === undefined ? word : `${word}:${value}`;

/**
 * Reads a stored text for its reader. What a person wrote, and what was stored in English in the past, stays as it is.
 */
export function textOf(words: string, numbers: TextValues = {}): Text | string {
  const colon = words.indexOf(':');
  const word = colon === -1 ? words : words.slice(0, colon);
  const value = colon === -1 ? NONE : words.slice(colon + 1);
  return Object.hasOwn(TEXTS, word) ? TEXTS[word as SettlementWord]({ ...LIMITS, ...numbers, value }) : words;
}
