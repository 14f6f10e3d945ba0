/** The words of whether a visit is verified and why, and of confirming one by hand. */
import type { Point } from '../../households/addresses/index.js';

const VERIFICATION_STATES = ['VERIFIED', 'UNVERIFIED', 'PROPOSED'] as const;
export type VerificationState = (typeof VERIFICATION_STATES)[number];

/** Why a visit is verified. */
const GROUNDS = ['AT_THE_PLACE', 'SET_THE_PLACE', 'IN_THE_VILLAGE', 'BY_HAND', 'BEFORE_THE_RULE'] as const;
/** Why it is not. */
const DOUBTS = [
  'NO_POSITION',
  'TOO_INACCURATE',
  'TOO_FAR',
  'NO_PLACE_KNOWN',
  'SAME_SPOT',
  'TOO_FAST',
  'TOLD_TOO_LATE',
  'AT_NIGHT',
] as const;
export type Doubt = (typeof DOUBTS)[number];
export type VerificationReason = (typeof GROUNDS)[number] | Doubt;

/** A step of confirming a visit by hand. */
export type ConfirmationStep = 'PROPOSED' | 'CONFIRMED' | 'REJECTED';

/** A position in degrees of WGS 84, and the radius within which the true one lies where the phone said so. */
export interface MeasuredPosition extends Point {
  readonly accuracyMeters: number | null;
}
