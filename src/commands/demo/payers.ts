/** Lets three families pay: at a bank, at a minimarket and at an ATM, through the sandbox partners' signed calls. */
import { snapBank } from '../../api/webhooks/adapters/snap-bi/sandbox/index.js';
import { standardWebhooksSender } from '../../api/webhooks/adapters/standard-webhooks/sandbox/index.js';
import type { HttpAnswer, SandboxCredentials, Wire } from '../../partners/stand-ins/index.js';
import type { SampleFamily } from '../../sandbox/first-start/index.js';

export interface Payer {
  /** The name of the payer in the timeline. */
  readonly title: string;
  /** The path its payment is posted to. */
  readonly path: string;
  pay(family: SampleFamily, amount: number): Promise<HttpAnswer>;
}

/** @throws Error naming the sandbox partner whose credentials are missing. */
export function threePayers(credentials: readonly SandboxCredentials[], wire: Wire): Payer[] {
  return [
    bank(find(credentials, 'sandbox-bank'), wire),
    shop(find(credentials, 'sandbox-minimarket'), wire),
    shop(find(credentials, 'sandbox-atm'), wire),
  ];
}

function find(credentials: readonly SandboxCredentials[], code: string): SandboxCredentials {
  const found = credentials.find((one) => one.code === code);
  if (found === undefined)
    throw new Error(`this machine does not hold the credentials of ${code}: another installation added it`);
  return found;
}

/** The payer at a bank, where a teller asks for the bill before taking the money. */
function bank({ secret, snap }: SandboxCredentials, wire: Wire): Payer {
  if (snap === null) throw new Error('the sandbox bank has no SNAP keys');
  const client = snapBank({ ...wire, ...snap, clientSecret: secret });
  return {
    title: 'bank (SNAP BI)',
    path: '/snap/v1.0/transfer-va/payment',
    pay: async ({ virtualAccount }, amount) => {
      const bill = await client.inquire({ virtualAccount });
      if (bill.status !== 200) return bill;
      return client.pay({ virtualAccount, amount });
    },
  };
}

function shop({ code, secret }: SandboxCredentials, wire: Wire): Payer {
  const sender = standardWebhooksSender({ ...wire, partner: code, secret });
  return {
    title: code === 'sandbox-atm' ? 'ATM switch' : 'minimarket',
    path: `/webhooks/${code}`,
    pay: ({ virtualAccount }, amount) => sender.pay({ accountNumber: virtualAccount, amount }),
  };
}
