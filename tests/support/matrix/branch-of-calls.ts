/** A demo branch with something of many kinds, in which every field can be called by anybody. */
import { randomUUID } from 'node:crypto';
import { beforeAll } from '@jest/globals';
import { secretCipher } from '../../../src/money/partners/index.js';
import { civilDate } from '../../../src/kernel/civil-date.js';
import { invariant } from '../../../src/kernel/invariant.js';
import type { FamilyId } from '../../../src/kernel/ids.js';
import type { Role } from '../../../src/platform/auth/index.js';
import { addDemoPayers, loadDemoBranch, loadDemoChannels } from '../../../src/sandbox/demo-data/index.js';
import { findPersonas } from '../../../src/sandbox/personas/index.js';
import { everybodysNiks } from '../everybodys-niks.js';
import { everybodysPhones } from '../everybodys-phones.js';
import { idOf } from '../global-ids.js';
import { keyringOf } from '../keyring.js';
import { type ServerOfTest, type ShopOfTest, useServer } from '../partners/a-server.js';
import { type ChangedTables, watchTables } from '../root-calls/changed-tables.js';
import { type KnownRows, findKnownRows } from '../root-calls/known-rows.js';
import { type TestDatabase, useTestDatabase } from '../test-database.js';
import type { Claims } from '../token-of.js';
import { regionCode } from '../world/regions.js';
import { aWorld } from '../world/world.js';
import type { Elsewhere } from './callers.js';
import { type Calls, FIRST, createCalls } from './calls.js';

const DAY = '2026-11-24';
const NOW = `${DAY}T03:00:00Z`;
const TODAY = {
  day: DAY,
  month: '2026-11',
  instant: `${DAY}T02:00:00Z`,
  region: '64.72',
  village: '64.72.01.1001',
};
const WIDE = { GRAPHQL_COST_MAX: '5000000', GRAPHQL_ALIASES_MAX: '5000', GRAPHQL_EVENT_COST_MAX: '1000000' };

/** What people of the branch do first, so that there is something of many kinds. */
const DONE_BEFORE: readonly (readonly [mutation: string, role: Role])[] = [
  ['setCollectionPolicy', 'BRANCH_HEAD'],
  ['registerAgent', 'BRANCH_HEAD'],
  ['draftDunningPlan', 'BRANCH_HEAD'],
  ['requestFundReturn', 'BRANCH_OFFICER'],
  ['proposeBeneficiaries', 'BRANCH_OFFICER'],
  ['proposeSuspenseResolution', 'BRANCH_OFFICER'],
  ['createPaymentIntent', 'CADRE'],
  ['issuePaymentCode', 'CADRE'],
  ['changeCareClass', 'BRANCH_OFFICER'],
];

/** The types of answers that say why nothing was done. */
const REFUSALS = /^(?:NotFound|OutOfReach|InvalidInput|NotEligible|WrongState|ConflictsWithEarlier|LimitReached)$/;

/** Family cards, which stand beside the NIK and the telephone of everybody. */
const NUMBERS = 'select family_card_number as number from families';

const BILL = 'query ($id: ID!) { family(by: { id: $id }) { arrears { amountToReactivate } } }';

export class BranchOfCalls {
  /** What is there; it is looked for anew whenever something was done. */
  known!: KnownRows;
  changed!: ChangedTables;
  elsewhere!: Elsewhere;
  calls!: Calls;
  people: readonly Claims[] = [];
  #shop!: ShopOfTest;
  #happened = 0;

  constructor(
    readonly database: TestDatabase,
    readonly host: ServerOfTest,
  ) {}

