/**
 * Says how far each role is answered: what an action or a field is about decides it, and nothing else does. The scopes
 * of queries (family-scope.ts, partner-scope.ts, nation-scope.ts) are read from here, and so is the printed matrix.
 */
import type { Role } from './viewer.js';

/** How far somebody is answered who may ask. */
export const SCOPES = {
  /** The family that a participant belongs to. */
  OWN_FAMILY: 'own family',
  /** The families of a cadre's portfolio of the day, while the appointment runs. */
  PORTFOLIO: 'own portfolio',
  /** What a cadre did, filed or carries. */
  OWN_WORK: 'own work',
  OWN_PARTNER: 'own partner',
  OWN_DONOR: 'own donor',
  /** What lies in the regions of the token; everything for one of the whole country. */
  REGIONS: 'regions',
  /** Everything for a viewer of any region, and nothing for one of none. */
  ANY_REGION: 'any region',
  /** Everything for a viewer of the whole country, and nothing for one of regions. */
  NATION: 'nation',
  /** What lies in no region, such as money that is nobody's yet. */
  NO_REGION: 'of no region',
  /** Everything, wherever the viewer works. */
  ALL: 'all',
  /** What the caller proves to hold: a code, or a number and a date that belong together. */
  HELD: 'held',
  /** What the caller is, or may do. */
  SELF: 'self',
  /** Each object as far as its own action says. */
  EACH: 'each',
  /** Nothing, though the call is answered: the action holds for other things. */
  NOTHING: 'nothing',
} as const;
export type Scope = keyof typeof SCOPES;

/** A role, or somebody who has not signed in. */
export type Caller = Role | 'STRANGER';

type ByCaller = Readonly<Partial<Record<Caller, Scope>>>;

/** The offices of a branch and those who audit them, to whom what lies in their regions is shown. */
const OFFICES = {
  TELE_COLLECTOR: 'REGIONS',
  BRANCH_OFFICER: 'REGIONS',
  BRANCH_HEAD: 'REGIONS',
  AUDITOR: 'REGIONS',
} as const satisfies ByCaller;

const ofEverybody = <Kept extends Scope>(scope: Kept): Readonly<Record<Caller, Kept>> => ({
  STRANGER: scope,
  CADRE: scope,
  TELE_COLLECTOR: scope,
  BRANCH_OFFICER: scope,
  BRANCH_HEAD: scope,
  DIRECTOR: scope,
  PARTICIPANT: scope,
  VILLAGE_HEAD: scope,
  PARTNER: scope,
  CSR_DONOR: scope,
  CHATBOT: scope,
  AUDITOR: scope,
  OPERATOR: scope,
});

/** What can be asked about, and how far each role is answered. A role that stands nowhere in a row may not ask. */
export const SUBJECTS = {
  /** Families, their people, and what is kept of them. */
  families: { ...OFFICES, CADRE: 'PORTFOLIO' },
  /** Money of families that ended, of which an operator, who works at the suspense, sees none. */
  endedFamilies: { ...OFFICES, OPERATOR: 'NOTHING' },
  ownFamily: { PARTICIPANT: 'OWN_FAMILY' },
  /** What lies in a region and is of no single cadre: sums, campaigns, rules of a branch, village notices. */
  territory: { ...OFFICES, CADRE: 'REGIONS', DIRECTOR: 'REGIONS', VILLAGE_HEAD: 'REGIONS' },
  /** Cadres, and what they did, filed or carry. */
  staff: { ...OFFICES, CADRE: 'OWN_WORK' },
  /** Money that could not be applied; an operator, who sees no family, sees what is of none. */
  suspense: { ...OFFICES, OPERATOR: 'NO_REGION' },
  /** What waits for a second person, and how much money does. */
  waiting: { ...OFFICES, CSR_DONOR: 'OWN_DONOR', OPERATOR: 'ALL' },
  /** Partners, and what passed between them and us. */
  partners: { PARTNER: 'OWN_PARTNER', AUDITOR: 'NATION', OPERATOR: 'ALL' },
  partnerHealth: {
    PARTNER: 'OWN_PARTNER',
    BRANCH_OFFICER: 'ANY_REGION',
    BRANCH_HEAD: 'ANY_REGION',
    AUDITOR: 'ANY_REGION',
    OPERATOR: 'ALL',
  },
  /** What lies in no region. */
  nation: { AUDITOR: 'NATION', OPERATOR: 'ALL' },
  donors: { ...OFFICES, CSR_DONOR: 'OWN_DONOR' },
  /** Who signed in, whose access ended, who read what. */
  access: { ...OFFICES, OPERATOR: 'ALL' },
  /** What is the same for everybody and tells of no person and no money. */
  programme: ofEverybody('ALL'),
  /** Whatever an id names. */
  anything: ofEverybody('EACH'),
  viewer: ofEverybody('SELF'),
  /** What a code or a number with its date opens, also for whoever has not signed in. */
  holder: ofEverybody('HELD'),
} as const satisfies Readonly<Record<string, ByCaller>>;
export type Subject = keyof typeof SUBJECTS;

/** How far somebody is answered about a subject; null for who is not. */
export const scopeOn = (subject: Subject, caller: Caller): Scope | null =>
  (SUBJECTS[subject] as ByCaller)[caller] ?? null;
