/**
 * Rules of points, where a family may pay beside a cadre: a bank's card terminal that the cadre carries, or a bank's
 * agent. Pure.
 */
import type { IntentMode } from '../collection-policy/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { CadreId, PartnerId, AcceptancePointId } from '../../kernel/ids.js';
import { type RegionCode, isWithin } from '../../kernel/region-code.js';

export const POINT_KINDS = ['TERMINAL', 'AGENT'] as const;
export type PointKind = (typeof POINT_KINDS)[number];

export interface AcceptancePoint {
  readonly id: AcceptancePointId;
  readonly kind: PointKind;
  /** The bank that confirms the payments: the acquirer of a terminal, or the bank with an agent's deposit. */
  readonly partnerId: PartnerId;
  /** The number that the bank gave the point, in upper case. */
  readonly number: string;
  readonly name: string;
  /** The region in which the point is; a terminal counts as being where its cadre lives. */
  readonly regionCode: RegionCode;
  /** The cadre to whom the point is bound; null only for an agent who works with any cadre. */
  readonly cadreId: CadreId | null;
  /** The account from which an agent pays; null for terminals. */
  readonly depositAccount: string | null;
  /** The first day on which the point may be used; `validThrough` is the last, and null means that no end is set. */
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
  /** The village in which the family lives. */
  readonly village: RegionCode;
  readonly day: CivilDate;
}

const isOwn = ({ cadreId, regionCode }: AcceptancePoint, use: PointUse): boolean =>
  cadreId === null ? isWithin(use.village, regionCode) : cadreId === use.cadreId;

const isValidOn = ({ validFrom, validThrough }: AcceptancePoint, day: CivilDate): boolean =>
  validFrom <= day && (validThrough === null || day <= validThrough);

/**
 * Tells why a cadre may not use a point; null when it may. Another cadre's point looks like one that does not exist.
 * The cadre's own revoked point is named as revoked, so that it is handed in.
 */
export function validateUse(point: AcceptancePoint | null, use: PointUse): 'point-unknown' | 'point-revoked' | null {
  if (point === null || point.kind !== KIND_OF_MODE[use.mode] || !isOwn(point, use)) return 'point-unknown';
  if (point.revokedAt !== null) return 'point-revoked';
  return isValidOn(point, use.day) ? null : 'point-unknown';
}

/** The reason why a payment that came through a terminal or an agent has to be looked at. */
export type AcceptanceAlarm = 'REVOKED' | 'UNKNOWN';

/**
 * Decides whether a payment raises an alarm; null when it raises none. Only an unknown card terminal does: partners
 * give other acceptance points of money whatever numbers they like.
 */
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
}): AcceptanceAlarm | null {
  if (!isKnown) return isTerminalPayment ? 'UNKNOWN' : null;
  return revokedAt !== null && revokedAt <= paidAt ? 'REVOKED' : null;
}

/**
 * Reads the number of a point into upper case without blanks around it; null when it is not 4 to 32 letters, digits and
 * dashes.
 */
export function parsePointNumber(text: string): string | null {
  const number = text.trim().toUpperCase();
  return /^[A-Z0-9-]{4,32}$/.test(number) ? number : null;
}

export interface RegisterPointCommand {
  /** The client makes the id, so that a repeated command names the same point. */
  readonly id: AcceptancePointId;
  readonly kind: PointKind;
  readonly partnerCode: string;
  readonly number: string;
  readonly name: string;
  /** The region; null for a terminal, which counts as being where its cadre lives. */
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
  | { readonly kind: 'registered'; readonly point: AcceptancePoint }
  | { readonly kind: RegisterPointProblem };

export type RevokePointOutcome =
  | { readonly kind: 'revoked'; readonly point: AcceptancePoint }
  | { readonly kind: 'point-not-found' };

/** Tells whether a command repeats an earlier one, whether or not the point has been revoked since. */
export const isSamePoint = (command: RegisterPointCommand, earlier: AcceptancePoint): boolean =>
  command.kind === earlier.kind &&
  command.number === earlier.number &&
  command.name === earlier.name &&
  command.cadreId === earlier.cadreId &&
  command.depositAccount === earlier.depositAccount &&
  command.validFrom === earlier.validFrom &&
  command.validThrough === earlier.validThrough &&
  (command.regionCode === null || command.regionCode === earlier.regionCode);
