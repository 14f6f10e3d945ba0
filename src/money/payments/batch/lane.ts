/**
 * The lane of notices that wait for a held family, in the order of their arrival. They are tried together now and then;
 * what shares a key with one of them waits behind it.
 */
export class Lane<Notice extends object> {
  #entries = new Map<Notice, readonly string[]>();
  #keys: ReadonlySet<string> | null = null;

  get size(): number {
    return this.#entries.size;
  }

  /** The families, delivery keys and references that wait. */
  get keys(): ReadonlySet<string> {
    return (this.#keys ??= new Set([...this.#entries.values()].flat()));
  }

  add(notice: Notice, keys: readonly string[]): void {
    this.#entries.set(notice, keys);
    this.#keys = null;
  }

  /** Takes a notice out. @returns whether it was in the lane. */
  remove(notice: Notice): boolean {
    this.#keys = null;
    return this.#entries.delete(notice);
  }

  /** Takes all notices out, in the order of their arrival. */
  takeAll(): Notice[] {
    const notices = [...this.#entries.keys()];
    this.#entries = new Map();
    this.#keys = null;
    return notices;
  }
}
