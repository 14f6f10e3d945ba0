import { beforeAll, describe, expect, test } from '@jest/globals';
import type { ViewerClaims } from '../../../../src/platform/auth/claims.js';
import { askSandboxToFail } from '../../../../src/outreach/messages/providers/sandbox-provider.js';
import { askOverHttp, eventually } from '../../../support/messages/ask-over-http.js';
import { useServer } from '../../../support/partners/a-server.js';
import { useTestDatabase } from '../../../support/test-database.js';
import type { BuiltFamily } from '../../../support/world/families.js';
import { outcomeOf } from '../../../support/outcome.js';
import { aWorld } from '../../../support/world/world.js';
import { idOf, newIdOf } from '../../../support/global-ids.js';

/** 5 November 2026, 10:00 in Samarinda. */
const MORNING = '2026-11-05T02:00:00Z';
const NIGHT = '2026-11-05T14:00:00Z';
const NEXT_MORNING = '2026-11-06T00:00:00.000Z';

const SEND = `mutation ($input: SendFamilyMessageInput!) { sendFamilyMessage(input: $input) {
  __typename ... on Problem { code } ... on FamilyMessageQueued { queued { id state sendAfter family { id } } }
 
 
  } }`;
const BLAST = `mutation ($input: StartMessageBlastInput!) { startMessageBlast(input: $input) {
  __typename ... on Problem { code } ... on MessageBlastStarted { campaign { id lastDay audience { region monthsMin monthsMax careClass } } } } }`;
const CAMPAIGN = `query ($id: ID!) { messageCampaign(id: $id) { id filledAt stoppedAt summary {
  families waiting sent delivered read failed suppressed byState { state reason messages } } } }`;
const MESSAGES = `query ($filter: MessagesFilter) { messages(filter: $filter) { totalCount edges { node {
  id state reason text phone attempts sendAfter sentAt family { id contactPreference { preference } } campaign { id } } } } }`;
const PREFER = `mutation ($input: SetContactPreferenceInput!) { setContactPreference(input: $input) {
  __typename ... on Problem { code } ... on ContactPreferenceSet { preference suppressed } } }`;

interface MessageNode {
  readonly id: string;
  readonly state: string;
  readonly reason: string | null;
  readonly text: string | null;
  readonly phone: string | null;
  readonly attempts: number;
  readonly sendAfter: string;
}
interface Campaign {
  readonly filledAt: string | null;
  readonly summary: Record<'families' | 'waiting' | 'sent' | 'failed' | 'suppressed', number> & {
    readonly byState: readonly { readonly state: string; readonly reason: string | null; readonly messages: number }[];
  };
}
type Claims = Partial<ViewerClaims> & Pick<ViewerClaims, 'role'>;
type Sent = { readonly __typename: string; readonly code?: string; readonly queued?: MessageNode };

