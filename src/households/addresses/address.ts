/** Defines where a family lives: the address that was told, and the position that was measured with its consent. */
import type { FamilyId, VisitId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';

/** An address as it is written in Indonesia; the number of an RT or RW has three digits. */
export interface Address {
  readonly street: string;
  readonly houseNumber: string | null;
  readonly rt: string | null;
  readonly rw: string | null;
  /** How the house is found: "behind the mosque". */
  readonly note: string | null;
}

export interface RecordedAddress extends Address {
  readonly familyId: FamilyId;
  /** The village of the address. */
  readonly regionCode: RegionCode;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

/** A position in degrees of WGS 84. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** A measured position: the true one lies within `accuracyMeters` of it, mostly. */
export interface Measured extends Point {
  readonly accuracyMeters: number;
  readonly measuredAt: Date;
}

export interface FamilyPlace extends Measured {
  readonly familyId: FamilyId;
  readonly visitId: VisitId | null;
}

export const FORGET_REASONS = ['MOVED', 'CONSENT_WITHDRAWN', 'WRONG'] as const;
/** Why a known place counts no more. */
export type ForgetReason = (typeof FORGET_REASONS)[number];

/** What a list shows of an address: neither the house nor how it is found. */
export const maskAddress = <Shown extends Address>(address: Shown): Shown => ({
  ...address,
  houseNumber: null,
  note: null,
});

const round = (degrees: number): number => Math.round(degrees * 100) / 100;

/** What a list shows of a place: it is rounded to 0.01 degrees, about a kilometre. */
export const maskPlace = <Shown extends Point>(place: Shown): Shown => ({
  ...place,
  latitude: round(place.latitude),
  longitude: round(place.longitude),
});

/** Whether both say the same; writing an address again changes nothing. */
export const isSameAddress = (a: Address, b: Address): boolean =>
  a.street === b.street && a.houseNumber === b.houseNumber && a.rt === b.rt && a.rw === b.rw && a.note === b.note;
