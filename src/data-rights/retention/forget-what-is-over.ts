/** Forgets what is kept for longer than the policy of the day says, kind by kind. */
import { civilDateIn } from '../../kernel/civil-date.js';
import { policyOn } from '../../kernel/dated-policy.js';
import { invariant } from '../../kernel/invariant.js';
import { WIB } from '../../kernel/time-zone.js';
import { type Forgetting, countOver, forgetOver } from '../../platform/db/forgetting.js';
import type { Pool } from '../../platform/db/pool.js';
import type { RetentionPolicy } from './retention-policy.js';

const DAY_MS = 24 * 3_600_000;

export interface RetentionDeps {
  readonly pool: Pool;
  readonly now: Date;
  readonly policies: readonly RetentionPolicy[];
  readonly forgettings: readonly Forgetting[];
}

/** A kind with the moment before which it is over. */
export interface Term {
  readonly forgetting: Forgetting;
  readonly before: Date;
}

export function termsOf({ now, policies, forgettings }: Omit<RetentionDeps, 'pool'>): Term[] {
  const { keptDays } = policyOn(policies, civilDateIn(now, WIB));
  const terms: Readonly<Record<string, number>> = keptDays;
  return forgettings.map((forgetting) => {
    const days = terms[forgetting.kind];
    invariant(days !== undefined, `the policy of retention says how long ${forgetting.kind} are kept`);
    return { forgetting, before: new Date(now.getTime() - days * DAY_MS) };
  });
}

export interface Forgotten {
  readonly kind: string;
  readonly rows: number;
}

/** Counts what is over, and changes nothing. */
export const countWhatIsOver = (deps: RetentionDeps): Promise<Forgotten[]> =>
  Promise.all(
    termsOf(deps).map(async ({ forgetting, before }) => ({
      kind: forgetting.kind,
      rows: await countOver(deps.pool, forgetting, before),
    })),
  );

/** Forgets all of it in batches; whoever stops it in between goes on with what is left. */
export async function* forgetWhatIsOver(deps: RetentionDeps, stopping?: AbortSignal): AsyncGenerator<Forgotten> {
  for (const { forgetting, before } of termsOf(deps))
    for await (const rows of forgetOver(deps.pool, forgetting, before)) {
      yield { kind: forgetting.kind, rows };
      if (stopping?.aborted === true) return;
    }
}
