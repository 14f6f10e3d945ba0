import { describe, expect, test } from '@jest/globals';
import { useServer } from '../../../support/partners/a-server.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { askThrough } from '../../../support/world/ask.js';
import { newCardNumber } from '../../../support/world/synthetic-values.js';
import { asRole } from '../../../support/world/viewers.js';
import { aWorld } from '../../../support/world/world.js';

const QUERY = `query ($cardNumber: CardNumber!, $birthDate: CivilDate!) { publicStatus(cardNumber: $cardNumber, birthDate: $birthDate) {
  __typename
  ... on PublicStatus { status monthsInArrears billedMonths amountToPay dueDate isLate suspendedSince activeThrough virtualAccount virtualAccountMandiri firstPremiumFrom explanation }
  ... on Problem { code message } ... on TooManyStatusQuestions { retryAfterSeconds } } }`;

type Told = { readonly __typename: string; readonly code?: string } & Record<string, unknown>;
const NOW = '2026-03-05T02:00:00Z';

describe('how a card stands, for the public', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const ask = askThrough(database);
  const question = async (cardNumber: string, birthDate: string, { now = NOW, chatbot = false } = {}) => {
    // each stranger of these tests asks from an address of its own, unless the test is about callers
    await database.pool.query(`delete from quota_counts where asker like 'status:address:%'`);
    const viewer = chatbot ? asRole('CHATBOT') : null;
    const answer = await ask<{ publicStatus: Told }>({ viewer, now }, QUERY, { cardNumber, birthDate });
    expect(answer.errors).toEqual([]);
    return { told: answer.data?.publicStatus, statements: answer.statements };
  };

  test('tells status, months and amount to who knows the birth date, without signing in, and names nobody', async () => {
    const family = await world.family({ careClass: 'I', paidThrough: '2025-11', members: 2 });
    const { told } = await question(family.head.cardNumber, family.head.birthDate);
    expect(told).toEqual({
      __typename: 'PublicStatus',
      status: 'SUSPENDED',
      monthsInArrears: 3,
      billedMonths: 3,
      amountToPay: 1_200_000,
      dueDate: '2026-03-10',
      isLate: true,
      suspendedSince: '2026-01-01',
      activeThrough: null,
      virtualAccount: `88888${family.head.cardNumber.slice(2)}`,
      virtualAccountMandiri: `89888${family.head.cardNumber.slice(2)}`,
      firstPremiumFrom: null,
      explanation:
        'Kartu JKN keluarga Anda tidak aktif karena menunggak 3 bulan. Bayar Rp1.200.000 (tunggakan dan iuran bulan berjalan) untuk seluruh keluarga agar kartu aktif kembali.',
    });
  });

  test('names the last active day of a card whose due day has passed, not the day that has passed', async () => {
    const { head } = await world.family({ paidThrough: '2026-02' });
    const stands = async (now: string) => (await question(head.cardNumber, head.birthDate, { now })).told;
    const due = { status: 'ACTIVE', dueDate: '2026-03-10', suspendedSince: null, activeThrough: '2026-03-31' };
    expect(await stands('2026-03-05T02:00:00Z')).toMatchObject({ ...due, isLate: false });
    expect(await stands('2026-03-11T02:00:00Z')).toMatchObject({ ...due, isLate: true });
  });

  test('an unknown card and another birth date get the same answer from the same number of statements', async () => {
    const family = await world.family({ members: [{ birthDate: '1980-05-06' }] });
    const left = await world.family({ members: [{}, { birthDate: '1980-05-06', coveredThrough: '2025-12' }] });
    const wrongDay = await question(family.head.cardNumber, '1980-06-05');
    const unknown = await question(newCardNumber(), '1980-05-06');
    const hasLeft = await question(String(left.members[1]?.cardNumber), '1980-05-06');
    const right = await question(family.head.cardNumber, '1980-05-06');
    expect(wrongDay).toEqual({
      told: {
        __typename: 'NotFound',
        code: 'PUBLIC_STATUS_NOT_FOUND',
        message: 'Nomor kartu dan tanggal lahir tidak cocok. Periksa kembali kedua data tersebut.',
      },
      statements: 2,
    });
    expect([unknown, hasLeft]).toEqual([wrongDay, wrongDay]);
    expect([right.told?.__typename, right.statements]).toEqual(['PublicStatus', 2]);
  });

  test('a card is asked about ten times, then slower and slower, whoever asks and whether or not it exists, and is never locked', async () => {
    const family = await world.family({ members: [{ birthDate: '1980-05-06' }] });
    for (const cardNumber of [family.head.cardNumber, newCardNumber()]) {
      const told: (string | undefined)[] = [];
      for (let day = 1; day <= 11; day += 1)
        told.push(
          (await question(cardNumber, `1990-01-${String(day).padStart(2, '0')}`, { chatbot: true })).told?.code,
        );
      expect(told).toEqual([
        ...Array.from({ length: 10 }, () => 'PUBLIC_STATUS_NOT_FOUND'),
        'PUBLIC_STATUS_TOO_MANY_QUESTIONS',
      ]);
    }
    const refused = await question(family.head.cardNumber, '1980-05-06');
    expect(refused).toMatchObject({
      told: {
        __typename: 'TooManyStatusQuestions',
        retryAfterSeconds: 30,
        message: 'Terlalu banyak pertanyaan. Coba lagi dalam 1 menit, atau hubungi Care Center 165.',
      },
      statements: 1,
    });
    let at = new Date(NOW).getTime();
    for (const pause of [30, 60, 120, 240, 480, 960, 1_800, 1_800, 1_800]) {
      const early = new Date(at + (pause - 1) * 1_000).toISOString();
      const { told } = await question(family.head.cardNumber, '1980-06-05', { now: early });
      expect([pause, told?.code, told?.['retryAfterSeconds']]).toEqual([pause, 'PUBLIC_STATUS_TOO_MANY_QUESTIONS', 1]);
      at += pause * 1_000;
      const asked = await question(family.head.cardNumber, '1980-05-06', { now: new Date(at).toISOString() });
      expect([pause, asked.told?.__typename]).toEqual([pause, 'PublicStatus']);
    }
    at += 24.6 * 3_600_000;
    for (let again = 0; again < 10; again += 1) {
      const asked = await question(family.head.cardNumber, '1980-05-06', { now: new Date(at).toISOString() });
      expect(asked.told?.__typename).toBe('PublicStatus');
    }
  });

  test('one caller asks five times a day about one card, and takes nothing from others by asking on', async () => {
    const family = await world.family({ members: [{ birthDate: '1980-05-06' }] });
    const askAs = async (subject: string, birthDate: string) => {
      const viewer = { ...asRole('TELE_COLLECTOR'), subject };
      const answer = await ask<{ publicStatus: Told }>({ viewer, now: NOW }, QUERY, {
        cardNumber: family.head.cardNumber,
        birthDate,
      });
      return answer.data?.publicStatus;
    };
    const guesses = [];
    for (let day = 1; day <= 20; day += 1)
      guesses.push((await askAs('guesser', `1990-01-${String(day).padStart(2, '0')}`))?.code);
    expect(guesses.filter((code) => code === 'PUBLIC_STATUS_NOT_FOUND')).toHaveLength(5);
    expect((await askAs('guesser', '1980-05-06'))?.['retryAfterSeconds']).toBe(86_400);
    expect((await askAs('family', '1980-05-06'))?.__typename).toBe('PublicStatus');
  });

  test('a thousand guesses at once are answered ten times', async () => {
    const { head } = await world.family({ members: [{ birthDate: '1980-05-06' }] });
    const days = Array.from({ length: 1_000 }, (_, index) =>
      new Date(Date.UTC(1978, 0, index + 1)).toISOString().slice(0, 10),
    );
    const viewer = asRole('CHATBOT');
    const answers = await Promise.all(
      days.map((birthDate) =>
        ask<{ publicStatus: Told }>({ viewer, now: NOW }, QUERY, { cardNumber: head.cardNumber, birthDate }),
      ),
    );
    const kinds = Map.groupBy(answers, ({ data }) => data?.publicStatus.__typename);
    expect(kinds.get('TooManyStatusQuestions')).toHaveLength(990);
  });

  test('counts that have run out are cleared away by later questions', async () => {
    for (let count = 0; count < 6; count += 1) await question(newCardNumber(), '1980-05-06', { chatbot: true });
    const later = '2026-03-20T02:00:00Z';
    for (let count = 0; count < 40; count += 1)
      await question(newCardNumber(), '1980-05-06', { chatbot: true, now: later });
    const { rows } = await database.pool.query('select asker from quota_counts where window_ends_at <= $1', [later]);
    expect(rows).toEqual([]);
  });

  test.each([
    { field: 'cardNumber', variables: { cardNumber: '12', birthDate: '1980-05-06' } },
    { field: 'birthDate', variables: { cardNumber: '0001944358911', birthDate: '1980-02-30' } },
  ])('names $field when it is none', async ({ field, variables }) => {
    const answer = await ask({ viewer: null }, QUERY, variables);
    expect(answer.errors[0]?.message).toContain(field);
  });
});

