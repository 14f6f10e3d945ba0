import { describe, expect, test } from '@jest/globals';
import type { Viewer } from '../../../../src/platform/auth/index.js';
import { PAGE_INFO, type Paged, readBothWays } from '../../../support/both-ways.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { askThrough } from '../../../support/world/ask.js';
import { asCadre, asRole } from '../../../support/world/viewers.js';
import { aWorld } from '../../../support/world/world.js';
import { idOf, newIdOf } from '../../../support/global-ids.js';

const SEND = `mutation ($input: SendFamilyMessageInput!) { sendFamilyMessage(input: $input) { __typename ... on Problem { code } } }`;
const BLAST = `mutation ($input: StartMessageBlastInput!) { startMessageBlast(input: $input) { __typename ... on Problem { code } } }`;
const SAVE = `mutation ($input: SaveMessageTemplateInput!) { saveMessageTemplate(input: $input) { __typename ... on Problem { code message }
  ... on MessageTemplateSaved { template { version text } } ... on TemplateVariablesInvalid { names } } }`;
const PREFER = `mutation ($input: SetContactPreferenceInput!) { setContactPreference(input: $input) { __typename ... on Problem { code } ... on ContactPreferenceSet { suppressed } } }`;
const MESSAGES = `query ($filter: MessagesFilter, $first: Int, $after: String, $last: Int, $before: String) { messages(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
  totalCount ${PAGE_INFO} edges { node { id phone family { id contactPreference { preference since } } campaign { id summary { families } } } } } }`;
const LINK = 'Keluhan: {complaintLink}';

interface Listed {
  readonly messages: Paged<{ readonly id: string }> & { readonly totalCount: number };
}

