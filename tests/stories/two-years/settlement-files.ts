/** Families whose payments are known by the files of month ends: a minimarket's, a post office's. All of them are made up. */
import { expect } from '@jest/globals';
import { EXAMPLE_FORMATS } from '../../../src/partners/settlement/index.js';
import { type Row, minimarketFile } from '../../support/settlement-callers.js';
import type { BuiltFamily } from '../../support/world/families.js';
import { codeOf } from './cast.js';
import { type Came, type Household, doing } from './happening.js';
import { handIn, setFormats, threeSums } from './hand-in-files.js';
import type { Stage } from './stage.js';
import { idOf, newIdOf } from '../../support/global-ids.js';

/** Each month of one person in class I since July 2020. */
const PREMIUM = 150_000n;
const FEE_OF_EACH = 2_500n;
const MONTHS = ['2021-07', '2021-08', '2021-09'] as const;
type Month = (typeof MONTHS)[number];
const POST = 'kantor-pos-cerita';

/** The last day on which both pay. */
const dayOf = (month: Month): string => `${month}-30`;
const nextDay = (month: Month): string => (month === '2021-09' ? '2021-10-01' : `${month}-31`);

async function agree(stage: Stage): Promise<Came> {
  await setFormats(stage, codeOf('kedai'), [EXAMPLE_FORMATS.minimarket, EXAMPLE_FORMATS.statement]);
  const post = { code: POST, name: POST, channel: 'POST_OFFICE', protocol: 'standard-webhooks', snap: null } as const;
  expect((await stage.host.server.partners.add(post)).kind).toBe('added');
  await setFormats(stage, POST, [EXAMPLE_FORMATS['post-office'], EXAMPLE_FORMATS.statement]);
  return { outcome: 'SettlementFormatSet' };
}

const PAYERS = ['kaktus', 'krisan'] as const;
type Payer = (typeof PAYERS)[number];

const rowOf = (payer: Payer, { account, month }: { account: string; month: Month }): Row => ({
  at: `${dayOf(month)} 14:05:00`,
  reference: `${payer}-${month}`,
  account,
  amount: PREMIUM,
});

const payAtKedai =
  (payer: Payer, month: Month, told: 'told' | 'lost' = 'told') =>
  async ({ cast, notes }: Stage, { virtualAccount: account }: BuiltFamily): Promise<Came> => {
    const { at, reference, amount } = rowOf(payer, { account, month });
    notes.set(`${payer}'s number`, account);
    if (told === 'lost') return { outcome: 'the call is lost', amount };
    const paidAt = new Date(`${at.replace(' ', 'T')}+07:00`);
    const { body } = await cast.sender('kedai').pay({ reference, accountNumber: account, amount, paidAt });
    return { outcome: String(body?.['outcome']), amount };
  };

const statement = (month: Month, amount: bigint): string =>
  `tanggal,referensi,kredit\n${nextDay(month)},RK-${month},${amount}.00\n`;

const kedaiFile =
  (month: Month) =>
  async (stage: Stage): Promise<Came> => {
    const partner = codeOf('kedai');
    const rows = PAYERS.map((payer) => rowOf(payer, { account: stage.note(`${payer}'s number`), month }));
    const told = await handIn(stage, { partner, text: minimarketFile(rows) });
    const amount = rows.reduce((sum, row) => sum + row.amount, 0n);
    const credited = amount - FEE_OF_EACH * BigInt(rows.length);
    await handIn(stage, { partner, text: statement(month, credited), kind: 'statement' });
    return { outcome: `${told}, ${await threeSums(stage, { partner, day: dayOf(month) })}`, amount };
  };

/** The post office has no webhook: until its file comes nobody here knows of the payment. */
const postOfficeFile =
  (month: Month) =>
  async (stage: Stage, { virtualAccount }: BuiltFamily): Promise<Came> => {
    const [year, number, day] = dayOf(month).split('-');
    const line = `${day}/${number}/${year};POS-${month};${virtualAccount};"150.000,00"`;
    const told = await handIn(stage, { partner: POST, text: `tanggal;resi;nomor;jumlah\n${line}\n` });
    await handIn(stage, { partner: POST, text: statement(month, PREMIUM), kind: 'statement' });
    return { outcome: `${told}, ${await threeSums(stage, { partner: POST, day: dayOf(month) })}`, amount: PREMIUM };
  };

const NOTE = `mutation ($input: NotePostOfficeReceiptInput!) { notePostOfficeReceipt(input: $input) { __typename } }`;

/** A claim, without any credit. */
const showReceipt =
  (month: Month) =>
  async (stage: Stage, family: BuiltFamily): Promise<Came> => {
    const receipt = {
      receiptNumber: `POS-${month}`,
      amount: Number(PREMIUM),
      paidOn: dayOf(month),
      postOfficeCode: POST,
    };
    const input = { id: newIdOf('AwaitedConfirmation'), familyId: idOf('Family', family.id), ...receipt };
    const { __typename: outcome } = await stage.act(await stage.as('BRANCH_OFFICER'), NOTE, { input });
    return { outcome, amount: PREMIUM };
  };

const lookAtCards = async (stage: Stage, family: BuiltFamily): Promise<Came> => ({
  outcome: await stage.cardsOf(family),
});

const AT_KEDAI = 'pays at the kedai';
const params = { careClass: 'I', members: 1, paidThrough: '2021-06' } as const;

export const SETTLEMENT_HOUSEHOLDS: readonly Household[] = [
  {
    name: 'Kaktus: at a kedai that sends a file at the end of each month',
    params,
    happenings: [
      doing('2021-07-01 08:00', 'an operator sets how files are written', agree),
      ...MONTHS.flatMap((month) => [
        doing(`${dayOf(month)} 14:05`, AT_KEDAI, payAtKedai('kaktus', month)),
        doing(`${nextDay(month)} 08:00`, 'the kedai hands in its file', kedaiFile(month)),
      ]),
    ],
  },
  {
    name: 'Krisan: the call about one payment is lost, the file brings it',
    params,
    happenings: [
      doing('2021-07-30 14:05', AT_KEDAI, payAtKedai('krisan', '2021-07')),
      doing('2021-08-30 14:05', AT_KEDAI, payAtKedai('krisan', '2021-08', 'lost')),
      doing('2021-08-31 08:05', 'the branch looks at the cards', lookAtCards),
      doing('2021-09-02 09:00', 'the lost call comes after all', payAtKedai('krisan', '2021-08')),
      doing('2021-09-30 14:05', AT_KEDAI, payAtKedai('krisan', '2021-09')),
    ],
  },
  {
    name: 'Rosela: at a post office, whose payments its file alone confirms',
    params,
    happenings: MONTHS.flatMap((month) => [
      doing(`${dayOf(month)} 15:00`, 'shows a receipt of the post office', showReceipt(month)),
      doing(`${nextDay(month)} 09:00`, 'the post office hands in its file', postOfficeFile(month)),
    ]),
  },
];
