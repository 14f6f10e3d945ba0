import { describe, expect, test } from '@jest/globals';
import { TRANSFERRED, TRANSFER_FAMILY, historyOf, tell, usePortfolios } from './portfolio-programme.js';
import { idOf, newIdOf } from '../../../support/global-ids.js';

const TRANSFER_ALL = `mutation ($input: TransferPortfolioInput!) { transferPortfolio(input: $input) { ${TRANSFERRED} } }`;

const { world, personas, aDistrict, fill } = usePortfolios();

describe('transfers', () => {
  const twoCadres = async () => {
    const there = await aDistrict();
    const [giver, taker] = [await world.cadre({ area: there.one }), await world.cadre({ area: there.one })];
    return { ...there, giver, taker, family: await world.family({ cadre: giver }) };
  };

  test('a family changes hands on a day, keeps its history, and leaves the first portfolio as it enters the second', async () => {
    const { head, giver, taker, family } = await twoCadres();
    const input = { familyId: idOf('Family', family.id), toCadreId: idOf('Cadre', taker.id), validFrom: '2026-03-05' };
    const done = { __typename: 'PortfolioTransferred', families: 1, size: 1, cadre: { id: idOf('Cadre', taker.id) } };
    expect(await tell(head, TRANSFER_FAMILY, { input })).toEqual(done);
    expect(await tell(head, TRANSFER_FAMILY, { input })).toEqual(done);
    const history = {
      cadre: { id: idOf('Cadre', taker.id) },
      assignments: [
        {
          validFrom: '2026-03-05',
          validThrough: null,
          reason: 'FAMILY_TRANSFER',
          cadre: { id: idOf('Cadre', taker.id) },
        },
        { validFrom: '2020-01-01', validThrough: '2026-03-04', reason: null, cadre: { id: idOf('Cadre', giver.id) } },
      ],
    };
    expect(await historyOf(head, family.id)).toEqual(history);
    expect(await historyOf(personas.cadre(giver), family.id)).toBeNull();
    expect(await historyOf(personas.cadre(taker), family.id)).toMatchObject({ cadre: { id: idOf('Cadre', taker.id) } });
  });

  test('a whole portfolio changes hands, or nobody does', async () => {
    const { head, giver, taker, family, one } = await twoCadres();
    const second = await world.family({ cadre: giver });
    const input = { fromCadreId: idOf('Cadre', giver.id), toCadreId: idOf('Cadre', taker.id), validFrom: '2026-03-08' };
    await fill(taker, 699);
    expect(await tell(head, TRANSFER_ALL, { input })).toEqual({
      __typename: 'PortfolioIsFull',
      code: 'PORTFOLIO_FULL',
      room: 1,
    });
    const MESSAGE =
      'mutation ($input: TransferPortfolioInput!) { transferPortfolio(input: $input) { ... on Problem { message } } }';
    const messageIn = async (language: 'id' | 'en') => (await head.ask<object>(MESSAGE, { input }, language)).data;
    expect([await messageIn('id'), await messageIn('en')]).toEqual([
      { transferPortfolio: { message: 'Kader penerima hanya dapat menerima 1 keluarga lagi.' } },
      { transferPortfolio: { message: 'The new portfolio has room for 1 more family.' } },
    ]);
    const third = await world.cadre({ area: one });
    const params = { input: { ...input, toCadreId: idOf('Cadre', third.id) } };
    expect(await tell(head, TRANSFER_ALL, params)).toMatchObject({
      __typename: 'PortfolioTransferred',
      families: 2,
      size: 2,
    });
    for (const { id } of [family, second]) {
      expect(await historyOf(head, id)).toMatchObject({
        cadre: { id: idOf('Cadre', giver.id) },
        assignments: [{ validFrom: '2026-03-08', reason: 'PORTFOLIO_TRANSFER' }, { validThrough: '2026-03-07' }],
      });
    }
    expect(await tell(head, TRANSFER_ALL, params)).toEqual({ __typename: 'WrongState', code: 'TRANSFER_NOTHING_LEFT' });
  });

  test('a family is handed to two cadres at once: it has one of them afterwards', async () => {
    const { head, taker, family, one } = await twoCadres();
    const other = await world.cadre({ area: one });
    const to = (toCadreId: string) =>
      tell(head, TRANSFER_FAMILY, {
        input: { familyId: idOf('Family', family.id), toCadreId: idOf('Cadre', toCadreId), validFrom: '2026-03-05' },
      });
    const answers = await Promise.all([to(taker.id), to(other.id)]);
    expect(answers.map(({ __typename: type }) => type).toSorted()).toEqual(['FamilyHeldLater', 'PortfolioTransferred']);
  });

  test('the cap holds when many families come at once', async () => {
    const { head, giver, taker } = await twoCadres();
    await fill(taker, 697);
    const families = await Promise.all(Array.from({ length: 8 }, () => world.family({ cadre: giver })));
    const answers = await Promise.all(
      families.map(({ id }) =>
        tell(head, TRANSFER_FAMILY, {
          input: { familyId: idOf('Family', id), toCadreId: idOf('Cadre', taker.id), validFrom: '2026-03-05' },
        }),
      ),
    );
    expect(answers.filter(({ __typename: type }) => type === 'PortfolioTransferred')).toHaveLength(3);
    expect(answers.filter(({ __typename: type }) => type === 'PortfolioIsFull')).toHaveLength(5);
  });

  test.each([
    {
      what: 'yesterday',
      change: { validFrom: '2026-03-04' },
      answer: { __typename: 'InvalidInput', code: 'PORTFOLIO_DAY_PASSED' },
    },
    {
      what: 'a family nobody knows',
      change: { familyId: newIdOf('Family') },
      answer: { __typename: 'NotFound', code: 'TRANSFER_FAMILY_NOT_FOUND' },
    },
    {
      what: 'a cadre nobody knows',
      change: { toCadreId: newIdOf('Cadre') },
      answer: { __typename: 'NotFound', code: 'TRANSFER_CADRE_NOT_FOUND' },
    },
  ])('$what is answered by name', async ({ change, answer }) => {
    const { head, taker, family } = await twoCadres();
    const input = {
      familyId: idOf('Family', family.id),
      toCadreId: idOf('Cadre', taker.id),
      validFrom: '2026-03-05',
      ...change,
    };
    expect(await tell(head, TRANSFER_FAMILY, { input })).toEqual(answer);
  });

  test('a cadre who is not appointed then, and families of another branch, are refused', async () => {
    const { head, family, one, taker } = await twoCadres();
    const former = await world.cadre({ area: one, appointedThrough: '2026-03-05' });
    const input = { familyId: idOf('Family', family.id), toCadreId: idOf('Cadre', former.id), validFrom: '2026-03-06' };
    expect(await tell(head, TRANSFER_FAMILY, { input })).toEqual({
      __typename: 'NotEligible',
      code: 'TRANSFER_CADRE_NOT_APPOINTED',
    });
    const stranger = personas.as('BRANCH_HEAD', ['73']);
    const params = { input: { ...input, toCadreId: idOf('Cadre', taker.id) } };
    expect(await tell(stranger, TRANSFER_FAMILY, params)).toEqual({
      __typename: 'NotFound',
      code: 'TRANSFER_FAMILY_NOT_FOUND',
    });
    const { errors } = await head.ask(TRANSFER_FAMILY, { input: { ...input, familyId: 'x' } });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_INPUT', field: 'input.familyId' } }]);
  });

  test('a portfolio says where it lies in the soft band', async () => {
    const { head, taker } = await twoCadres();
    const band = async () => {
      const query =
        'query ($id: ID!) { cadre(id: $id) { portfolioBand { families position bandFrom bandThrough familiesMax } } }';
      const { data } = await head.ask<{ cadre: { portfolioBand: unknown } }>(query, { id: idOf('Cadre', taker.id) });
      return data?.cadre.portfolioBand;
    };
    const sizes = { bandFrom: 450, bandThrough: 550, familiesMax: 700 };
    expect(await band()).toEqual({ families: 0, position: 'BELOW', ...sizes });
    await fill(taker, 500);
    expect(await band()).toEqual({ families: 500, position: 'WITHIN', ...sizes });
  });
});