  async load(): Promise<void> {
    const { pool } = this.database;
    const keyring = await keyringOf(pool);
    const today = civilDate(DAY);
    await this.host.bank('sandbox-bank');
    this.#shop = await this.host.shop('sandbox-minimarket');
    await loadDemoBranch(pool, { keyring, seed: 1, today, scale: { cadres: 2, familiesPerCadre: 60 } });
    await loadDemoChannels(pool, { today, now: new Date(NOW) });
    const cipher = secretCipher({ current: new Uint8Array(32).fill(5), previous: null });
    await addDemoPayers({ pool, today, cipher, keyring, partnerId: this.#shop.id });
    this.people = (await findPersonas(pool)).map(({ claims }) => claims);
    const { rows } = await pool.query<{ number: string }>('select fund_number as number from donors');
    await this.#shop.sender.pay({ accountNumber: `88888${rows[0]?.number}`, amount: 40_000_000 });
    await this.#settleElsewhere();
    this.calls = createCalls(this, TODAY);
    await this.#look();
    await this.#payTooLittle();
    await this.#collectToday();
    for (const [mutation, role] of DONE_BEFORE) await this.#do(mutation, role);
    await this.#look();
    this.calls.forget();
    this.changed = await watchTables(pool);
  }

  /** Somebody of the branch who works in the role. */
  personOf(role: Role): Claims {
    const found = this.people.find((claims) => claims.role === role);
    if (found === undefined) throw new Error(`nobody in the branch is a ${role}`);
    return found;
  }

  /** The numbers in full of everybody, which masks stand for. */
  async tellNumbers(): Promise<readonly string[]> {
    const { pool } = this.database;
    const keyring = await keyringOf(pool);
    const niks = await everybodysNiks(pool, keyring);
    const phones = await everybodysPhones(pool, keyring);
    const { rows } = await pool.query<{ number: string }>(NUMBERS);
    return [...niks.values(), ...phones.values(), ...rows.map(({ number }) => number)];
  }

  /** Money comes in that waits, a family pays and its money is taken back, and somebody complains. */
  async letThingsHappen(): Promise<void> {
    this.#happened += 1;
    const reference = `TOLD-${this.#happened}`;
    await this.#payTooLittle();
    const accountNumber = `88888${this.known.texts.billingNumber}`;
    const amount = await this.#billOf(this.known.idOf('Family'));
    const { status } = await this.#shop.sender.pay({ accountNumber, amount, reference });
    invariant(status === 200, `the family pays its bill: ${status}`);
    await this.#shop.sender.reverse({ reference, reason: 'withdrawn by the payer' });
    for (const role of ['BRANCH_OFFICER', 'CADRE'] as const) await this.#do('fileComplaint', role);
  }

  async #look(): Promise<void> {
    const { pool } = this.database;
    this.known = await findKnownRows(pool, await keyringOf(pool));
  }

  async #do(mutation: string, role: Role): Promise<void> {
    await this.#look();
    this.calls.forget();
    const call = await this.calls.learn(this.calls.field(mutation), FIRST);
    const { data, errors } = await this.calls.send(call, this.personOf(role));
    const done = (data?.[mutation] ?? { __typename: 'NotFound' }) as { readonly __typename: string };
    const isDone = errors === undefined && !REFUSALS.test(done.__typename);
    invariant(isDone, `${mutation} is done: ${JSON.stringify({ data, errors })}`);
  }

  /** Too little for any bill: it waits. */
  async #payTooLittle(): Promise<void> {
    await this.#shop.sender.pay({ accountNumber: `88888${this.known.texts.billingNumber}`, amount: 1_000 });
  }

  async #billOf(id: string): Promise<number> {
    const { data } = await this.calls.ask<{ family: { arrears: { amountToReactivate: number } } }>(
      { query: BILL, variables: { id } },
      this.personOf('BRANCH_OFFICER'),
    );
    return data?.family.arrears.amountToReactivate ?? 0;
  }

  /** One family more pays today, so that there is a sum of the day. */
  async #collectToday(): Promise<void> {
    const { rows } = await this.database.pool.query<{ id: FamilyId; number: string }>(
      `select f.id, right(p.card_number, 11) as number from families f join participants p on p.family_id = f.id
        where p.relation = 'HEAD' and f.segment = 'PBPU' and f.paid_through < '2026-06-01' and f.region_code like '64.72%'
          and not exists (select from instalment_plans i where i.family_id = f.id)
        order by f.id desc limit 1`,
    );
    const [family] = rows;
    const amount = await this.#billOf(idOf('Family', family?.id));
    invariant(amount > 0, 'another family owes something');
    await this.#shop.sender.pay({ accountNumber: `88888${family?.number}`, amount });
  }

  async #settleElsewhere(): Promise<void> {
    const world = aWorld(this.database);
    const { code } = await world.region({ code: '12.71.01.1001' });
    const branch = await world.branch({ regions: [regionCode('12.71')] });
    const cadre = await world.cadre({ area: code, branch, name: 'Zulaikha' });
    const family = await world.family({ region: code });
    const partner = await this.host.shop('toko-jauh');
    const donor = `f${randomUUID().slice(1)}`; // behind the donors of the branch, of whom the first by id is known
    await this.database.pool.query(
      `insert into donors (id, name, fund_number, region_codes, added_at, added_by)
        values ($1, 'Yayasan Jauh', '99123456789', array['12.71'], now(), 'test')`,
      [donor],
    );
    this.elsewhere = {
      branch_id: branch.id,
      cadre_id: cadre.id,
      family_id: family.id,
      partner_id: partner.id,
      donor_id: donor,
    };
  }
}

/** The branch, with a database and a server of its own. */
export function useBranchOfCalls(): BranchOfCalls {
  const database = useTestDatabase();
  const branch = new BranchOfCalls(
    database,
    useServer(database, NOW, () => WIDE),
  );
  beforeAll(() => branch.load(), 300_000);
  return branch;
}
