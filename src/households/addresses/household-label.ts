/** Names a household so that families are told apart in lists: the head's shortened name, and street and RT or village. */
import { shortenName } from '../families/index.js';

export interface LabelFacts {
  /** The name of the head, or of another member where the family has no head; null for a family without members. */
  readonly head: string | null;
  /** The name of the village. */
  readonly village: string;
  readonly street: string | null;
  readonly rt: string | null;
}

/** `Melati R U · Jl. Cendana RT 003`; without an address `Melati R U · Sidodadi`. */
export function householdLabel({ head, village, street, rt }: LabelFacts): string {
  const place = street === null ? village : [street, rt === null ? [] : `RT ${rt}`].flat().join(' ');
  return head === null ? place : `${shortenName(head)} · ${place}`;
}
