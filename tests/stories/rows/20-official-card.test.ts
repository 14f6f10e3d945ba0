import { beforeAll, describe, expect, test } from '@jest/globals';
import { newIdOf } from '../../support/global-ids.js';
import { aJpeg } from '../../support/photos.js';
import { tokenOf } from '../../support/token-of.js';
import type { BuiltRegion } from '../../support/world/regions.js';
import { type Answer, aDay } from './a-day.js';

const STEP = (name: string, input: string, success: string): string =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { __typename ... on Problem { code } ... on ${success} { appointment { id credential { code } villageNotice { id } cadre { id } } } } }`;
const VERIFY = `query ($code: String!) { verifyCadre(code: $code) { __typename ... on Problem { message }
  ... on CadreVerified { name areaName validThrough photo { path expiresAt } } } }`;
const NOTICES = '{ villageNotices(first: 5) { edges { node { id acknowledgement { name } } } } }';
const ACKNOWLEDGE =
  'mutation ($input: AcknowledgeVillageNoticeInput!) { acknowledgeVillageNotice(input: $input) { __typename } }';
const FREEZE = 'mutation ($input: FreezeCredentialInput!) { freezeCredential(input: $input) { __typename } }';

interface Step extends Answer {
  readonly appointment: {
    readonly id: string;
    readonly credential: { readonly code: string } | null;
    readonly cadre: { readonly id: string } | null;
  };
}
interface Verified {
  readonly __typename: string;
  readonly name?: string;
  readonly message?: string;
  readonly photo?: { readonly path: string; readonly expiresAt: string } | null;
}

const day = aDay('2026-11-23', { from: '08:00' });
let village: BuiltRegion;
let district: string;
let code: string;
let cadreId: string;
const id = newIdOf('CadreAppointment');

const head = () => day.personas.as('BRANCH_HEAD', [district]);
const passer = {
  ask: async <Data>(query: string, variables: object = {}) => {
    const body = JSON.stringify({ query, variables });
    const answer = await fetch(`${day.host.baseUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    const told = (await answer.json()) as { data?: Data; errors?: [] };
    return { data: told.data ?? null, errors: told.errors ?? [] };
  },
};
const verify = (): Promise<Verified> => day.tell<Verified>(passer, VERIFY, { code });
const handIn = async (bytes: Buffer, role: 'BRANCH_HEAD' | 'CADRE' = 'BRANCH_HEAD'): Promise<number> => {
  const claims =
    role === 'CADRE'
      ? { role, cadre_id: '0198c0de-0000-7000-8000-000000000001', regions: [village.code] }
      : { role, regions: [village.code] };
  const headers = { authorization: `Bearer ${await tokenOf(day.host, claims)}`, 'content-type': 'image/jpeg' };
  const body = new Uint8Array(bytes);
  return (await fetch(`${day.host.baseUrl}/appointments/${id}/photo`, { method: 'POST', headers, body })).status;
};

beforeAll(async () => {
  district = (await day.world.region({ level: 'DISTRICT' })).code;
  await day.world.branch({ regions: [district as never] });
  village = await day.world.region({ within: district });
  const step = (name: string, success: string, input: object) =>
    day.does<Step>(head(), STEP(name, `${name[0]?.toUpperCase()}${name.slice(1)}Input`, success), {
      input: { ...input },
      success,
    });
  await step('applyForAppointment', 'AppointmentApplied', {
    id,
    applicant: { person: { name: 'Sekar Jelutung', phone: '0812 3456 7890', village: village.code } },
    photoReference: 'foto/sekar.jpg',
  });
  const appointmentId = id;
  const letter = { by: 'Lurah Penguji', letterNumber: '470/12', date: '2026-11-16' };
  await step('recordRecommendation', 'RecommendationRecorded', { appointmentId, ...letter });
  await step('selectCadre', 'CadreSelected', { appointmentId });
  await step('recordTraining', 'TrainingRecorded', { appointmentId, date: '2026-11-20', trainer: 'Tim Cabang' });
  const issued = await step('issueCredential', 'CredentialIssued', {
    appointmentId,
    validFrom: '2026-11-23',
    validThrough: '2026-12-31',
  });
  code = issued.appointment.credential?.code ?? '';
  const active = await step('activateAppointment', 'AppointmentActivated', { appointmentId });
  cadreId = active.appointment.cadre?.id ?? '';
});

describe('a family and a village head make sure who stands at the door', () => {
  test('the branch hands in a photo that tells nothing beside the face, and refuses what is none', async () => {
    expect(await handIn(aJpeg(), 'CADRE')).toBe(403);
    expect(await handIn(Buffer.from('<script>'))).toBe(422);
    expect(await handIn(Buffer.alloc(300_000))).toBe(413);
    expect((await verify()).photo).toBeNull();
    expect(await handIn(aJpeg())).toBe(204);
  });

  test('a family that scans the card compares the face with the photo, for five minutes', async () => {
    day.at('09:00');
    const verified = await verify();
    expect(verified).toMatchObject({ __typename: 'CadreVerified', name: 'Sekar Jelutung' });
    const link = `${day.host.baseUrl}${verified.photo?.path}`;
    const photo = await fetch(link);
    expect([photo.status, photo.headers.get('content-type'), photo.headers.get('cache-control')]).toEqual([
      200,
      'image/jpeg',
      'private, no-store',
    ]);
    expect(Buffer.from(await photo.arrayBuffer()).toString('latin1')).not.toContain('GPS');
    expect((await fetch(link.replace('proof=', 'proof=A'))).status).toBe(404);
    day.at('09:06');
    expect((await fetch(link)).status).toBe(404);
  });

  test('the village head learns that the cadre works in the village, and acknowledges it', async () => {
    const villageHead = day.personas.as('VILLAGE_HEAD', [village.code]);
    const { edges } = await day.tell<{ edges: { node: { id: string; acknowledgement: unknown } }[] }>(
      villageHead,
      NOTICES,
    );
    expect(edges).toHaveLength(1);
    const input = { noticeId: edges[0]?.node.id };
    await day.does(villageHead, ACKNOWLEDGE, { input, success: 'VillageNoticeAcknowledged' });
  });

  test('a card that is frozen after a complaint no longer verifies, and says nothing of the reason', async () => {
    await day.does(head(), FREEZE, { input: { cadreId, reason: 'Keluhan warga' }, success: 'CredentialFrozen' });
    const refused = await verify();
    expect(refused.__typename).toBe('NotFound');
    expect(refused.message).not.toContain('Keluhan');
  });
});
