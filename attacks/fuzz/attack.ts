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

export interface Kind {
  readonly name: string;
  readonly about: string;
  /** Its part of a run of all kinds, in hundredths. */
  readonly share: number;
  /** Makes what draws its inputs; it may ask the server first. */
  open(stage: Stage): Promise<Arbitrary<Attack>>;
}
