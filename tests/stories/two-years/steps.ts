/** One step of the story: the partner's signed call or the office's decision, and what came of it. */
import { randomUUID } from 'node:crypto';
import { toVirtualAccount } from '../../../src/kernel/virtual-account.js';
import type { PlayedPayment } from '../../../src/partners/stand-ins/player.js';
import { idOf } from '../../support/global-ids.js';
import type { BuiltFamily } from '../../support/world/families.js';
import { type Came, type Happening, type Home, inWib } from './happening.js';
import { resolveSuspense } from './office.js';
import type { Stage } from './stage.js';

export interface Step {
  readonly home: Home;
  readonly happening: Happening;
  /** Payments that are spoken of later, by what they are called. */
  readonly told: Map<string, PlayedPayment>;
}

const RESOLVED = {
  MATCH: 'the branch finds whose money it is',
  RETURN: 'the branch gives the money back',
  WRITE_OFF: 'the branch finds nobody whose money it is',
} as const;

export function wordsFor(happening: Happening): string {
  switch (happening.does) {
    case 'pay':
      return `pays at ${happening.by}`;
    case 'take-back':
      return `${happening.by} takes it back`;
    case 'resolve-suspense':
      return RESOLVED[happening.as];
    case 'act':
      return happening.what;
  }
}

export function step(stage: Stage, { home, happening, told }: Step): Promise<Came> {
  switch (happening.does) {
    case 'pay':
      return pay(stage, { home, happening, told });
    case 'take-back':
      return takeBack(stage, { home, happening, told });
    case 'resolve-suspense':
      return resolve(stage, { home, happening, told });
    case 'act':
      return happening.act(stage, home.family);
  }
}

type StepOf<Does extends Happening['does']> = Omit<Step, 'happening'> & {
  readonly happening: Extract<Happening, { does: Does }>;
};

/** In the mistyped number the last digit is another. */
const mistypedAccount = ({ head }: BuiltFamily) => {
  const account = toVirtualAccount(head.cardNumber);
  return `77777${account.slice(5)}` as typeof account;
};

async function paymentOf(
  { cast }: Stage,
  { home, happening, told }: StepOf<'pay' | 'take-back'>,
): Promise<PlayedPayment> {
  const name = happening.does === 'pay' ? happening.as : happening.payment;
  const known = name === undefined ? undefined : told.get(name);
  if (known !== undefined) return known;
  const {
    ahead,
    more = 0n,
    paidAt,
    mistyped,
  } = happening.does === 'pay' ? happening : { ahead: undefined, paidAt: undefined, mistyped: undefined };
  const account = toVirtualAccount(home.family.head.cardNumber);
  if (paidAt !== undefined) await cast.setClock(inWib(paidAt));
  const bill = (await cast.billOf(account, ahead)) ?? 0n;
  if (paidAt !== undefined) await cast.setClock(inWib(happening.at));
  const payment = {
    account: mistyped === true ? mistypedAccount(home.family) : account,
    amount: bill + more,
    reference: randomUUID(),
    deliveryId: randomUUID(),
    paidAt: inWib(paidAt ?? happening.at),
  };
  if (name !== undefined) told.set(name, payment);
  return payment;
}

async function pay(stage: Stage, { home, happening, told }: StepOf<'pay'>): Promise<Came> {
  const { pool, cast } = stage;
  const payment = await paymentOf(stage, { home, happening, told });
  const player = cast.player(happening.by);
  const call = await player.paymentCall(payment);
  for (let time = 0; time < (happening.times ?? 1); time += 1) {
    const answer = await cast.send(call);
    const outcome = player.outcomeOf(answer);
    if (outcome !== 'taken' && outcome !== 'known')
      throw new Error(`${home.household.name}: ${JSON.stringify(answer.body)}`);
  }
  const { rows } = await pool.query<{ outcome: string }>(
    'select outcome from payments where reference like $1 order by posted_at desc limit 1',
    [`%${payment.reference}%`],
  );
  return { outcome: rows[0]?.outcome ?? 'nothing booked', amount: payment.amount };
}

async function takeBack(stage: Stage, { home, happening, told }: StepOf<'take-back'>): Promise<Came> {
  const payment = await paymentOf(stage, { home, happening, told });
  const { reversalCall } = stage.cast.player(happening.by);
  if (reversalCall === null) throw new Error(`${happening.by} takes nothing back`);
  const { status, body } = await stage.cast.send(await reversalCall(payment));
  if (status >= 300) throw new Error(`${home.household.name}: ${JSON.stringify(body)}`);
  return { outcome: String(body?.['outcome']), amount: payment.amount };
}

async function resolve(stage: Stage, { home, happening, told }: StepOf<'resolve-suspense'>): Promise<Came> {
  const payment = told.get(happening.payment);
  if (payment === undefined) throw new Error(`nobody told of ${happening.payment}`);
  const { rows } = await stage.pool.query<{ id: string }>('select id from payments where reference = $1', [
    payment.reference,
  ]);
  const paymentId = idOf('Payment', rows[0]?.id);
  const outcome = await resolveSuspense(stage, { paymentId, as: happening.as, family: home.family });
  return { outcome, amount: payment.amount };
}
