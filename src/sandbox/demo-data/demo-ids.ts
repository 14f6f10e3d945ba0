/**
 * Makes ids that are the same for the same seed: UUIDs of version 7, counted up from a fixed moment, so that no two are
 * equal.
 */
import { v7 } from 'uuid';
import type { IdSource } from '../../kernel/ids.js';
import type { Chance } from '../simulator/chance.js';

const FIRST_MOMENT_MS = Date.UTC(2024, 0, 1);

export function demoIds(chance: Chance): IdSource {
  const random = new Uint8Array(16);
  const words = new Uint32Array(random.buffer);
  let count = 0;
  return () => {
    for (let word = 0; word < words.length; word++) words[word] = chance.bits();
    return v7({ msecs: FIRST_MOMENT_MS + count++, random });
  };
}
