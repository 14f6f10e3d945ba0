/** What `viewer { may }` and `Family.viewerMay` say is what the mutations do, for every mutation and every role. */
import { describe, expect, test } from '@jest/globals';
import { type GraphQLResolveInfo, isObjectType } from 'graphql';
import { buildSchema } from '../../../../src/api/graphql/index.js';
import { RESOLVERS } from '../../../../src/composition/schema/resolvers.js';
import { CallerError } from '../../../../src/kernel/caller-error.js';
import type { CadreId, FamilyId } from '../../../../src/kernel/ids.js';
import { ROLES, type Role, type Viewer } from '../../../../src/platform/auth/viewer.js';
import { SANDBOX_RESOLVERS } from '../../../../src/sandbox/panel/index.js';
import { callerOf } from '../../../support/caller.js';
import { idOf } from '../../../support/global-ids.js';
import { useServer } from '../../../support/partners/a-server.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { anyId } from '../../../support/world/synthetic-values.js';
import { aWorld } from '../../../support/world/world.js';

const schema = buildSchema([...RESOLVERS, ...SANDBOX_RESOLVERS] as never);
const fieldsOf = (name: string) => {
  const type = schema.getType(name);
  return isObjectType(type) ? type.getFields() : {};
};
const MUTATIONS = Object.values(schema.getMutationType()?.getFields() ?? {});
const viewerOf = (role: Role): Viewer => ({
  subject: 's',
  name: 'n',
  role,
  cadreId: anyId<CadreId>(),
  branchId: null,
  regions: 'ALL',
  familyId: anyId<FamilyId>(),
});
const saysOf = (type: string, name: string, root: unknown): unknown =>
  fieldsOf(type)[name]?.resolve?.(root, {}, {}, {} as GraphQLResolveInfo);

/** Whether the role is refused before anything of the mutation runs. */
async function isForbidden(viewer: Viewer, { resolve }: (typeof MUTATIONS)[number]): Promise<boolean> {
  const result: unknown = await Promise.resolve()
    .then(() => resolve?.(undefined, {}, { viewer }, {} as GraphQLResolveInfo))
    .catch((error: unknown) => error);
  return result instanceof CallerError && result.code === 'FORBIDDEN' && result.message.includes('does not permit');
}

describe('what the viewer may do', () => {
  test('has a field for every mutation, and none beside them', () => {
    const names = MUTATIONS.map(({ name }) => name);
    expect(names.length).toBeGreaterThan(130);
    expect(Object.keys(fieldsOf('ViewerMay')).toSorted()).toEqual([...names, 'readNumbersInFull'].toSorted());
  });

  test.each(ROLES)('says of the role %s what each mutation does', async (role) => {
    const viewer = viewerOf(role);
    const differing = [];
    for (const mutation of MUTATIONS)
      if (saysOf('ViewerMay', mutation.name, viewer) === (await isForbidden(viewer, mutation)))
        differing.push(mutation.name);
    expect(differing).toEqual([]);
  });

  test('is told of a family by the same rules, for the mutations that are about one', () => {
    const ofFamily = Object.keys(fieldsOf('FamilyViewerMay'));
    expect(ofFamily).toEqual(
      expect.arrayContaining(['recordVisit', 'issuePaymentCode', 'recordDeath', 'mergeFamilies']),
    );
    expect(ofFamily).not.toContain('addPartner');
    for (const role of ROLES)
      for (const name of ofFamily.filter((one) => one !== 'readNumbersInFull')) {
        const viewer = viewerOf(role);
        expect(saysOf('FamilyViewerMay', name, { viewer, isOwn: true })).toBe(saysOf('ViewerMay', name, viewer));
        expect(saysOf('FamilyViewerMay', name, { viewer, isOwn: false })).toBe(false);
      }
  });
});

describe('over HTTP', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const host = useServer(database, '2026-11-22T03:00:00Z');
  const caller = callerOf(host);

  test('a cadre learns what the buttons at the door do, and an auditor that there are none', async () => {
    const cadre = await world.cadre();
    const family = await world.family({ cadre });
    const ask = `query ($id: ID!) { viewer { may { recordVisit addPartner readNumbersInFull signIn } }
      family(by: { id: $id }) { viewerMay { recordVisit startInstalmentPlan issuePaymentCode } } }`;
    const variables = { id: idOf('Family', family.id) };
    expect(await caller.tell(await caller.asCadre(cadre), ask, variables)).toEqual({
      viewer: { may: { recordVisit: true, addPartner: false, readNumbersInFull: true, signIn: true } },
      family: { viewerMay: { recordVisit: true, startInstalmentPlan: false, issuePaymentCode: true } },
    });
    expect(await caller.tell(await caller.asRole('AUDITOR'), ask, variables)).toEqual({
      viewer: { may: { recordVisit: false, addPartner: false, readNumbersInFull: true, signIn: true } },
      family: { viewerMay: { recordVisit: false, startInstalmentPlan: false, issuePaymentCode: false } },
    });
  });
});
