/** Watches the payments of its slice and goes on after the last cursor it saw, whatever happens to its connection. */
import type { Chance } from '../../src/sandbox/simulator/chance.js';
import { openStream } from './stream.js';

/** The part of the stream that a viewer may see, in the words of the database. */
export type Slice =
  | { readonly kind: 'everything' }
  | { readonly kind: 'cadre'; readonly cadreId: string }
  | { readonly kind: 'region'; readonly regionCode: string };

export interface SubscriberOptions {
  readonly name: string;
  readonly slice: Slice;
  readonly token: string;
  /** The cursor after which it begins, and the number of the last event before it. */
  readonly after: string;
  readonly afterNumber: bigint;
  readonly chance: Chance;
  readonly entrance: () => string;
}

/** What a subscriber saw: the payments, in the order of arrival. */
export interface Seen {
  readonly name: string;
  readonly slice: Slice;
  readonly afterNumber: bigint;
  readonly payments: readonly string[];
  /** How often each reason ended its stream. */
  readonly endings: Readonly<Record<string, number>>;
}

export interface Subscriber extends Seen {
  /** Goes on without breaking its own connection any more. */
  calm(): void;
  stop(): void;
}

const QUERY = 'subscription ($after: LiveCursor) { paymentConfirmed(after: $after) { cursor paymentId } }';

export function subscribe(options: SubscriberOptions): Subscriber {
  const { name, slice, afterNumber } = options;
  const payments: string[] = [];
  let cursor = options.after;
  const stream = openStream({
    ...options,
    query: QUERY,
    variables: () => ({ after: cursor }),
    // What was seen is no longer so: it reads everything anew from where it began, which both histories share.
    onHistoryChanged: () => {
      cursor = options.after;
      payments.length = 0;
    },
    onData: (data) => {
      const event = data['paymentConfirmed'] as { readonly cursor: string; readonly paymentId: string };
      cursor = event.cursor;
      payments.push(event.paymentId.replace(/^Payment_/, ''));
    },
  });
  return { ...stream, name, slice, afterNumber, payments };
}
