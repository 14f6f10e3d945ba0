/** Reads a number that a client gave. */
import { badInput } from '../../kernel/caller-error.js';
import { type Rupiah } from '../../kernel/rupiah.js';

/** The number within the range, both ends included. @throws CallerError naming `field` for any other. */
export function readNumber(field: string, given: number, [least, most]: readonly [number, number]): number {
  if (given < least || given > most) throw badInput(field, `${least} to ${most}`);
  return given;
}

/** The range that a reader of rupiah takes. */
export interface RupiahRange {
  /** Whether nothing is an amount too; left out, more than nothing is needed. */
  readonly mayBeZero?: boolean;
  /** The most: more is a mistake and no money. */
  readonly most: Rupiah;
}

/** The amount within its range. @throws CallerError naming `field` and the most that it takes. */
export function readRupiah(field: string, given: Rupiah, { mayBeZero = false, most }: RupiahRange): Rupiah {
  const least = mayBeZero ? 0n : 1n;
  if (given < least || given > most) throw badInput(field, `whole rupiah from ${least} to ${most}`);
  return given;
}