describe('who may write to families', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const ask = askThrough(database);

  const codeOf = async (viewer: Viewer | null, query: string, input: object) =>
    (await ask<unknown>({ viewer }, query, { input })).errors[0]?.code;

  test.each([
    ['DIRECTOR', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN'],
    ['OPERATOR', 'FORBIDDEN', 'FORBIDDEN', undefined],
    ['AUDITOR', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN'],
    ['TELE_COLLECTOR', undefined, 'FORBIDDEN', 'FORBIDDEN'],
    ['BRANCH_OFFICER', undefined, undefined, 'FORBIDDEN'],
    ['BRANCH_HEAD', undefined, undefined, 'FORBIDDEN'],
  ] as const)('%s', async (...row) => {
    const [role, send, blast, save] = row;
    const family = await world.family();
    const viewer = asRole(role);
    expect(await codeOf(viewer, SEND, { id: newIdOf('Message'), familyId: idOf('Family', family.id) })).toBe(send);
    expect(await codeOf(viewer, PREFER, { familyId: idOf('Family', family.id), preference: 'NO_BLASTS' })).toBe(send);
    expect(await codeOf(viewer, BLAST, { id: newIdOf('MessageCampaign'), audience: { region: family.region } })).toBe(
      blast,
    );
    expect(await codeOf(viewer, SAVE, { code: `uji-${role.length}`, channel: 'SMS', text: LINK })).toBe(save);
  });

  test('nobody is written to without a token, and a cadre starts no blast', async () => {
    const cadre = await world.cadre();
    const family = await world.family({ cadre });
    expect(await codeOf(null, SEND, { id: newIdOf('Message'), familyId: idOf('Family', family.id) })).toBe(
      'UNAUTHENTICATED',
    );
    expect(
      await codeOf(asCadre(cadre), BLAST, { id: newIdOf('MessageCampaign'), audience: { region: cadre.area } }),
    ).toBe('FORBIDDEN');
  });

  test('nothing personal outside an assignment: messages, preferences and previews follow the portfolio', async () => {
    const [own, other] = [await world.cadre(), await world.cadre()];
    const family = await world.family({ cadre: own });
    await ask({ viewer: asCadre(own) }, SEND, {
      input: { id: newIdOf('Message'), familyId: idOf('Family', family.id) },
    });
    const seen = async (viewer: Viewer) => (await ask<Listed>({ viewer }, MESSAGES)).data?.messages.totalCount;
    expect(await seen(asCadre(own))).toBe(1);
    expect(await seen(asCadre(other))).toBe(0);
    const preview = `{ messagePreview(familyId: "${idOf('Family', family.id)}", templateCode: "rincian-tunggakan") { __typename ... on Problem { code } } }`;
    expect((await ask({ viewer: asCadre(other) }, preview)).data).toMatchObject({
      messagePreview: { code: 'MESSAGE_FAMILY_NOT_FOUND' },
    });
    const params = { input: { familyId: idOf('Family', family.id), preference: 'DO_NOT_CONTACT' } };
    expect((await ask({ viewer: asCadre(other) }, PREFER, params)).data).toMatchObject({
      setContactPreference: { code: 'MESSAGE_FAMILY_NOT_FOUND' },
    });
    const stranger = await world.family();
    const theirs = {
      input: {
        familyId: idOf('Family', family.id),
        participantId: idOf('Participant', stranger.head.id),
        preference: 'NO_BLASTS',
      },
    };
    expect((await ask({ viewer: asCadre(own) }, PREFER, theirs)).data).toMatchObject({
      setContactPreference: { code: 'MESSAGE_PARTICIPANT_HAS_NO_PHONE' },
    });
  });

  test('a page of messages with family, preference, blast and figures takes as many statements as a page of one', async () => {
    const cadre = await world.cadre();
    const viewer = asRole('BRANCH_HEAD', [cadre.area]);
    const statements: number[] = [];
    for (const families of [1, 8]) {
      for (let count = 0; count < families; count += 1) {
        const family = await world.family({ cadre });
        await ask({ viewer }, SEND, { input: { id: newIdOf('Message'), familyId: idOf('Family', family.id) } });
      }
      const answer = await ask<Listed>({ viewer }, MESSAGES);
      expect(answer.errors).toEqual([]);
      statements.push(answer.statements);
    }
    expect(new Set(statements).size).toBe(1);
    const first = await ask<Listed>({ viewer }, MESSAGES, { first: 4 });
    const second = await ask<Listed>({ viewer }, MESSAGES, {
      first: 10,
      after: first.data?.messages.pageInfo.endCursor,
    });
    const ids = [first, second].flatMap(({ data }) => data?.messages.edges.map(({ node }) => node.id) ?? []);
    expect([ids.length, new Set(ids).size, first.data?.messages.totalCount]).toEqual([9, 9, 9]);
    const paged = await readBothWays(async (page) => (await ask<Listed>({ viewer }, MESSAGES, page)).data!.messages, 4);
    expect(paged.map(({ id }) => id)).toEqual(ids);
  });

  test('a director sees the figures of blasts and no person; a branch sees its own blasts', async () => {
    const [area, elsewhere] = [await world.region({ code: '63.01.01' }), await world.region({ code: '63.01.02' })];
    const id = newIdOf('MessageCampaign');
    const head = asRole('BRANCH_HEAD', [area.code]);
    const now = '2026-11-05T02:00:00Z';
    await ask({ viewer: head, now }, BLAST, { input: { id, audience: { region: area.code } } });
    const query = `query ($id: ID!) { messageCampaign(id: $id) { id summary { families } }
      messageCampaigns(last: 5) { totalCount edges { node { id } } } }`;
    const seen = async (viewer: Viewer) => (await ask<Record<string, unknown>>({ viewer, now }, query, { id })).data;
    expect(await seen(asRole('DIRECTOR'))).toMatchObject({ messageCampaign: { id, summary: { families: 0 } } });
    expect(await seen(head)).toMatchObject({ messageCampaign: { id }, messageCampaigns: { totalCount: 1 } });
    expect(await seen(asRole('BRANCH_HEAD', [elsewhere.code]))).toEqual({
      messageCampaign: null,
      messageCampaigns: { totalCount: 0, edges: [] },
    });
    const persons = await ask<unknown>({ viewer: asRole('DIRECTOR') }, MESSAGES);
    expect(persons.errors[0]?.code).toBe('FORBIDDEN');
  });

  test('templates hold for the country: the operator saves them, each is checked, and a change is a new version', async () => {
    const viewer = asRole('OPERATOR');
    type Saved = { readonly saveMessageTemplate: Record<string, unknown> };
    const save = async (text: string, channel = 'SMS') =>
      (await ask<Saved>({ viewer }, SAVE, { input: { code: 'uji-simpan', channel, text } })).data?.saveMessageTemplate;
    const version = (number: number) => ({ __typename: 'MessageTemplateSaved', template: { version: number } });
    expect(await save(`Iuran {amount}. ${LINK}`)).toMatchObject(version(1));
    expect(await save(`Iuran {amount}. ${LINK}`)).toMatchObject(version(1));
    const others = await Promise.all(['A', 'B', 'C', 'D'].map((word) => save(`${word} ${LINK}`)));
    expect(
      others.map((other) => (other as { template: { version: number } }).template.version).toSorted((a, b) => a - b),
    ).toEqual([2, 3, 4, 5]);
    expect(await save(`{saldo} {nik} ${LINK}`)).toEqual({
      __typename: 'TemplateVariablesInvalid',
      code: 'MESSAGE_TEMPLATE_VARIABLES_UNKNOWN',
      names: ['saldo', 'nik'],
      message: 'Variabel saldo, nik tidak dikenal.',
    });
    expect(await save(`{amount, number} ${LINK}`)).toMatchObject({
      code: 'MESSAGE_TEMPLATE_VARIABLES_MISUSED',
      names: ['amount'],
    });
    expect(await save(`{amount ${LINK}`)).toMatchObject({ code: 'MESSAGE_TEMPLATE_MALFORMED' });
    expect(await save('Iuran {amount}')).toMatchObject({ code: 'MESSAGE_TEMPLATE_LACKS_COMPLAINT_LINK' });
    expect(await save(`Iuran ${LINK}`, 'WHATSAPP')).toMatchObject({ code: 'MESSAGE_TEMPLATE_OF_OTHER_CHANNEL' });
    const listed = await ask<{ messageTemplates: { code: string; version: number }[] }>(
      { viewer },
      '{ messageTemplates { code version } messageVariables { name description } }',
    );
    expect(listed.data?.messageTemplates).toContainEqual({ code: 'uji-simpan', version: 5 });
    const { rows } = await database.pool.query<{ id: string }>(
      `select id from message_templates where code = 'uji-simpan' and version = 1`,
    );
    const byId = 'query ($id: ID!) { node(id: $id) { __typename ... on MessageTemplate { version } } }';
    const old = { node: { __typename: 'MessageTemplate', version: 1 } };
    expect((await ask({ viewer }, byId, { id: idOf('MessageTemplate', rows[0]?.id) })).data).toEqual(old);
    expect(
      (await ask({ viewer: asRole('DIRECTOR') }, byId, { id: idOf('MessageTemplate', rows[0]?.id) })).data,
    ).toEqual({ node: null });
  });

  test.each([
    ['input.id', SEND, { id: 'one', familyId: newIdOf('Family') }],
    ['input.familyId', SEND, { id: newIdOf('Message'), familyId: 'one' }],
    ['input.templateCode', SEND, { id: newIdOf('Message'), familyId: newIdOf('Family'), templateCode: 'Ada Spasi' }],
    ['input.code', SAVE, { code: 'Ada Spasi', channel: 'SMS', text: LINK }],
    ['input.providerTemplate', SAVE, { code: 'uji', channel: 'SMS', text: LINK, providerTemplate: 'Ada Spasi' }],
    ['input.reason', PREFER, { familyId: newIdOf('Family'), preference: 'NO_BLASTS', reason: 'x'.repeat(501) }],
    [
      'input.audience.monthsInArrears.min',
      BLAST,
      { id: newIdOf('MessageCampaign'), audience: { region: '64', monthsInArrears: { min: -1 } } },
    ],
  ])('names %s when it is no input at all', async (field, query, input) => {
    const viewer = asRole(query === SAVE ? 'OPERATOR' : 'BRANCH_HEAD');
    const answer = await ask<unknown>({ viewer }, query, { input });
    expect(answer.errors).toMatchObject([{ code: 'BAD_INPUT', field }]);
  });
});
