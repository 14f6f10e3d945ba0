/** Reads a number that a client gave. */
import { badInput } from '../../kernel/caller-error.js';

/** The number within the range, both ends included. @throws CallerError naming `field` for any other. */
export function readNumber(field: string, given: number, [least, most]: readonly [number, number]): number {
  if (given < least || given > most) throw badInput(field, `${least} to ${most}`);
  return given;
}
