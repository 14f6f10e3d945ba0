/** Composes the counts of what clients use of the schema, which every instance saves each minute and when it stops. */
import type { GraphQLSchema } from 'graphql';
import { type CountUse, forgetUses, saveUses, useCounter } from '../api/uses/index.js';
import { addDays, civilDateIn } from '../kernel/civil-date.js';
import type { Clock } from '../kernel/clock.js';
import { WIB } from '../kernel/time-zone.js';
import type { Pool } from '../platform/db/pool.js';
import type { Logger } from '../platform/observability/index.js';

export interface ComposedUses {
  readonly count: CountUse;
  /** Saves what was counted since. What cannot be saved is lost, and the log says so: it is no more than a count. */
  readonly save: () => Promise<void>;
  /** Forgets the days that are older than anybody asks for. */
  readonly forget: () => Promise<unknown>;
}

/** What is to go is announced half a year before, so that a year of uses shows more than enough. */
const KEPT_DAYS = 400;

export function composeUses(
  { clock, log }: { readonly clock: Clock; readonly log: Pick<Logger, 'warn'> },
  { schema, pool }: { readonly schema: GraphQLSchema; readonly pool: Pool },
): ComposedUses {
  const counter = useCounter(schema);
  const today = () => civilDateIn(clock.now(), WIB);
  return {
    count: counter.count,
    async save() {
      const uses = counter.take();
      if (uses.length === 0) return;
      try {
        await saveUses(pool, today(), uses);
      } catch (error) {
        log.warn({ err: error }, 'what clients used in the last minute is not counted');
      }
    },
    forget: () => forgetUses(pool, addDays(today(), -KEPT_DAYS)),
  };
}
