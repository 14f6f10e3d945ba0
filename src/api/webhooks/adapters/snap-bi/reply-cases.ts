/**
 * Lists SNAP's response codes as data: HTTP status, service and case make the seven digits, and each case has its
 * texts.
 */
import type { HttpReply, ProofProblem } from '../../adapter.js';
import { TOKEN_DOES_NOT_HOLD, askForSignature } from '../../challenge.js';
import { toSnapTime } from '../../wire-time.js';

export const SNAP_SERVICES = {
  token: '73',
  inquiry: '24',
  payment: '25',
  'inquiry-intrabank': '32',
  'payment-intrabank': '33',
  'notify-intrabank': '34',
} as const;
export type SnapService = (typeof SNAP_SERVICES)[keyof typeof SNAP_SERVICES];

interface SnapCase {
  readonly status: number;
  readonly case: string;
  readonly message: string;
  /** The text that the payer's screen or the bank's officer shows, at most 64 characters in each language. */
  readonly english: string;
  readonly indonesia: string;
}

export const SNAP_CASES = {
  successful: { status: 200, case: '00', message: 'Successful', english: 'Success', indonesia: 'Sukses' },
  /** The payment flag of this case decides, and it says that we cannot tell yet. */
  'in-progress': {
    status: 202,
    case: '00',
    message: 'Request In Progress',
    english: 'Still being processed',
    indonesia: 'Permintaan sedang diproses',
  },
  'bad-request': {
    status: 400,
    case: '00',
    message: 'Bad Request',
    english: 'Bad request',
    indonesia: 'Permintaan tidak dapat dibaca',
  },
  'invalid-format': {
    status: 400,
    case: '01',
    message: 'Invalid Field Format',
    english: 'Invalid field format',
    indonesia: 'Format data tidak sesuai',
  },
  'missing-field': {
    status: 400,
    case: '02',
    message: 'Invalid Mandatory Field',
    english: 'Mandatory field missing',
    indonesia: 'Data wajib tidak diisi',
  },
  unauthorized: {
    status: 401,
    case: '00',
    message: 'Unauthorized.',
    english: 'Unauthorized',
    indonesia: 'Tidak diizinkan',
  },
  'invalid-token': {
    status: 401,
    case: '01',
    message: 'Invalid Token (B2B)',
    english: 'Invalid token',
    indonesia: 'Token tidak berlaku',
  },
  'invalid-account': {
    status: 404,
    case: '11',
    message: 'Invalid Virtual Account',
    english: 'Not a JKN virtual account',
    indonesia: 'Bukan virtual account JKN',
  },
  'unknown-bill': {
    status: 404,
    case: '12',
    message: 'Invalid Bill/Virtual Account',
    english: 'Virtual account is not registered',
    indonesia: 'Virtual account tidak terdaftar',
  },
  'invalid-amount': {
    status: 404,
    case: '13',
    message: 'Invalid Amount',
    english: 'Amount differs from the bill',
    indonesia: 'Jumlah tidak sesuai tagihan',
  },
  'paid-bill': {
    status: 404,
    case: '14',
    message: 'Paid Bill',
    english: 'Bill has been paid',
    indonesia: 'Tagihan sudah dibayar',
  },
  inconsistent: {
    status: 404,
    case: '18',
    message: 'Inconsistent Request',
    english: 'Inconsistent request',
    indonesia: 'Permintaan tidak konsisten',
  },
  expired: {
    status: 404,
    case: '19',
    message: 'Invalid Bill/Virtual Account',
    english: 'Virtual account is no longer in use',
    indonesia: 'Virtual account sudah tidak berlaku',
  },
  /** The path is no service of ours. */
  'not-offered': {
    status: 404,
    case: '02',
    message: 'Invalid Routing',
    english: 'This service is not offered here',
    indonesia: 'Layanan ini tidak tersedia',
  },
  conflict: {
    status: 409,
    case: '00',
    message: 'Conflict',
    english: 'X-EXTERNAL-ID was used before',
    indonesia: 'X-EXTERNAL-ID sudah digunakan',
  },
  'too-many-calls': {
    status: 429,
    case: '00',
    message: 'Too Many Requests',
    english: 'Too many requests',
    indonesia: 'Terlalu banyak permintaan',
  },
  'general-error': {
    status: 500,
    case: '00',
    message: 'General Error',
    english: 'General error',
    indonesia: 'Kesalahan umum',
  },
  timeout: { status: 504, case: '00', message: 'Timeout', english: 'Timeout', indonesia: 'Waktu habis' },
} as const satisfies Record<string, SnapCase>;
export type SnapCaseName = keyof typeof SNAP_CASES;