describe('callers of the public status, through the server', () => {
  const database = useTestDatabase();
  const host = useServer(database, NOW);

  async function guessOnce(headers: Record<string, string>): Promise<Told> {
    const response = await fetch(`${host.baseUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query: QUERY, variables: { cardNumber: newCardNumber(), birthDate: '1980-05-06' } }),
    });
    const { data } = (await response.json()) as { data: { publicStatus: Told } };
    return data.publicStatus;
  }

  async function guess(times: number, headers: Record<string, string> = {}): Promise<Map<string, number>> {
    const codes = new Map<string, number>();
    for (let count = 0; count < times; count += 1) {
      const code = String((await guessOnce(headers)).code);
      codes.set(code, (codes.get(code) ?? 0) + 1);
    }
    return codes;
  }

  test('an address asks about thirty cards an hour, a chatbot with its token about many, and no card is charged for a refused caller', async () => {
    expect(Object.fromEntries(await guess(40))).toEqual({
      PUBLIC_STATUS_NOT_FOUND: 30,
      PUBLIC_STATUS_TOO_MANY_QUESTIONS: 10,
    });
    const { rows } = await database.pool.query<{ cards: bigint }>(
      `select count(*) as cards from quota_counts where asker like 'status:about:%'`,
    );
    expect(rows[0]?.cards).toBe(30n);
    const claims = { sub: 'chika', name: 'CHIKA', role: 'CHATBOT' } as const;
    const token = await host.server.localIssuer?.issueToken(claims, { ttlSeconds: 60 });
    expect(Object.fromEntries(await guess(40, { authorization: `Bearer ${token}` }))).toEqual({
      PUBLIC_STATUS_NOT_FOUND: 40,
    });
    host.clock.set(new Date('2026-03-05T03:00:00Z'));
    expect((await guessOnce({ 'accept-language': 'en' }))['message']).toBe(
      'The card number and the date of birth do not match. Check both once more.',
    );
    expect(Object.fromEntries(await guess(1))).toEqual({ PUBLIC_STATUS_NOT_FOUND: 1 });
  });
});
