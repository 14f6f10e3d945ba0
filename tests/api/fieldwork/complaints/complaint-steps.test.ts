import { describe, expect, test } from '@jest/globals';
import { callerOf } from '../../../support/caller.js';
import { useServer } from '../../../support/partners/a-server.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { aWorld } from '../../../support/world/world.js';
import { idOf, newIdOf } from '../../../support/global-ids.js';

const NOW = '2026-11-24T02:00:00Z';
const FILE = 'mutation ($input: FileComplaintInput!) { fileComplaint(input: $input) { __typename } }';
const ANSWER =
  'mutation ($input: ComplaintStepInput!) { result: answerComplaint(input: $input) { ... on Problem { message } } }';

describe('steps in complaints', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const host = useServer(database, NOW);
  const { asCadre, asRole, tell } = callerOf(host);
  const fromVisit = async () => {
    const cadre = await world.cadre();
    return { family: await world.family({ cadre }), region: cadre.area, token: await asCadre(cadre) };
  };

  test('a step is read by its id by whoever sees its complaint, and a refusal speaks the language of the reader', async () => {
    const { family, region, token } = await fromVisit();
    const office = await asRole('BRANCH_OFFICER', region);
    const input = {
      id: newIdOf('Complaint'),
      category: 'OTHER',
      description: 'Antrean panjang.',
      filedAt: NOW,
      familyId: idOf('Family', family.id),
    };
    await tell(token, FILE, { input });
    const answer = { id: newIdOf('ComplaintStep'), complaintId: input.id, note: 'Kami urus.' };
    await tell(office, ANSWER, { input: answer });
    const NODE = 'query ($id: ID!) { node(id: $id) { id ... on ComplaintStep { note } } }';
    for (const reader of [office, token])
      expect(await tell(reader, NODE, { id: answer.id })).toEqual({ node: { id: answer.id, note: 'Kami urus.' } });
    for (const reader of [await asRole('BRANCH_OFFICER', '31.71'), (await fromVisit()).token])
      expect(await tell(reader, NODE, { id: answer.id })).toEqual({ node: null });

    const early = { input: { id: newIdOf('ComplaintStep'), complaintId: input.id, note: 'x' } };
    const messageFor = async (language: 'id' | 'en') =>
      (await callerOf(host, language).tell<{ result: { message: string } }>(office, ANSWER, early)).result.message;
    expect(await messageFor('id')).toBe('Pengaduan ini sudah dijawab; tutup atau eskalasikan.');
    expect(await messageFor('en')).toBe('It was answered; close or escalate it.');
  });
});
