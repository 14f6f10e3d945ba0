/** Lets everything happen in its order under one clock, and writes down what came of it. */
import type { Pool } from '../../../src/platform/db/pool.js';
import type { PlayedPayment } from '../../../src/partners/stand-ins/player.js';
import type { BuiltFamily } from '../../support/world/families.js';
import { type Home, inWib } from './happening.js';
import type { Stage } from './stage.js';
import { step, wordsFor } from './steps.js';

/** One line of the chronicle: what happened, and how the family stands right after it. */
export interface ChronicleLine {
  readonly at: Date;
  readonly home: Home;
  readonly what: string;
  readonly outcome: string;
  readonly amount: bigint;
  readonly paidThrough: string;
  readonly credit: bigint;
}

export interface StoryParts {
  readonly stage: Stage;
  /** Called after every step. @throws when a rupiah is missing. */
  readonly prove: () => Promise<void>;
}

export async function playStory({ stage, prove }: StoryParts, homes: readonly Home[]): Promise<ChronicleLine[]> {
  const told = new Map<string, PlayedPayment>();
  const chronicle: ChronicleLine[] = [];
  const all = homes.flatMap((home) => home.household.happenings.map((happening) => ({ home, happening })));
  for (const { home, happening } of all.toSorted((a, b) => a.happening.at.localeCompare(b.happening.at))) {
    const at = inWib(happening.at);
    await stage.cast.setClock(at);
    const { outcome, amount = 0n } = await step(stage, { home, happening, told });
    await prove();
    chronicle.push({
      at,
      home,
      what: wordsFor(happening),
      outcome,
      amount,
      ...(await standing(stage.pool, home.family)),
    });
  }
  return chronicle;
}

export async function standing(pool: Pool, { id }: BuiltFamily): Promise<{ paidThrough: string; credit: bigint }> {
  const { rows } = await pool.query<{ paidThrough: string; credit: bigint }>(
    `select to_char(paid_through, 'YYYY-MM') as "paidThrough", credit from families where id = $1`,
    [id],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('the family is in the database');
  return row;
}
