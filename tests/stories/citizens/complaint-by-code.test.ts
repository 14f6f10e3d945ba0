import { beforeAll, describe, expect, test } from '@jest/globals';
import { askGraphQL } from '../../../src/sandbox/personas/ask-graphql.js';
import { idOf, newIdOf } from '../../support/global-ids.js';
import { eventually } from '../../support/messages/ask-over-http.js';
import type { BuiltCadre } from '../../support/world/cadres.js';
import type { BuiltFamily } from '../../support/world/families.js';
import { aDay } from '../rows/a-day.js';
import { findConsole } from '../../../src/api/http/index.js';
import { installationFolder } from '../../../src/platform/db/installation-folder.js';
import { maskPhoneNumber } from '../../../src/kernel/phone-number.js';

const SEND = `mutation ($input: SendFamilyMessageInput!) { sendFamilyMessage(input: $input) { __typename } }`;
const COMPLAIN = `mutation ($code: String!, $input: CitizenComplaintInput!) { fileComplaintByCode(input: { code: $code, complaint: $input }) {
  __typename ... on Problem { code message } ... on CitizenComplaintFiled { complaintId answerDueAt } } }`;
const PREFER = `mutation ($code: String!, $preference: ContactPreference!) {
  setContactPreferenceByCode(input: { code: $code, preference: $preference }) { __typename ... on Problem { code }
    ... on CitizenPreferenceSet { preference } } }`;
const OPEN_COMPLAINT = `query ($id: ID!) { complaint(id: $id) { category channel family { id } aboutCadre { id }
  freeze { confirmBy confirmedAt decidedAt isStanding } } }`;
const CONFIRM = `mutation ($id: ID!) { confirmCredentialFreeze(input: { complaintId: $id }) { __typename ... on Problem { code } } }`;
const FAMILIES = '{ families { totalCount } }';
const UPDATES = 'subscription { complaintUpdated { complaintId category } }';

interface Freeze {
  readonly confirmBy: string | null;
  readonly confirmedAt: string | null;
  readonly isStanding: boolean;
}
type Outcome = { readonly __typename: string; readonly code?: string; readonly complaintId?: string };

const MONDAY = '2026-11-23';
const AREA = '64.72';
const day = aDay(MONDAY, { zone: 'WITA', from: '08:00' });
const officer = day.personas.as('BRANCH_OFFICER', [AREA]);
const families: { family: BuiltFamily; cadre: BuiltCadre; code: string }[] = [];

const asNobody = async <Told>(query: string, variables: Record<string, unknown>): Promise<Told> => {
  const { body } = await askGraphQL<Record<string, Told>>({ address: day.host.baseUrl, token: null, query, variables });
  return Object.values((body as { data: Record<string, Told> }).data)[0] as Told;
};
const complain = (code: string, input: object = {}) =>
  asNobody<Outcome>(COMPLAIN, {
    code,
    input: {
      id: newIdOf('Complaint'),
      category: 'CASH_REQUEST_FRAUD',
      description: 'Kader meminta uang tunai di rumah.',
      isAboutOwnCadre: true,
      ...input,
    },
  });
const freezeOf = async (id: string): Promise<Freeze | null> =>
  (await day.tell<{ freeze: Freeze | null }>(officer, OPEN_COMPLAINT, { id })).freeze;
const seenBy = async (cadre: BuiltCadre): Promise<number> =>
  (await day.tell<{ totalCount: number }>(day.personas.cadre(cadre), FAMILIES)).totalCount;
const smsTo = async (phone: string | null): Promise<string | undefined> =>
  (
    await day.database.pool.query<{ body: string }>(
      'select body from sandbox_messages where phone = $1 order by accepted_at desc limit 1',
      [phone],
    )
  ).rows[0]?.body;

/** Three families with a cadre each have a message with a link on their phone. */
beforeAll(async () => {
  for (let place = 0; place < 3; place += 1) {
    const area = (await day.world.region({ within: AREA })).code;
    const cadre = await day.world.cadre({ area });
    const family = await day.world.family({
      cadre,
      region: area,
      paidThrough: '2026-08',
      careClass: 'III',
      members: 2,
    });
    const input = { id: newIdOf('Message'), familyId: idOf('Family', family.id) };
    await day.does(officer, SEND, { input, success: 'FamilyMessageQueued' });
    const text = await eventually(() => smsTo(family.head.phone), 'the message to arrive');
    families.push({ family, cadre, code: /\/k\/([0-9a-z]{10})/.exec(text)?.[1] ?? '' });
  }
});

