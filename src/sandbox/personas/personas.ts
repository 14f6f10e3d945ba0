/**
 * Finds personas to try Sigap as: one for each role that has something to see, from whatever branch the database holds.
 */
import type pg from 'pg';
import type { Role, ViewerClaims } from '../../platform/auth/index.js';
import { STAFF_NAMES } from '../demo-data/index.js';

export const PERSONAS = [
  'cadre',
  'tele-collector',
  'branch-officer',
  'second-officer',
  'branch-head',
  'second-head',
  'village-head',
  'director',
  'operator',
  'second-operator',
  'auditor',
  'partner',
  'csr-donor',
  'participant',
  'chatbot',
] as const;
type PersonaKey = (typeof PERSONAS)[number];

export interface Persona {
  readonly key: PersonaKey;
  /** One line about what this person may do. */
  readonly about: string;
  readonly claims: ViewerClaims;
}

interface BranchRow {
  readonly branch_id: string;
  readonly branch_name: string;
  readonly regions: string[];
  readonly cadre_id: string | null;
  readonly cadre_name: string | null;
  readonly home_region_code: string | null;
}

interface PartnerRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** Selects the bank of the demo, or else the first partner by code. */
const FIRST_PARTNER = `
select id, code, name from partners where active order by code <> 'sandbox-bank', code limit 1`;

/** Selects the first branch by name that has a cadre, and its first cadre by name that has families. */
const FIRST_BRANCH = `
select b.id as branch_id, b.name as branch_name,
  array(select region_code from branch_regions where branch_id = b.id order by region_code) as regions,
  c.id as cadre_id, c.name as cadre_name, c.home_region_code
from branches b
left join lateral (
  select id, name, home_region_code, exists (select from portfolio_assignments where cadre_id = cadres.id) as has_families
  from cadres where branch_id = b.id order by has_families desc, name, id limit 1
) c on true
order by c.has_families desc nulls last, b.name, b.id
limit 1`;

interface DonorRow {
  readonly id: string;
  readonly name: string;
}

/** Selects the first donor by name. */
const FIRST_DONOR = 'select id, name from donors order by name, id limit 1';

function donorPersona(donor: DonorRow | undefined): Persona | null {
  if (donor === undefined) return null;
  const claims = { sub: 'local:csr-donor', name: donor.name, role: 'CSR_DONOR', donor_id: donor.id } as const;
  return { key: 'csr-donor', about: 'gives for families that cannot pay, and sees no person', claims };
}

interface FamilyRow {
  readonly id: string;
  readonly head: string;
}

/** Selects a family of the cadre that owes something, or else any family of the cadre. */
const FIRST_FAMILY = `
select f.id, p.name as head from portfolio_assignments a
join families f on f.id = a.family_id
join participants p on p.family_id = f.id and p.relation = 'HEAD' and p.covered_through is null
where a.cadre_id = $1 and a.valid_through is null
order by f.paid_through, f.id limit 1`;

function participantOf(family: FamilyRow | undefined): Persona | null {
  if (family === undefined) return null;
  const claims = { sub: 'local:participant', name: family.head, role: 'PARTICIPANT', family_id: family.id } as const;
  return { key: 'participant', about: 'sees the own family alone: its bill, payments, complaints and plan', claims };
}

interface Post {
  readonly key: Exclude<PersonaKey, 'cadre' | 'village-head' | 'partner' | 'participant' | 'csr-donor'>;
  readonly role: Role;
  readonly reach: 'branch' | 'country' | 'none';
  readonly about: string;
}

