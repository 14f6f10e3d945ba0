/** The people of a running sandbox, as a browser test needs them beside the window: their tokens, its clock, a payment. */
import { askGraphQL, readPersonaTokens } from '../../../src/sandbox/personas/index.js';

export interface SandboxPeople {
  token(persona: string): string;
  /** Asks as a persona, and fails the test when the answer has errors. */
  ask<Data>(persona: string, query: string, variables?: object): Promise<Data>;
  /** The time of the sandbox. */
  now(): Promise<Date>;
  moveClock(to: Date): Promise<void>;
  /** Pays through the stand-in of a partner: the amount that is asked for, unless another is named. */
  pay(accountNumber: string, payment?: { readonly channel?: string; readonly amount?: number }): Promise<void>;
}

const PAY = 'mutation ($input: PayBillInput!) { payBill(input: $input) { __typename ... on Problem { message } } }';
const MOVE =
  'mutation ($to: DateTime!) { moveSandboxClock(input: { to: $to }) { __typename ... on Problem { message } } }';

/** A machine that does much else sheds requests before it reads them, and asks to come again. */
const BUSY_RETRIES = 20;
const BUSY_PAUSE_MS = 1_000;
const isBusy = (errors: unknown): boolean => JSON.stringify(errors ?? []).includes('"UNAVAILABLE"');

/** Reads the personas of the sandbox that listens at an address. */
export async function peopleOf(address: string): Promise<SandboxPeople> {
  const tokens = await readPersonaTokens(address);
  const token = (persona: string): string => {
    const found = tokens?.get(persona);
    if (found === undefined) throw new Error(`the sandbox has no ${persona}`);
    return found;
  };
  const ask = async <Data>(persona: string, query: string, variables: object = {}): Promise<Data> => {
    const question = { address, token: token(persona), query, variables };
    let { body } = await askGraphQL<Data>(question);
    for (let again = 0; again < BUSY_RETRIES && isBusy(body.errors); again += 1) {
      await new Promise((resolve) => setTimeout(resolve, BUSY_PAUSE_MS));
      ({ body } = await askGraphQL<Data>(question));
    }
    if (body.errors !== undefined || body.data === null) throw new Error(JSON.stringify(body.errors));
    return body.data;
  };
  const expectDone = (what: object, typename: string): void => {
    const [done] = Object.values(what) as [{ readonly __typename: string }];
    if (done.__typename !== typename) throw new Error(JSON.stringify(done));
  };
  return {
    token,
    ask,
    now: async () => {
      const { sandboxClock } = await ask<{ sandboxClock: { now: string } }>('operator', '{ sandboxClock { now } }');
      return new Date(sandboxClock.now);
    },
    moveClock: async (to) => expectDone(await ask('operator', MOVE, { to: to.toISOString() }), 'SandboxClockMoved'),
    pay: async (accountNumber, { channel = 'MINIMARKET', amount } = {}) =>
      expectDone(
        await ask('cadre', PAY, { input: { accountNumber, channel, ...(amount !== undefined && { amount }) } }),
        'BillPaid',
      ),
  };
}