describe('messages', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const host = useServer(database, MORNING);
  const ask = askOverHttp(host);

  beforeAll(() => host.clock.set(new Date(MORNING)));

  const at = (moment: string) => host.clock.set(new Date(moment));
  const headOf = (region: string): Claims => ({ role: 'BRANCH_HEAD', regions: [region] });
  const asCadre = ({ id, area }: { id: string; area: string }): Claims => ({
    role: 'CADRE',
    cadre_id: id,
    regions: [area],
  });
  const send = async (claims: Claims, input: object): Promise<Sent> => {
    const answer = await ask<{ sendFamilyMessage: Sent }>(claims, SEND, { input });
    expect(answer.errors).toBeUndefined();
    return answer.data.sendFamilyMessage;
  };
  const blast = async (claims: Claims, input: object) => {
    const answer = await ask<{ startMessageBlast: { readonly __typename: string; readonly code?: string } }>(
      claims,
      BLAST,
      { input },
    );
    expect(answer.errors).toBeUndefined();
    return answer.data.startMessageBlast;
  };
  const prefer = async (claims: Claims, input: object) => {
    const answer = await ask<{ setContactPreference: { readonly __typename: string; readonly code?: string } }>(
      claims,
      PREFER,
      { input },
    );
    expect(answer.errors).toBeUndefined();
    return answer.data.setContactPreference;
  };
  const list = async (claims: Claims, filter: object): Promise<readonly MessageNode[]> => {
    const answer = await ask<{ messages: { edges: { node: MessageNode }[] } }>(claims, MESSAGES, { filter });
    expect(answer.errors).toBeUndefined();
    return answer.data.messages.edges.map(({ node }) => node);
  };
  const settledMessage = (claims: Claims, family: BuiltFamily): Promise<MessageNode> =>
    eventually(async () => {
      const [message] = await list(claims, { familyId: idOf('Family', family.id) });
      return message !== undefined && message.state !== 'QUEUED' && message;
    }, 'a message to leave the queue');
  const campaign = async (claims: Claims, id: string): Promise<Campaign> =>
    (await ask<{ messageCampaign: Campaign }>(claims, CAMPAIGN, { id })).data.messageCampaign;
  const settledCampaign = (claims: Claims, id: string): Promise<Campaign> =>
    eventually(async () => {
      const now = await campaign(claims, id);
      return now.filledAt !== null && now.summary.waiting === 0 && now;
    }, 'a blast to end');
  const sandbox = async (phone: string | null) =>
    (await database.pool.query<{ body: string }>('select body from sandbox_messages where phone = $1', [phone])).rows;
  /** A district of its own each time, apart from where other families live by default. */
  const areas = { made: 0 };
  const anArea = async () => (await world.region({ code: `63.01.${String((areas.made += 1)).padStart(2, '0')}` })).code;
  const familyIn = async (area: string, params: object = {}) =>
    world.family({
      region: (await world.region({ within: area })).code,
      careClass: 'I',
      paidThrough: '2026-08',
      members: 1,
      ...params,
    });

  test('a cadre sends the family at whose door it stands what it owes, for which months and where it can pay', async () => {
    at(MORNING);
    const cadre = await world.cadre();
    const members = [{ name: 'Melati Rotan' }, { phone: null }];
    const family = await world.family({ cadre, careClass: 'I', members, paidThrough: '2026-08' });
    const sent = await send(asCadre(cadre), { id: newIdOf('Message'), familyId: idOf('Family', family.id) });
    expect(sent).toMatchObject({
      __typename: 'FamilyMessageQueued',
      queued: { family: { id: idOf('Family', family.id) } },
    });
    const message = await settledMessage(asCadre(cadre), family);
    expect(message).toMatchObject({ state: 'SENT', reason: null, attempts: 1 });
    const mandiri = family.virtualAccount.replace('88888', '89888');
    for (const words of ['2 bulan', 'Rp900.000', 'September 2026 s.d. November 2026', family.virtualAccount, mandiri])
      expect(message.text).toContain(words);
    // The code in the link is the family's alone: whoever reads the message here sees it masked.
    expect(message.text).toContain('https://sigap.example/k/**********');
    expect(message.phone).toMatch(/^62\*{6,}\d{3}$/);
    const [sent1] = await sandbox(family.head.phone);
    expect(sent1?.body).toMatch(/https:\/\/sigap\.example\/k\/[0-9a-hjkmnp-tv-z]{10}$/);
    expect(sent1?.body.replace(/[0-9a-z]{10}$/, '**********')).toBe(message.text);
  });

  test('the preview says what the message will say, by the same arrears rule as the worklist', async () => {
    at(MORNING);
    const cadre = await world.cadre();
    const family = await world.family({ cadre, careClass: 'II', members: 3, paidThrough: '2026-05' });
    const query = `query ($id: ID!) { messagePreview(familyId: $id, templateCode: "pengingat-jatuh-tempo") { __typename ... on Problem { code } ... on MessagePreview { text length smsParts } }
      family(by: { id: $id }) { arrears { amountToReactivate } } }`;
    const answer = await ask<{
      messagePreview: { text: string; length: number; smsParts: number };
      family: { arrears: { amountToReactivate: number } };
    }>(asCadre(cadre), query, { id: idOf('Family', family.id) });
    expect(answer.errors).toBeUndefined();
    const { messagePreview, family: shown } = answer.data;
    expect(shown.arrears.amountToReactivate).toBe(1_800_000);
    expect(messagePreview.text).toContain('Rp1.800.000');
    expect(messagePreview.length).toBe(messagePreview.text.length);
    expect(messagePreview.smsParts).toBe(1);
  });

  test('told again it is one message; told otherwise under the same id it is a conflict', async () => {
    at(MORNING);
    const cadre = await world.cadre();
    const [family, other] = [await world.family({ cadre }), await world.family({ cadre })];
    const id = newIdOf('Message');
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => send(asCadre(cadre), { id, familyId: idOf('Family', family.id) })),
    );
    expect(new Set(answers.map((answer) => answer.__typename))).toEqual(new Set(['FamilyMessageQueued']));
    expect(await send(asCadre(cadre), { id, familyId: idOf('Family', other.id) })).toMatchObject({
      code: 'MESSAGE_CONFLICTS_WITH_EARLIER',
    });
    await settledMessage(asCadre(cadre), family);
    expect(await list(asCadre(cadre), { familyId: idOf('Family', family.id) })).toHaveLength(1);
    expect(await sandbox(family.head.phone)).toHaveLength(1);
  });

  test('contact hours', async () => {
    at(NIGHT); // 22:00 in Samarinda
    const cadre = await world.cadre();
    const family = await world.family({ cadre });
    const sent = await send(asCadre(cadre), { id: newIdOf('Message'), familyId: idOf('Family', family.id) });
    expect(sent.queued).toMatchObject({ state: 'QUEUED', sendAfter: NEXT_MORNING });
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect(await sandbox(family.head.phone)).toEqual([]);
    at(NEXT_MORNING);
    expect(await settledMessage(asCadre(cadre), family)).toMatchObject({ state: 'SENT' });
  });

  test('each problem of a detail message has its name, and none leaves a message behind', async () => {
    at(MORNING);
    const cadre = await world.cadre();
    const claims = asCadre(cadre);
    const stranger = await world.family();
    const mute = await world.family({ cadre, members: [{ phone: null }] });
    const paid = await world.family({ cadre, paidThrough: '2026-11' });
    const family = await world.family({ cadre });
    const tell = (familyId: string, more: object = {}) =>
      send(claims, { id: newIdOf('Message'), familyId: idOf('Family', familyId), ...more });
    expect((await tell(stranger.id)).code).toBe('MESSAGE_FAMILY_NOT_FOUND');
    expect((await tell(mute.id)).code).toBe('FAMILY_HAS_NO_PHONE');
    expect((await tell(paid.id)).code).toBe('FAMILY_OWES_NOTHING');
    expect((await tell(family.id, { templateCode: 'tidak-ada' })).code).toBe('MESSAGE_TEMPLATE_NOT_FOUND');
    await prefer(claims, { familyId: idOf('Family', family.id), preference: 'DO_NOT_CONTACT' });
    expect((await tell(family.id)).code).toBe('FAMILY_DO_NOT_CONTACT');
    for (const { id } of [stranger, mute, paid, family])
      expect((await database.pool.query('select from messages where family_id = $1', [id])).rowCount).toBe(0);
  });

  test('a family is written to twice a day at most, however many ask at once', async () => {
    at(MORNING);
    const cadre = await world.cadre();
    const family = await world.family({ cadre });
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        send(asCadre(cadre), { id: newIdOf('Message'), familyId: idOf('Family', family.id) }),
      ),
    );
    const named = (name: string) => answers.filter((answer) => outcomeOf(answer) === name).length;
    expect([named('FamilyMessageQueued'), named('FAMILY_MESSAGED_ENOUGH')]).toEqual([2, 8]);
    at('2026-11-06T02:00:00Z');
    expect(
      (await send(asCadre(cadre), { id: newIdOf('Message'), familyId: idOf('Family', family.id) })).__typename,
    ).toBe('FamilyMessageQueued');
  });

  test('a blast reminds each family of its audience once, whatever is retried, and its figures add up', async () => {
    at(MORNING);
    const area = await anArea();
    const [one, two] = [await familyIn(area), await familyIn(area, { paidThrough: '2026-06' })];
    const [beyond, otherClass, elsewhere] = [
      await familyIn(area, { paidThrough: '2024-01' }),
      await familyIn(area, { careClass: 'III' }),
      await familyIn(await anArea()),
    ];
    const mute = await familyIn(area, { members: [{ phone: null }] });
    const refusing = await familyIn(area);
    await prefer(headOf(area), { familyId: idOf('Family', refusing.id), preference: 'NO_BLASTS' });
    const id = newIdOf('MessageCampaign');
    const input = { id, audience: { region: area, monthsInArrears: { min: 2, max: 23 }, careClass: 'I' } };
    const starts = await Promise.all(Array.from({ length: 10 }, () => blast(headOf(area), input)));
    expect(new Set(starts.map((start) => JSON.stringify(start))).size).toBe(1);
    expect(starts[0]).toMatchObject({ __typename: 'MessageBlastStarted', campaign: { id, lastDay: '2026-11-10' } });
    const { summary } = await settledCampaign(headOf(area), id);
    expect(summary).toMatchObject({ families: 4, sent: 2, suppressed: 2, failed: 0, waiting: 0 });
    expect(summary.byState).toEqual(
      expect.arrayContaining([
        { state: 'SENT', reason: null, messages: 2 },
        { state: 'SUPPRESSED', reason: 'NO_PHONE', messages: 1 },
        { state: 'SUPPRESSED', reason: 'OPTED_OUT', messages: 1 },
      ]),
    );
    for (const family of [one, two]) {
      const [message, ...more] = await sandbox(family.head.phone);
      expect(more).toEqual([]);
      expect(message?.body).toContain(' sigap.example/k/');
    }
    for (const family of [beyond, otherClass, elsewhere, mute, refusing])
      expect(await sandbox(family.head.phone)).toEqual([]);
  });

  test('"do not contact" counts at once, also for messages that are queued already', async () => {
    at(NIGHT);
    const area = await anArea();
    const [family, shared] = [await familyIn(area), await familyIn(area)];
    const person = shared.head.id;
    const id = newIdOf('MessageCampaign');
    await blast(headOf(area), { id, audience: { region: area } });
    await eventually(async () => (await campaign(headOf(area), id)).filledAt, 'the audience to be queued');
    expect(await prefer(headOf(area), { familyId: idOf('Family', family.id), preference: 'DO_NOT_CONTACT' })).toEqual({
      __typename: 'ContactPreferenceSet',
      preference: 'DO_NOT_CONTACT',
      suppressed: 1,
    });
    await prefer(headOf(area), {
      familyId: idOf('Family', shared.id),
      participantId: idOf('Participant', person),
      preference: 'DO_NOT_CONTACT',
    });
    at(NEXT_MORNING);
    const { summary } = await settledCampaign(headOf(area), id);
    expect(summary.byState).toEqual([{ state: 'SUPPRESSED', reason: 'DO_NOT_CONTACT', messages: 2 }]);
    for (const { head } of [family, shared]) expect(await sandbox(head.phone)).toEqual([]);
    const [message] = await list(headOf(area), { familyId: idOf('Family', family.id) });
    expect(message).toMatchObject({ family: { contactPreference: { preference: 'DO_NOT_CONTACT' } }, text: null });
  });

  test('a family that pays before its message leaves is not reminded', async () => {
    at(NIGHT);
    const area = await anArea();
    const family = await familyIn(area);
    const shop = await host.shop(`toko-${area.replaceAll('.', '')}`);
    const id = newIdOf('MessageCampaign');
    await blast(headOf(area), { id, audience: { region: area } });
    await eventually(async () => (await campaign(headOf(area), id)).filledAt, 'the audience to be queued');
    await shop.sender.pay({ accountNumber: family.virtualAccount, amount: 450_000n });
    at(NEXT_MORNING);
    const { summary } = await settledCampaign(headOf(area), id);
    expect(summary.byState).toEqual([{ state: 'SUPPRESSED', reason: 'NOTHING_OWED', messages: 1 }]);
  });

  test.each([
    { fault: 'PERMANENT', times: 1, end: { state: 'FAILED', reason: 'PHONE_UNREACHABLE', attempts: 1 }, saved: 0 },
    { fault: 'TEMPORARY', times: 1, end: { state: 'SENT', reason: null, attempts: 2 }, saved: 1 },
    { fault: 'NO_ANSWER', times: 1, end: { state: 'SENT', reason: null, attempts: 2 }, saved: 1 },
  ] as const)('a provider that fails ($fault) ends in $end.state', async ({ fault, times, end, saved }) => {
    at(MORNING);
    const cadre = await world.cadre();
    const family = await world.family({ cadre, members: 1 });
    const phone = family.head.phone;
    if (phone === null) throw new Error('a member has a phone unless told otherwise');
    await askSandboxToFail(database.pool, { phone, fault, times });
    await send(asCadre(cadre), { id: newIdOf('Message'), familyId: idOf('Family', family.id) });
    expect(await settledMessage(asCadre(cadre), family)).toMatchObject(end);
    expect(await sandbox(phone)).toHaveLength(saved);
  });

  test('a blast that is stopped sends nothing more, and stopping it again changes nothing', async () => {
    at(NIGHT);
    const area = await anArea();
    await familyIn(area);
    const id = newIdOf('MessageCampaign');
    await blast(headOf(area), { id, audience: { region: area } });
    await eventually(async () => (await campaign(headOf(area), id)).filledAt, 'the audience to be queued');
    const stop = `mutation ($id: ID!) { stopMessageBlast(input: { campaignId: $id }) { __typename ... on Problem { code } ... on MessageBlastStopped { campaign { stoppedAt } } } }`;
    const first = await ask<Record<string, unknown>>(headOf(area), stop, { id });
    expect(first.data).toMatchObject({ stopMessageBlast: { __typename: 'MessageBlastStopped' } });
    expect((await ask<Record<string, unknown>>(headOf(area), stop, { id })).data).toEqual(first.data);
    const elsewhere = await ask<Record<string, unknown>>(headOf(await anArea()), stop, { id });
    expect(elsewhere.data).toMatchObject({ stopMessageBlast: { code: 'MESSAGE_CAMPAIGN_NOT_FOUND' } });
    const { summary } = await campaign(headOf(area), id);
    expect(summary.byState).toEqual([{ state: 'SUPPRESSED', reason: 'CAMPAIGN_STOPPED', messages: 1 }]);
  });

  test('the work goes on after the database has dropped every connection', async () => {
    at(MORNING);
    const cadre = await world.cadre();
    const family = await world.family({ cadre });
    await database.pool.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    const id = newIdOf('Message');
    await eventually(async () => {
      const answer = await ask<unknown>(asCadre(cadre), SEND, { input: { id, familyId: idOf('Family', family.id) } });
      return answer.errors === undefined;
    }, 'the server to have connections again');
    expect(await settledMessage(asCadre(cadre), family)).toMatchObject({ id, state: 'SENT' });
    const runners = () => database.pool.query('select from job_workers');
    await eventually(async () => (await runners()).rowCount === 1, 'the lost registration to be cleared away');
  });

  test('each problem of a blast has its name', async () => {
    at(MORNING);
    const area = await anArea();
    const elsewhere = await anArea();
    const id = newIdOf('MessageCampaign');
    const audience = { region: area };
    const start = async (input: object) =>
      outcomeOf(await blast(headOf(area), { id: newIdOf('MessageCampaign'), audience, ...input }));
    expect(await start({ audience: { region: elsewhere } })).toBe('BLAST_REGION_OUT_OF_REACH');
    expect(await start({ templateCode: 'tidak-ada' })).toBe('MESSAGE_TEMPLATE_NOT_FOUND');
    expect(await start({ sendFrom: '2026-11-11T01:00:00Z' })).toBe('BLAST_DUE_DATE_HAS_PASSED');
    expect(await start({ sendFrom: '2027-06-01T01:00:00Z' })).toBe('BLAST_TOO_FAR_AHEAD');
    expect(await start({ id, sendFrom: '2026-12-01T01:00:00Z' })).toBe('MessageBlastStarted');
    expect(await start({ id, audience: { region: area, careClass: 'I' } })).toBe('MESSAGE_CONFLICTS_WITH_EARLIER');
    const bad = await ask<unknown>(headOf(area), BLAST, {
      input: { id, audience: { region: area, monthsInArrears: { min: 5, max: 2 } } },
    });
    expect(bad.errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_INPUT',
      field: 'input.audience.monthsInArrears',
    });
  });
});
