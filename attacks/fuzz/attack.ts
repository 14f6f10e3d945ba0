/** An input that somebody might send, and the kinds of inputs that are made. */
import type { Arbitrary } from 'fast-check';
import type { Stage } from '../world/stage.js';

/** A request as it goes over the wire. */
export interface Attack {
  /** What it is, for a report: whose call, and what is wrong with it. */
  readonly label: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface Answer {
  /** The status of HTTP, or the code with which a socket was closed; 0 when no answer came, and `error` then says why. */
  readonly status: number;
  readonly error: string | null;
  readonly retryAfter: string | null;
  readonly text: string;
  readonly ms: number;
}

/** Never rejects: that no answer came is one. */
export type Send = (baseUrl: string, attack: Attack) => Promise<Answer>;

export interface Kind {
  readonly name: string;
  readonly about: string;
  /** Its part of a run of all kinds, in hundredths. */
  readonly share: number;
  readonly send: Send;
  /** Makes what draws its inputs; it may ask the server first. */
  open(stage: Stage): Promise<Arbitrary<Attack>>;
}
