import { beforeAll, describe, expect, test } from '@jest/globals';
import { idOf, newIdOf } from '../../../support/global-ids.js';
import { tell } from '../../../support/partners/a-channel.js';
import { useServer } from '../../../support/partners/a-server.js';
import { type Persona, personasOf } from '../../../support/partners/ask-server.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { aWorld } from '../../../support/world/world.js';

const PROPOSE = `mutation ($input: ProposePolicyInput!) { proposePolicy(input: $input) { __typename
  ... on PolicyProposed { proposal { id state approvedBy } } ... on Problem { code message } ... on InvalidInput { field } } }`;
const APPROVE = `mutation ($input: ApprovePolicyInput!) { approvePolicy(input: $input) { __typename
  ... on PolicyApproved { proposal { id state } } ... on Problem { code } } }`;
const WITHDRAW = `mutation ($input: WithdrawPolicyInput!) { withdrawPolicy(input: $input) { __typename
  ... on PolicyWithdrawn { proposal { state withdrawnBecause } } ... on Problem { code } } }`;
const POLICIES = `query ($name: String, $on: CivilDate) { policies(name: $name, on: $on) {
  name validFrom validThrough origin basis values items { path value isAssumption source } } }`;
const PREVIEW = `query ($values: PolicyValues!) { policyPreview(policy: "tariffs", validFrom: "2027-01-01", values: $values) {
  earliestBeginning problems { path expected } changes { path before after } } }`;
const OWED = `query ($id: ID!) { family(by: { id: $id }) { arrears { amountToReactivate } } }`;

const tariff = (participantPays: number, fullRate = participantPays) => ({ participantPays, fullRate });
/** One amount for every class, as a standard class would have. */
const KRIS = { amounts: { I: tariff(100_000), II: tariff(100_000), III: tariff(40_000, 100_000) } };

const database = useTestDatabase();
/** 23 November 2026, 10:00 in Jakarta. */
const host = useServer(database, '2026-11-23T03:00:00Z');
const world = aWorld(database);
const personas = personasOf(host);
const at = (moment: string): void => host.clock.set(new Date(moment));
const row = (more: object = {}) => ({
  id: newIdOf('PolicyProposal'),
  policy: 'tariffs',
  validFrom: '2027-01-01',
  values: KRIS,
  basis: 'Perpres 59/2024 Ps. 103B',
  ...more,
});

interface Shown {
  readonly validFrom: string;
  readonly validThrough: string | null;
  readonly origin: string;
  readonly basis: string;
  readonly values: object;
  readonly items: readonly object[];
}

