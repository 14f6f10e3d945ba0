/** Where a family may pay with a cadre beside it: a bank's card terminal in the cadre's hands, or a bank's agent. Pure. */
import type { IntentMode } from '../collection-policy/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { CadreId, PartnerId, PaymentPointId } from '../../kernel/ids.js';
import { type RegionCode, isWithin } from '../../kernel/region-code.js';

export const POINT_KINDS = ['TERMINAL', 'AGENT'] as const;
export type PointKind = (typeof POINT_KINDS)[number];

export interface PaymentPoint {
  readonly id: PaymentPointId;
  readonly kind: PointKind;
  /** The bank that confirms what is paid here: the acquirer of a terminal, the one where an agent keeps a deposit. */
  readonly partnerId: PartnerId;
  /** The number that the bank gave it, in upper case. */
  readonly number: string;
  readonly name: string;
  /** Where it is; a terminal counts as being where its cadre lives. */
  readonly regionCode: RegionCode;
  /** The cadre it is bound to; only an agent may be bound to nobody. */
  readonly cadreId: CadreId | null;
  /** The account that an agent pays from; null for terminals. */
  readonly depositAccount: string | null;
  /** Both days are included. */
  readonly validFrom: CivilDate;
  readonly validThrough: CivilDate | null;
  readonly registeredAt: Date;
  readonly revokedAt: Date | null;
  readonly revokedReason: string | null;
}

const KIND_OF_MODE: Readonly<Record<Exclude<IntentMode, 'REFER'>, PointKind>> = {
  ASSIST_EDC: 'TERMINAL',
  ASSIST_AGENT: 'AGENT',
};

export interface PointUse {
  readonly mode: Exclude<IntentMode, 'REFER'>;
  readonly cadreId: CadreId;
  /** Where the family lives. */
  readonly village: RegionCode;
  readonly day: CivilDate;
}

const isOwn = ({ cadreId, regionCode }: PaymentPoint, use: PointUse): boolean =>
  cadreId === null ? isWithin(use.village, regionCode) : cadreId === use.cadreId;

const isValidOn = ({ validFrom, validThrough }: PaymentPoint, day: CivilDate): boolean =>
  validFrom <= day && (validThrough === null || day <= validThrough);

/** A point that is not the cadre's own looks like one that is not there. An own one that is revoked is named, so that it is handed in. */
export function validateUse(point: PaymentPoint | null, use: PointUse): 'point-unknown' | 'point-revoked' | null {
  if (point === null || point.kind !== KIND_OF_MODE[use.mode] || !isOwn(point, use)) return 'point-unknown';
  if (point.revokedAt !== null) return 'point-revoked';
  return isValidOn(point, use.day) ? null : 'point-unknown';
}

/** Why money that came through a terminal or an agent needs a look; null when all is well. */
export type TakerAlarm = 'REVOKED' | 'UNKNOWN';

/** Only a card terminal must be known to us: a partner may number anything else that takes money as it likes. */
export function alarmOf({
  isKnown,
  isTerminalPayment,
  revokedAt,
  paidAt,
}: {
  readonly isKnown: boolean;
  readonly isTerminalPayment: boolean;
  readonly revokedAt: Date | null;
  readonly paidAt: Date;
}): TakerAlarm | null {
  if (!isKnown) return isTerminalPayment ? 'UNKNOWN' : null;
  return revokedAt !== null && revokedAt <= paidAt ? 'REVOKED' : null;
}

/** Reads the number of a point into upper case without blanks; null when no bank numbers its terminals so. */
export function parsePointNumber(text: string): string | null {
  const number = text.trim().toUpperCase();
  return /^[A-Z0-9-]{4,32}$/.test(number) ? number : null;
}

/** Masks an account number: only its last four digits are ever shown. */
export const maskAccount = (account: string): string => `${'*'.repeat(6)}${account.slice(-4)}`;

export interface RegisterPointCommand {
  /** The client makes it, so that a repeat is the same point. */
  readonly id: PaymentPointId;
  readonly kind: PointKind;
  readonly partnerCode: string;
  readonly number: string;
  readonly name: string;
  /** Null for a terminal, which is where its cadre lives. */
  readonly regionCode: RegionCode | null;
  readonly cadreId: CadreId | null;
  readonly depositAccount: string | null;
  readonly validFrom: CivilDate;
  readonly validThrough: CivilDate | null;
}

export type RegisterPointProblem =
  | 'partner-unknown'
  | 'cadre-unknown'
  | 'region-outside-branch'
  | 'number-taken'
  | 'period-is-empty'
  | 'conflicts-with-earlier';

export type RegisterPointOutcome =
  | { readonly kind: 'registered'; readonly point: PaymentPoint }
  | { readonly kind: RegisterPointProblem };

export type RevokePointOutcome =
  | { readonly kind: 'revoked'; readonly point: PaymentPoint }
  | { readonly kind: 'point-not-found' };

/** Says whether a command repeats an earlier one, whatever has become of the point since. */
export const isSamePoint = (command: RegisterPointCommand, earlier: PaymentPoint): boolean =>
  command.kind === earlier.kind &&
  command.number === earlier.number &&
  command.name === earlier.name &&
  command.cadreId === earlier.cadreId &&
  command.depositAccount === earlier.depositAccount &&
  command.validFrom === earlier.validFrom &&
  command.validThrough === earlier.validThrough &&
  (command.regionCode === null || command.regionCode === earlier.regionCode);
