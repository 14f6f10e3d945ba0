/** Makes calls until they are done or refused, and counts what each caller heard. */
import { setTimeout as pause } from 'node:timers/promises';
import { type Call, post } from '../../../chaos/writers/http-post.js';
import type { Understand } from './meanings.js';

export type Caller = 'minimarket' | 'bank' | 'reader' | 'cadre';

/** Beyond so many there is nothing to count any more. */
const FAULTS_MAX = 20;
const AGAIN_AFTER_MS = 100;

export class Counting {
  /** How often each caller heard each answer: `done 200`, for one. */
  readonly heard: Record<Caller, Record<string, number>> = { minimarket: {}, bank: {}, reader: {}, cadre: {} };
  /** What was neither done nor to be sent again nor refused in the protocol's words, in full. */
  readonly faults: string[] = [];
  /** The references of payments that were acknowledged, and of those that were refused for good. */
  readonly acknowledged: string[] = [];
  readonly refused: string[] = [];
  /** The ids of visits that were recorded. */
  readonly recorded: string[] = [];
  isOver = false;

  constructor(private readonly baseUrl: string) {}

  /** Calls again while it is told to, even when it is over. @returns whether it is done, and not refused for good. */
  async isDone(caller: Caller, call: () => Call | Promise<Call>, understand: Understand): Promise<boolean> {
    for (;;) {
      const answer = await post(this.baseUrl, await call());
      const { meaning, word } = understand(answer);
      const words = this.heard[caller];
      words[`${meaning} ${word}`] = (words[`${meaning} ${word}`] ?? 0) + 1;
      if (meaning === 'done') return true;
      if (meaning === 'fault')
        this.faults.push(`${caller}: ${answer.status} ${answer.error ?? answer.text.slice(0, 300)}`);
      if (this.faults.length > FAULTS_MAX) throw new Error(this.faults.join('\n'));
      await pause(AGAIN_AFTER_MS);
      if (meaning === 'refused') return false;
    }
  }
}
