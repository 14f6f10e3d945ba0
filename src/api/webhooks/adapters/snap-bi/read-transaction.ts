/** Reads what inquiry and payment have in common: the headers every transaction needs, the body, and the call's name. */
import type { z } from 'zod';
import { type CivilDate, civilDateIn } from '../../../../kernel/civil-date.js';
import { WIB } from '../../../../kernel/time-zone.js';
import type { PartnerCredentials } from '../../../../money/partners/index.js';
import type { IncomingRequest, Reading } from '../../adapter.js';
import { type JsonObject, type WireProblem, firstProblem, parseJsonObject, withoutBlanks } from '../../wire-problem.js';
import { SNAP_SERVICES, type SnapAnswer, type SnapService, reasonOf } from './reply-cases.js';

const HEADER_RULES = [
  { name: 'X-PARTNER-ID', shape: /^[\x20-\x7e]{1,36}$/ },
  { name: 'X-EXTERNAL-ID', shape: /^[\x21-\x7e]{1,36}$/ },
];

/** The stand-in for an X-EXTERNAL-ID that is missing or cannot be kept. */
const UNNAMED = 'unnamed';

export interface ReadTransaction<Body> {
  readonly kind: 'transaction';
  readonly body: Body;
  /** The body that came, from which the reply repeats fields. */
  readonly received: JsonObject;
  readonly externalId: string;
  /** The calendar day in WIB within which `externalId` is unique. */
  readonly day: CivilDate;
}

type Unreadable = Extract<Reading<never>, { kind: 'unreadable' }>;

function headerProblem({ headers }: IncomingRequest): WireProblem | null {
  for (const { name, shape } of HEADER_RULES) {
    const value = headers[name.toLowerCase()];
    if (!value) return { kind: 'missing', field: name };
    if (!shape.test(value)) return { kind: 'malformed', field: name };
  }
  return null;
}

/** Turns the body of a service that writes some fields otherwise into the one that the schema knows. */
export type Normalise = (present: JsonObject) => JsonObject;

export function readTransaction<Schema extends z.ZodType>(
  request: IncomingRequest,
  schema: Schema,
  normalise: Normalise = (present) => present,
): ReadTransaction<z.infer<Schema>> | Unreadable {
  const day = civilDateIn(request.receivedAt, WIB);
  const externalId = request.headers['x-external-id'] ?? '';
  const unreadable = (problem: WireProblem): Unreadable => {
    const name = /^[\x21-\x7e]{1,36}$/.test(externalId) ? externalId : UNNAMED;
    return { kind: 'unreadable', problem, deliveryKey: `${day}/${name}` };
  };
  const badHeader = headerProblem(request);
  if (badHeader !== null) return unreadable(badHeader);
  const received = parseJsonObject(request.rawBody);
  if (received === null) return unreadable({ kind: 'not-json' });
  const present = normalise(withoutBlanks(received));
  const parsed = schema.safeParse(present);
  if (!parsed.success) return unreadable(firstProblem(parsed.error, present));
  return { kind: 'transaction', body: parsed.data, received, externalId, day };
}

/**
 * The headers of a kept transaction, from `2026-11-22/{X-EXTERNAL-ID}`; a call that had no X-EXTERNAL-ID has none
 * again.
 */
export function recallTransaction(deliveryKey: string, { snap }: PartnerCredentials): IncomingRequest['headers'] {
  const externalId = deliveryKey.slice(deliveryKey.indexOf('/') + 1);
  return {
    'x-partner-id': snap?.partnerIdHeader,
    'x-external-id': externalId === UNNAMED ? undefined : externalId,
  };
}

const INQUIRIES: ReadonlySet<SnapService> = new Set([SNAP_SERVICES.inquiry, SNAP_SERVICES['inquiry-intrabank']]);

const PROBLEM_CASES = {
  'not-json': 'bad-request',
  missing: 'missing-field',
  malformed: 'invalid-format',
  'not-understood': 'invalid-format',
} as const;

/**
 * Answers `Invalid Field Format {…}`, `Invalid Mandatory Field {…}` or `Bad Request`, with the status field of the
 * service.
 */
export function problemAnswer(service: SnapService, problem: WireProblem, received: JsonObject): SnapAnswer {
  const name = PROBLEM_CASES[problem.kind];
  const detail = problem.kind === 'not-json' ? {} : { detail: `{${problem.field}}` };
  const status = INQUIRIES.has(service)
    ? { inquiryStatus: '01', inquiryReason: reasonOf(name) }
    : { paymentFlagStatus: '01', paymentFlagReason: reasonOf(name) };
  return { service, case: name, ...detail, body: { virtualAccountData: { ...status, ...received } } };
}

/** The fields that some banks write as JSON numbers. */
const MAY_BE_NUMBERS: ReadonlySet<string> = new Set(['paymentType', 'referenceNo', 'customerNo']);

/** The named fields exactly as they came; a field of another type is left out. */
export function echoOf(received: JsonObject, names: readonly string[]): JsonObject {
  const echo: Record<string, unknown> = {};
  for (const name of names) {
    const value = received[name];
    if (name.endsWith('Amount')) {
      if (isAmount(value)) echo[name] = { value: value.value, currency: value.currency };
    } else if (typeof value === 'string' || (MAY_BE_NUMBERS.has(name) && typeof value === 'number')) {
      echo[name] = value;
    }
  }
  return echo;
}

const isAmount = (value: unknown): value is { value: string; currency: string } => {
  const { value: amount, currency } = (value ?? {}) as { value?: unknown; currency?: unknown };
  return typeof amount === 'string' && typeof currency === 'string';
};