export interface SnapAnswer {
  /** The service's number in the standard; also of one that we do not offer. */
  readonly service: string;
  readonly case: SnapCaseName;
  /** The field or reason named after the message: `Invalid Field Format {paidAmount.value}`. */
  readonly detail?: string;
  /** The fields of the reply beside code and message. */
  readonly body?: Readonly<Record<string, unknown>>;
}

const challengeOf = (name: SnapCaseName): string =>
  name === 'invalid-token' ? TOKEN_DOES_NOT_HOLD : askForSignature('X-SIGNATURE');

/** Makes the reply; `answeredAt` goes into X-TIMESTAMP, in WIB. */
export function snapReply(answer: SnapAnswer, answeredAt: Date): HttpReply {
  const { status, case: digits, message } = SNAP_CASES[answer.case];
  const challenge = status === 401 ? { 'www-authenticate': challengeOf(answer.case) } : {};
  return {
    status,
    headers: { 'content-type': 'application/json', 'x-timestamp': toSnapTime(answeredAt), ...challenge },
    body: {
      responseCode: `${status}${answer.service}${digits}`,
      responseMessage: answer.detail === undefined ? message : `${message} ${answer.detail}`,
      ...answer.body,
    },
  };
}

/** The reason in both languages, as `inquiryReason` and `paymentFlagReason` hold it. */
export const reasonOf = (name: SnapCaseName): { english: string; indonesia: string } => ({
  english: SNAP_CASES[name].english,
  indonesia: SNAP_CASES[name].indonesia,
});

const SIGNATURE_REFUSED = { case: 'unauthorized', detail: '[Signature]', body: { data: {} } } as const;

/** The reply to each problem of a proof; an unknown partner is told exactly what a bad signature is told. */
export const PROOF_REPLIES: Readonly<Record<ProofProblem, Omit<SnapAnswer, 'service'>>> = {
  'no-signature': { case: 'missing-field', detail: '{X-SIGNATURE}' },
  'no-timestamp': { case: 'missing-field', detail: '{X-TIMESTAMP}' },
  'unreadable-timestamp': { case: 'invalid-format', detail: '{X-TIMESTAMP}' },
  'stale-clock': { case: 'unauthorized', detail: '[Timestamp skew exceeds 5 minutes]', body: { data: {} } },
  'no-partner-named': { case: 'missing-field', detail: '{X-PARTNER-ID}' },
  'unknown-partner': SIGNATURE_REFUSED,
  'bad-signature': SIGNATURE_REFUSED,
  'other-partner': { case: 'unauthorized', detail: '[Unknown client]', body: { data: {} } },
  'other-address': { case: 'unauthorized', detail: '[Connection not allowed]', body: { data: {} } },
  'bad-token': { case: 'invalid-token' },
  'unsigned-and-not-json': { case: 'bad-request' },
};

/** The reply to a call that cannot be read as HTTP; nothing was looked up for it, and no signature is blamed. */
export const BROKEN_REPLIES = {
  'content-type': { case: 'invalid-format', detail: '{Content-Type}' },
  body: { case: 'bad-request' },
} as const satisfies Record<string, Omit<SnapAnswer, 'service'>>;
