/** Finds in the demo branch who takes part in a run, and gives each a token. */
import type { Chance } from '../../src/sandbox/simulator/chance.js';
import { withSession } from '../faults/locks.js';
import type { Slice } from '../watchers/subscriber.js';
import type { Payer } from '../writers/book.js';
import type { Cadre } from '../writers/field-work.js';
import { TODAY } from './today.js';
import type { World } from './world.js';

export interface Cast {
  readonly payers: readonly Payer[];
  readonly cadres: readonly Cadre[];
  readonly viewers: readonly { readonly name: string; readonly slice: Slice; readonly token: string }[];
  /** The screens of offices, each of one region. */
  readonly screens: readonly { readonly regionCode: string; readonly token: string }[];
  readonly operator: string;
  readonly auditor: string;
  readonly teleCollector: string;
}

const PAYERS = `
  select f.id as "familyId", p.billing_number as "billingNumber", f.region_code as "regionCode", a.cadre_id as "cadreId",
    f.paid_through < date_trunc('month', ${TODAY}) as "isInArrears"
  from participants p join families f on f.id = p.family_id
  left join portfolio_assignments a on a.family_id = f.id and a.valid_from <= ${TODAY}
    and (a.valid_through is null or a.valid_through >= ${TODAY})
  where p.relation = 'HEAD' and f.first_premium_from is null and f.segment in ('PBPU', 'BP') order by p.id`;

const CADRES = `
  select c.id, c.branch_id, c.home_region_code from cadres c
  where exists (select from cadre_appointments a where a.cadre_id = c.id and a.valid_from <= ${TODAY}
    and (a.valid_through is null or a.valid_through >= ${TODAY})) order by c.id`;

const CADRES_MAX = 8;

export async function findCast({ database, issuer }: World, chance: Chance): Promise<Cast> {
  const { payers, cadres } = await withSession(database.url, async (client) => ({
    payers: (await client.query<Payer>(PAYERS)).rows,
    cadres: (await client.query<{ id: string; branch_id: string; home_region_code: string }>(CADRES)).rows,
  }));
  const held = (cadreId: string): string[] =>
    payers.filter((payer) => payer.cadreId === cadreId).map(({ familyId }) => familyId);
  const working = cadres.filter(({ id }) => held(id).length > 0).slice(0, CADRES_MAX);
  const [first] = working;
  if (first === undefined || payers.length === 0) throw new Error('The demo branch has no cadre with families.');
  const post = (role: string, regions: 'ALL' | readonly string[]) =>
    issuer.token({ sub: `chaos:${role}`, role, regions, branch_id: first.branch_id });
  const cast = await Promise.all(
    working.map(async ({ id, branch_id, home_region_code }) => ({
      cadreId: id,
      families: held(id),
      token: await issuer.token({
        sub: `chaos:cadre:${id}`,
        role: 'CADRE',
        cadre_id: id,
        branch_id,
        regions: [home_region_code],
      }),
    })),
  );
  const villages = [...new Set(payers.map(({ regionCode }) => regionCode))];
  const regency = payers[0]?.regionCode.slice(0, 5) ?? '';
  const village = chance.pick(villages);
  const auditor = await post('AUDITOR', 'ALL');
  return {
    payers,
    cadres: cast,
    screens: [
      { regionCode: regency, token: auditor },
      { regionCode: village, token: auditor },
    ],
    auditor,
    operator: await issuer.token({ sub: 'chaos:operator', role: 'OPERATOR', regions: [] }),
    teleCollector: await post('TELE_COLLECTOR', [regency]),
    viewers: [
      { name: 'auditor', slice: { kind: 'everything' }, token: auditor },
      {
        name: `officer of ${regency}`,
        slice: { kind: 'region', regionCode: regency },
        token: await post('BRANCH_OFFICER', [regency]),
      },
      {
        name: `officer of ${village}`,
        slice: { kind: 'region', regionCode: village },
        token: await post('BRANCH_OFFICER', [village]),
      },
      ...cast.map(({ cadreId, token }) => ({
        name: `cadre ${cadreId}`,
        slice: { kind: 'cadre', cadreId } as const,
        token,
      })),
    ],
  };
}