describe('policies that operators enter', () => {
  let first: Persona;
  let second: Persona;
  beforeAll(() => {
    [first, second] = [personas.as('OPERATOR', []), personas.as('OPERATOR', [])];
  });
  const propose = (input: object) => tell(first, PROPOSE, { input });
  const shown = async (name: string, on: string): Promise<Shown> =>
    (await tell<Shown[]>(first, POLICIES, { name, on }))[0]!;

  test('the tariff of a standard class is entered, approved by another operator and priced from its month on', async () => {
    const cadre = await world.cadre();
    const family = await world.family({ cadre, careClass: 'I', members: 1, paidThrough: '2026-10' });
    const owed = async (): Promise<number> => {
      const { arrears } = await tell<{ arrears: { amountToReactivate: number } }>(personas.cadre(cadre), OWED, {
        id: idOf('Family', family.id),
      });
      return arrears.amountToReactivate;
    };
    const input = row();
    expect(await propose(input)).toMatchObject({ __typename: 'PolicyProposed', proposal: { state: 'PROPOSED' } });
    expect(await propose(input)).toMatchObject({ __typename: 'PolicyProposed' });
    expect((await shown('tariffs', '2027-01-15')).origin).toBe('SHIPPED');
    const approval = { input: { proposalId: input.id } };
    expect(await tell(first, APPROVE, approval)).toEqual({
      __typename: 'SecondPersonNeeded',
      code: 'POLICY_OWN_PROPOSAL',
    });
    expect(await tell(second, APPROVE, approval)).toMatchObject({ __typename: 'PolicyApproved' });
    expect(await tell(second, APPROVE, approval)).toMatchObject({ __typename: 'PolicyApproved' });

    expect(await shown('tariffs', '2026-12-31')).toMatchObject({ origin: 'SHIPPED', validThrough: '2026-12-31' });
    expect(await shown('tariffs', '2027-01-15')).toMatchObject({
      validFrom: '2027-01-01',
      validThrough: null,
      origin: 'ENTERED',
      basis: 'Perpres 59/2024 Ps. 103B',
      values: KRIS,
    });
    expect(await owed()).toBe(150_000);
    at('2027-01-05T03:00:00Z');
    expect(await owed()).toBe(2 * 150_000 + 100_000);
    expect(await tell(first, WITHDRAW, { input: { proposalId: input.id, reason: 'x' } })).toMatchObject({
      code: 'POLICY_BEGUN',
    });
    at('2026-11-23T03:00:00Z');
  });

  test('what is entered is refused by the name of what is wrong', async () => {
    const refusals: [object, string, string | undefined][] = [
      [{ policy: 'weather' }, 'POLICY_NOT_FOUND', undefined],
      [{ policy: 'amount-ceilings' }, 'POLICY_SHIPPED_ONLY', undefined],
      [{ validFrom: '2026-11-23' }, 'POLICY_BEGINS_TOO_SOON', 'input.validFrom'],
      [{ validFrom: '2026-12-15' }, 'POLICY_BEGINS_WITHIN_MONTH', 'input.validFrom'],
      [{ assumption: 'both' }, 'POLICY_GROUND_MISSING', 'input.basis'],
      [{ basis: null }, 'POLICY_GROUND_MISSING', 'input.basis'],
      [
        { values: { amounts: { ...KRIS.amounts, I: tariff(200_000) } } },
        'POLICY_VALUE_INVALID',
        'input.values.amounts.I.participantPays',
      ],
      [
        { values: { amounts: { ...KRIS.amounts, III: tariff(50_000, 40_000) } } },
        'POLICY_VALUE_INVALID',
        'input.values.amounts.III.participantPays',
      ],
    ];
    for (const [more, code, field] of refusals) {
      const told = await propose(row({ validFrom: '2027-02-01', ...more }));
      expect([more, told['code'], told['field']]).toEqual([more, code, field]);
    }
    const input = row({ validFrom: '2027-03-01' });
    await propose(input);
    expect(await propose({ ...input, validFrom: '2027-04-01' })).toMatchObject({
      __typename: 'ConflictsWithEarlier',
    });
  });

  test('two rows never begin on one day, and a row that is withdrawn leaves the day to another', async () => {
    const [one, other] = [row({ validFrom: '2027-06-01' }), row({ validFrom: '2027-06-01' })];
    for (const input of [one, other]) await propose(input);
    const approve = ({ id }: { id: string }) => tell(second, APPROVE, { input: { proposalId: id } });
    expect(await approve(one)).toMatchObject({ __typename: 'PolicyApproved' });
    expect(await approve(other)).toEqual({ __typename: 'WrongState', code: 'POLICY_DAY_TAKEN' });
    const withdrawal = { input: { proposalId: one.id, reason: 'The decree was postponed.' } };
    expect(await tell(first, WITHDRAW, withdrawal)).toMatchObject({
      proposal: { state: 'WITHDRAWN', withdrawnBecause: 'The decree was postponed.' },
    });
    expect((await shown('tariffs', '2027-06-15')).validFrom).toBe('2027-01-01');
    expect(await approve(other)).toMatchObject({ __typename: 'PolicyApproved' });
    expect(await approve(one)).toEqual({ __typename: 'WrongState', code: 'POLICY_WITHDRAWN' });
    expect((await shown('tariffs', '2027-06-15')).validFrom).toBe('2027-06-01');
  });

  test('a row whose day has come near is not approved any more', async () => {
    const input = row({ policy: 'payment-codes', values: { validHours: 24 }, validFrom: '2026-11-24' });
    expect(await propose(input)).toMatchObject({ __typename: 'PolicyProposed' });
    at('2026-11-23T14:30:00Z');
    expect(await tell(second, APPROVE, { input: { proposalId: input.id } })).toEqual({
      __typename: 'WrongState',
      code: 'POLICY_TOO_LATE',
    });
    at('2026-11-23T03:00:00Z');
  });

  test('a preview names every value that cannot be, and else what would change', async () => {
    const preview = (values: object) => tell(first, PREVIEW, { values });
    expect(await preview({ amounts: { I: tariff(1), II: {} } })).toMatchObject({
      problems: [{ path: 'amounts.II.participantPays' }, { path: 'amounts.II.fullRate' }, { path: 'amounts.III' }],
      changes: [],
    });
    const half = { amounts: { ...KRIS.amounts, I: tariff(90_000, 100_000) } };
    expect(await preview(half)).toEqual({
      earliestBeginning: '2026-11-24',
      problems: [],
      changes: [{ path: 'amounts.I.participantPays', before: '100000', after: '90000' }],
    });
  });

  test('a disputed value says that it is an assumption, and who may read and enter them is guarded', async () => {
    const { items } = await shown('arrears', '2026-11-23');
    expect(items).toContainEqual({
      path: 'cappedMonths',
      value: 'newest',
      isAssumption: true,
      source: 'No regulation found says which 24 months remain of a longer debt; the newest is the natural reading.',
    });
    const head = personas.as('BRANCH_HEAD');
    expect((await tell<Shown[]>(head, POLICIES, {})).length).toBeGreaterThan(18);
    const { errors } = await head.ask(PROPOSE, { input: row() });
    expect(errors[0]?.extensions['code']).toBe('FORBIDDEN');
  });
});