describe("a citizen's complaint by code", () => {
  test('freezes the card of the cadre who asked for cash at once, is confirmed by an officer, and then stays', async () => {
    const [{ family, cadre, code }] = families as [(typeof families)[0]];
    expect(await seenBy(cadre)).toBe(1);
    const updates = await day.hear<{ complaintUpdated: { complaintId: string } }>(
      { role: 'BRANCH_HEAD', regions: [AREA] },
      UPDATES,
    );
    const filed = await complain(code);
    expect(filed).toMatchObject({ __typename: 'CitizenComplaintFiled' });
    const id = filed.complaintId ?? '';
    expect(await day.tell(officer, OPEN_COMPLAINT, { id })).toMatchObject({
      category: 'CASH_REQUEST_FRAUD',
      channel: 'MESSAGE_LINK',
      family: { id: idOf('Family', family.id) },
      aboutCadre: { id: idOf('Cadre', cadre.id) },
      freeze: { confirmBy: day.instant('08:00', '2026-11-26'), confirmedAt: null, isStanding: true },
    });
    expect(await seenBy(cadre)).toBe(0);
    expect((await updates.next()).complaintUpdated.complaintId).toBe(id);

    day.at('09:00', '2026-11-24');
    expect(await day.tell<Outcome>(officer, CONFIRM, { id })).toMatchObject({
      __typename: 'CredentialFreezeConfirmed',
    });
    expect((await updates.next()).complaintUpdated.complaintId).toBe(id);
    expect(await day.tell<Outcome>(officer, CONFIRM, { id })).toMatchObject({
      code: 'COMPLAINT_FREEZE_WAITS_FOR_NOBODY',
    });
    await updates.stop();
  });

  test('that nobody confirms lifts itself after three days, with an event, and the same word alone freezes no more', async () => {
    const [, { cadre, code }] = families as [(typeof families)[0], (typeof families)[0]];
    day.at('10:00', '2026-11-24');
    const first = await complain(code);
    expect(await seenBy(cadre)).toBe(0);

    const updates = await day.hear<{ complaintUpdated: { complaintId: string } }>(
      { role: 'BRANCH_HEAD', regions: [AREA] },
      UPDATES,
    );
    day.at('10:01', '2026-11-27');
    const told = new Set<string>();
    while (!told.has(first.complaintId ?? '')) told.add((await updates.next()).complaintUpdated.complaintId);
    await eventually(async () => (await seenBy(cadre)) === 1, 'the freeze to lift itself');
    expect(await freezeOf(first.complaintId ?? '')).toMatchObject({ confirmedAt: null, isStanding: false });
    // What an officer confirmed stays frozen meanwhile.
    expect(await seenBy((families[0] as (typeof families)[0]).cadre)).toBe(0);

    day.at('11:00', '2026-11-27');
    const again = await complain(code);
    expect(again).toMatchObject({ __typename: 'CitizenComplaintFiled' });
    expect(await freezeOf(again.complaintId ?? '')).toBeNull();
    expect(await seenBy(cadre)).toBe(1);
    await updates.stop();
  });

  test('a code stops the messages to its number, reads like paper, and tells nobody whether another code exists', async () => {
    const [, , { family, code }] = families as [(typeof families)[0], (typeof families)[0], (typeof families)[0]];
    day.at('12:00', '2026-11-27');
    const typed = code.toUpperCase();
    expect(await asNobody<Outcome>(PREFER, { code: typed, preference: 'DO_NOT_CONTACT' })).toMatchObject({
      __typename: 'CitizenPreferenceSet',
      preference: 'DO_NOT_CONTACT',
    });
    const input = { id: newIdOf('Message'), familyId: idOf('Family', family.id) };
    await day.does(officer, SEND, { input, success: 'FamilyMessageQueued' });
    const masked = family.head.phone === null ? null : maskPhoneNumber(family.head.phone);
    const ended = 'select phone_masked as phone from messages where family_id = $1 and state = any($2)';
    const sent = await eventually(async () => {
      const { rows } = await day.database.pool.query<{ phone: string | null }>(ended, [
        family.id,
        ['SENT', 'SUPPRESSED'],
      ]);
      return rows.length === 2 && rows.map(({ phone }) => phone);
    }, 'the next message to end');
    expect(sent.filter((phone) => phone === masked)).toHaveLength(1); // that with the code, and no other

    const wrong = await Promise.all([complain('0000000000'), complain('not a code at all')]);
    expect(new Set(wrong.map(({ code: said }) => said))).toEqual(new Set(['MESSAGE_CODE_NOT_FOUND']));
    // The code expires: the same words then as for one that never was.
    day.at('12:00', '2027-03-01');
    expect(await complain(code)).toMatchObject({ code: 'MESSAGE_CODE_NOT_FOUND' });
  });

  test('the link in every message leads to a page that says what to do, the same for every code', async () => {
    const codes = [families[0]?.code ?? '', '0000000000'];
    const answers = await Promise.all(
      codes.map((code) => fetch(`${day.host.baseUrl}/k/${code}`, { redirect: 'manual' })),
    );
    const told = await Promise.all(
      answers.map(async (answer, place) => ({
        status: answer.status,
        leadsTo: answer.headers.get('location')?.replace(codes[place] ?? '', 'CODE') ?? null,
        page: await answer.text(),
      })),
    );

    expect(told[1]).toEqual(told[0]);
    // Where the console is built, its page for citizens says what to do; a test in a browser reads it there.
    const isConsole = findConsole(installationFolder()) !== null;
    expect(told[0]).toMatchObject(
      isConsole
        ? { status: 302, leadsTo: '/warga/k/CODE' }
        : { status: 200, leadsTo: null, page: expect.stringContaining('Care Center') as unknown },
    );
  });

  test('guessing is counted: after thirty tries in an hour a caller is told to come again later', async () => {
    day.at('08:00', '2027-03-02');
    const tries: Outcome[] = [];
    for (let place = 0; place < 31; place += 1) tries.push(await complain(`00000000${10 + place}`));
    expect(tries.slice(0, 30).every(({ code: said }) => said === 'MESSAGE_CODE_NOT_FOUND')).toBe(true);
    expect(tries[30]).toMatchObject({ code: 'MESSAGE_CODE_TOO_MANY_QUESTIONS' });
  });
});