const POSTS: readonly Post[] = [
  { key: 'tele-collector', role: 'TELE_COLLECTOR', reach: 'branch', about: 'calls families of the branch' },
  { key: 'branch-officer', role: 'BRANCH_OFFICER', reach: 'branch', about: 'serves families at the counter' },
  {
    key: 'second-officer',
    role: 'BRANCH_OFFICER',
    reach: 'branch',
    about: 'decides what the other officer proposed, where two persons are needed',
  },
  { key: 'branch-head', role: 'BRANCH_HEAD', reach: 'branch', about: 'sees the branch: families, cadres, payments' },
  {
    key: 'second-head',
    role: 'BRANCH_HEAD',
    reach: 'branch',
    about: 'decides what the head of the branch proposed, where two persons are needed',
  },
  { key: 'director', role: 'DIRECTOR', reach: 'country', about: 'sees totals of the whole country, no person' },
  { key: 'operator', role: 'OPERATOR', reach: 'none', about: 'adds payment partners, watches operations' },
  {
    key: 'second-operator',
    role: 'OPERATOR',
    reach: 'none',
    about: 'decides what the other operator proposed, where two persons are needed',
  },
  { key: 'auditor', role: 'AUDITOR', reach: 'country', about: 'reads everything, changes nothing' },
  {
    key: 'chatbot',
    role: 'CHATBOT',
    reach: 'none',
    about: 'asks how a card stands for people who chat, as anybody may',
  },
];

function postHolder({ key, role, reach, about }: Post, branch: BranchRow | null): Persona | null {
  if (reach === 'branch' && branch === null) return null;
  const common = { sub: `local:${key}`, name: STAFF_NAMES[key], role };
  if (reach === 'branch')
    return { key, about, claims: { ...common, branch_id: branch?.branch_id ?? null, regions: branch?.regions ?? [] } };
  return { key, about, claims: { ...common, regions: reach === 'country' ? 'ALL' : [] } };
}

function cadreOf(branch: BranchRow | null): Persona | null {
  if (branch === null || branch.cadre_id === null) return null;
  return {
    key: 'cadre',
    about: `visits the families of one portfolio in ${branch.branch_name}`,
    claims: {
      sub: `local:cadre:${branch.cadre_id}`,
      name: branch.cadre_name ?? 'cadre',
      role: 'CADRE',
      cadre_id: branch.cadre_id,
      branch_id: branch.branch_id,
      regions: branch.home_region_code === null ? [] : [branch.home_region_code],
    },
  };
}

/** The head of the village where that cadre works. */
function villageHeadOf(branch: BranchRow | null): Persona | null {
  if (branch === null || branch.home_region_code === null) return null;
  const claims = { sub: 'local:village-head', name: STAFF_NAMES['village-head'], role: 'VILLAGE_HEAD' } as const;
  return {
    key: 'village-head',
    about: 'learns which cadres work in the village, and acknowledges it',
    claims: { ...claims, regions: [branch.home_region_code] },
  };
}

function partnerOf(partner: PartnerRow | undefined): Persona[] {
  if (partner === undefined) return [];
  const claims = { sub: `local:partner:${partner.code}`, name: partner.name, role: 'PARTNER' } as const;
  return [
    {
      key: 'partner',
      about: `sees what ${partner.code} sent and was answered, replays it, changes its own secret`,
      claims: { ...claims, partner_id: partner.id },
    },
  ];
}

/**
 * The personas for which the data has a place, in the order of PERSONAS: without a branch no branch head, without a
 * donor no donor.
 */
export async function findPersonas(pool: Pick<pg.Pool, 'query'>): Promise<Persona[]> {
  const { rows } = await pool.query<BranchRow>(FIRST_BRANCH);
  const { rows: partners } = await pool.query<PartnerRow>(FIRST_PARTNER);
  const { rows: donors } = await pool.query<DonorRow>(FIRST_DONOR);
  const branch = rows[0] ?? null;
  const { rows: families } = await pool.query<FamilyRow>(FIRST_FAMILY, [branch?.cadre_id ?? null]);
  const posts = POSTS.map((post) => postHolder(post, branch));
  const found = [
    cadreOf(branch),
    villageHeadOf(branch),
    ...posts,
    ...partnerOf(partners[0]),
    donorPersona(donors[0]),
    participantOf(families[0]),
  ];
  return PERSONAS.flatMap((key) => found.find((persona) => persona?.key === key) ?? []);
}
