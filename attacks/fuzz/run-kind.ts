/** Sends inputs of a kind, some at a time, and gathers what nobody may ever get. */
import fc from 'fast-check';
import type { Stage } from '../world/stage.js';
import type { Attack, Kind } from './attack.js';
import { faultOf } from './send.js';

export interface Found {
  readonly kind: string;
  /** The seed that draws this input alone. */
  readonly seed: number;
  readonly attack: Attack;
  readonly fault: string;
  /** What the server logged of it; null when it logged nothing under an id. */
  readonly logged: string | null;
}

export interface Run {
  readonly kind: string;
  readonly sent: number;
  /** How often each status was answered. */
  readonly statuses: ReadonlyMap<number, number>;
  /** The longest that any answer took. */
  readonly longestMs: number;
  readonly found: readonly Found[];
}

export interface Running {
  readonly count: number;
  readonly seed: number;
  /** Finds what was logged of a fault by what was answered. */
  readonly logged?: (answer: string) => string | null;
  readonly onProgress?: (done: number) => void;
}

const AT_ONCE = 8;

export async function runKind(kind: Kind, stage: Stage, { count, seed, logged, onProgress }: Running): Promise<Run> {
  const inputs = await kind.open(stage);
  const statuses = new Map<number, number>();
  const found: Found[] = [];
  let [next, done, longestMs] = [0, 0, 0];
  const takeTurns = async (): Promise<void> => {
    while (next < count) {
      const own = seed + next++;
      const [attack] = fc.sample(inputs, { seed: own, numRuns: 1 });
      if (attack === undefined) throw new Error('a sample holds one input');
      const answer = await kind.send(stage.baseUrl, attack);
      const fault = faultOf(answer);
      if (fault !== null) found.push({ kind: kind.name, seed: own, attack, fault, logged: logged?.(fault) ?? null });
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      longestMs = Math.max(longestMs, answer.ms);
      done += 1;
      onProgress?.(done);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, takeTurns));
  return { kind: kind.name, sent: done, statuses, longestMs, found };
}
