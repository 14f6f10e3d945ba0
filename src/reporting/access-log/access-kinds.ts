/** The GraphQL enums of what was read of people, and what for. */
import type { LoggedPurpose, PersonalKind } from '../../platform/readings/index.js';
import { enumFor, enumOf } from '../../platform/graphql/index.js';

/** The kinds of data of people, by their names in the schema. */
const KINDS = {
  NAME: 'name',
  NIK: 'nik',
  BIRTH_DATE: 'birthDate',
  AGE_GROUP: 'ageGroup',
  PHONE: 'phone',
  CARD_NUMBER: 'cardNumber',
  FAMILY_CARD_NUMBER: 'familyCardNumber',
  ACCOUNT_NUMBER: 'accountNumber',
  PAYMENT_CODE: 'paymentCode',
  ADDRESS: 'address',
  PLACE: 'place',
  VILLAGE: 'village',
  COVERED_FROM: 'coveredFrom',
  MEMBERSHIP: 'membership',
  ARREARS: 'arrears',
  PAYMENTS: 'payments',
  BANK_ACCOUNT: 'bankAccount',
  CONTACT_PREFERENCE: 'contactPreference',
  MESSAGE: 'message',
  COMPLAINT: 'complaint',
  VISIT: 'visit',
  CALL: 'call',
  EVIDENCE: 'evidence',
  HARDSHIP: 'hardship',
  ILLNESS: 'illness',
  ACCESS_LOG: 'accessLog',
} as const satisfies Readonly<Record<string, PersonalKind>>;

type KindName = keyof typeof KINDS;

/** The name of each kind; rows of earlier releases may name columns of files, which are no kinds. */
const NAMES: ReadonlyMap<string, KindName> = new Map(
  Object.entries(KINDS).map(([name, kind]) => [kind, name as KindName]),
);

/** The kinds that are known, as the enum's labels are named. */
export const kindNames = (fields: readonly string[]): KindName[] =>
  fields.map((field) => NAMES.get(field)).filter((name) => name !== undefined);

export const knownKinds = (fields: readonly string[]): PersonalKind[] => kindNames(fields).map((name) => KINDS[name]);

export const PersonalDataKindEnum = enumFor(
  'PersonalDataKind',
  'A kind of data of people, as the access log names it.',
  {
    words: KINDS,
    values: {
      NAME: { description: 'A name.', id: 'Nama', en: 'Name' },
      NIK: {
        description: 'The national identity number, in full with a purpose and masked without.',
        id: 'NIK',
        en: 'Identity number (NIK)',
      },
      BIRTH_DATE: { description: 'The day of birth.', id: 'Tanggal lahir', en: 'Date of birth' },
      AGE_GROUP: { description: 'The age group.', id: 'Kelompok umur', en: 'Age group' },
      PHONE: {
        description: 'The telephone number, in full with a purpose and masked without.',
        id: 'Nomor telepon',
        en: 'Telephone number',
      },
      CARD_NUMBER: { description: 'The number of the JKN card.', id: 'Nomor kartu JKN', en: 'JKN card number' },
      FAMILY_CARD_NUMBER: {
        description: 'The number of the family card, in full with a purpose and masked without.',
        id: 'Nomor KK',
        en: 'Family card number',
      },
      ACCOUNT_NUMBER: {
        description: 'A number to which the family pays.',
        id: 'Nomor virtual account',
        en: 'Virtual account number',
      },
      PAYMENT_CODE: {
        description: 'A code by which the family pays at a minimarket.',
        id: 'Kode bayar',
        en: 'Payment code',
      },
      ADDRESS: {
        description: 'The address, whole with a purpose and without the house otherwise.',
        id: 'Alamat',
        en: 'Address',
      },
      PLACE: {
        description: 'Where the house stands, exactly with a purpose and roughly without.',
        id: 'Letak rumah',
        en: 'Place of the house',
      },
      VILLAGE: { description: 'The village.', id: 'Desa atau kelurahan', en: 'Village' },
      COVERED_FROM: {
        description: 'The first month for which somebody is billed.',
        id: 'Bulan mulai ditanggung',
        en: 'First month covered',
      },
      MEMBERSHIP: {
        description: 'Status, class, segment, clinic, and changes of them.',
        id: 'Kepesertaan',
        en: 'Membership',
      },
      ARREARS: {
        description: 'What the family owes, and plans to pay it.',
        id: 'Tunggakan dan tagihan',
        en: 'Arrears and bill',
      },
      PAYMENTS: { description: 'What the family paid.', id: 'Pembayaran', en: 'Payments' },
      BANK_ACCOUNT: {
        description: 'A bank account from which premiums are debited, and its holder.',
        id: 'Rekening bank',
        en: 'Bank account',
      },
      CONTACT_PREFERENCE: {
        description: 'How the family wishes to be reached.',
        id: 'Pilihan dihubungi',
        en: 'Contact preference',
      },
      MESSAGE: { description: 'A message to the family.', id: 'Pesan', en: 'Message' },
      COMPLAINT: { description: 'A complaint.', id: 'Pengaduan', en: 'Complaint' },
      VISIT: { description: 'A visit, and what was noted of it.', id: 'Kunjungan', en: 'Visit' },
      CALL: { description: 'A call, and what was noted of it.', id: 'Panggilan telepon', en: 'Call' },
      EVIDENCE: { description: 'Papers that were shown.', id: 'Dokumen bukti', en: 'Documents' },
      HARDSHIP: {
        description: 'Whether the household is able to pay: specific personal data.',
        id: 'Keadaan ekonomi',
        en: 'Hardship',
      },
      ILLNESS: {
        description: 'What an inpatient admission costs the family: specific personal data.',
        id: 'Rawat inap',
        en: 'Inpatient admission',
      },
      ACCESS_LOG: { description: 'Who read what of the family, in this log.', id: 'Catatan akses', en: 'Access log' },
    },
  },
);

export const AccessPurposeEnum = enumOf<LoggedPurpose>('AccessPurpose', 'What something of a family was read for.', {
  VISIT: { description: 'A visit; numbers were shown in full.', id: 'Kunjungan', en: 'Visit' },
  CALL: {
    description: 'A call or a message; numbers were shown in full.',
    id: 'Telepon atau pesan',
    en: 'Call or message',
  },
  COUNTER: {
    description: 'A service at the counter; numbers were shown in full.',
    id: 'Pelayanan di loket',
    en: 'At the counter',
  },
  COMPLAINT: {
    description: 'Work on a complaint; numbers were shown in full.',
    id: 'Penanganan pengaduan',
    en: 'Complaint',
  },
  AUDIT: { description: 'An audit; numbers were shown in full.', id: 'Audit', en: 'Audit' },
  DUTY: {
    description: 'The ordinary work of the role; numbers that take a purpose were masked.',
    id: 'Tugas sehari-hari',
    en: 'Ordinary work',
  },
  OWN_FAMILY: {
    description: 'Somebody of the family read it.',
    id: 'Dibuka keluarga sendiri',
    en: 'By the family itself',
  },
  REGISTRATION: { description: 'A registration took the numbers in.', id: 'Pendaftaran', en: 'Registration' },
  EXPORT: { description: 'A segment left as a file, with masked numbers.', id: 'Ekspor berkas', en: 'Export' },
  DEBIT_FILE: {
    description: 'A file asks a bank to debit premiums, with account numbers in full.',
    id: 'Berkas autodebet',
    en: 'Debit file',
  },
  IMPORT: { description: 'A file took the family in.', id: 'Impor berkas', en: 'Import' },
});
