/** What happened while this phone was away: the payments after the last cursor that it saw. */
import type { Client } from 'urql';
import { type MissedPaymentsQuery, MissedPaymentsDocument } from '../operations/missed-payments.js';
import { keepAnswer, readAnswer } from './offline-store.js';

export type MissedPayment = NonNullable<MissedPaymentsQuery['paymentEvents']>['events'][number];

export interface Away {
  /** Notes the cursor of an answer or an event: everything up to it was seen. */
  readonly note: (cursor: string) => void;
  /** Holds the place at which the phone went away, until `missed` is asked. */
  readonly leave: () => void;
  readonly missed: (client: Client) => Promise<readonly MissedPayment[]>;
}

/** Remembers the cursor for one person, also over a restart of the phone. */
export function createAway(owner: string): Away {
  const key = `${owner}/cursor`;
  let [seen, awayFrom]: (string | null)[] = [null, null];
  const kept = readAnswer<string>(key)
    .catch(() => null)
    .then((answer) => void (awayFrom ??= answer?.data ?? null));
  return {
    note: (cursor) => {
      seen = cursor;
      void kept.then(() => keepAnswer(key, cursor)).catch(() => undefined);
    },
    leave: () => void (awayFrom ??= seen),
    missed: async (client) => {
      await kept;
      const events: MissedPayment[] = [];
      let after = awayFrom;
      awayFrom = null;
      while (after !== null) {
        const { data } = await client
          .query(MissedPaymentsDocument, { after }, { requestPolicy: 'network-only' })
          .toPromise();
        const page = data?.paymentEvents;
        events.push(...(page?.events ?? []));
        after = page?.hasMore === true ? page.cursor : null;
      }
      return events;
    },
  };
}
