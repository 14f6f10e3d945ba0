/** Names what can be read of a person. UU 27/2022 Ps. 31 asks for a record of each processing, so each has a name in it. */

/** The kinds of data of people, as the access log names them. */
const PERSONAL_KINDS = [
  'name',
  'nik',
  'birthDate',
  'ageGroup',
  'phone',
  'cardNumber',
  'familyCardNumber',
  'accountNumber',
  'paymentCode',
  'address',
  'place',
  'village',
  'coveredFrom',
  'membership',
  'arrears',
  'payments',
  'bankAccount',
  'contactPreference',
  'message',
  'complaint',
  'visit',
  'call',
  'evidence',
  'hardship',
  'illness',
  /** Who read what of somebody: the log itself. */
  'accessLog',
] as const;
export type PersonalKind = (typeof PERSONAL_KINDS)[number];

/** The purposes of a reading in full. UU 27/2022 Ps. 27 and 28 require a specific purpose. */
const READ_PURPOSES = ['VISIT', 'CALL', 'COUNTER', 'COMPLAINT', 'AUDIT'] as const;
export type ReadPurpose = (typeof READ_PURPOSES)[number];

/** Every purpose that the log knows: those of readings in full, and what a reading without one was for. */
const LOGGED_PURPOSES = [
  ...READ_PURPOSES,
  /** The ordinary work of the role: what takes a purpose to be read in full was shown masked. */
  'DUTY',
  /** A participant's reading of the own family. */
  'OWN_FAMILY',
  'REGISTRATION',
  'EXPORT',
  'DEBIT_FILE',
  'IMPORT',
] as const;
export type LoggedPurpose = (typeof LOGGED_PURPOSES)[number];
