/** Broken invariants are our own bugs: they throw and are caught at the outermost boundary only. */
export class InvariantViolation extends Error {
  override readonly name = 'InvariantViolation';
}

/** Throws unless `condition` holds. `sentence` states what must be true. */
export function invariant(condition: unknown, sentence: string): asserts condition {
  if (!condition) throw new InvariantViolation(sentence);
}

/** Ends a switch over a closed list in its `default`: a new member that no case handles fails the build there. */
export function unreachable(value: never): never {
  throw new InvariantViolation(`every case is handled, yet met ${JSON.stringify(value)}`);
}
