/** Starts what the clock keeps in order. */
import { keepCellsFolded } from '../households/arrears/index.js';
import { createPlanQueries, keepPlansReleased } from '../households/instalments/index.js';
import { type EntryDeps, createInstalmentReleaser } from '../money/payments/index.js';
import type { ComposeDeps } from './deps.js';

/** What is kept in order by the clock: cells of arrears, and instalment plans in default. */
export function composeKeepers({ clock, log }: ComposeDeps, ledger: EntryDeps): { stop(): Promise<void> } {
  const { pool } = ledger;
  const onError =
    (what: string) =>
    (error: unknown): void =>
      log.error({ err: error }, `${what}; the next round makes up for it`);
  const cells = keepCellsFolded({ pool, onError: onError('the cells of arrears were not folded') });
  const plans = keepPlansReleased({
    plans: createPlanQueries(pool),
    release: createInstalmentReleaser(ledger),
    clock,
    onError: onError('instalment plans in default were not released'),
  });
  return {
    async stop() {
      await cells.stop();
      await plans.stop();
    },
  };
}
