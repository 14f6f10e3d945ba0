/** The office of a branch that appoints cadres through the whole server, as frontends do. */
import { askGraphQL } from '../../../../src/sandbox/personas/ask-graphql.js';
import { tokenOf } from '../../../support/token-of.js';
import type { ViewerClaims } from '../../../../src/platform/auth/claims.js';
import { DEFAULT_LANGUAGE, type Language } from '../../../../src/platform/texts/index.js';
import type { ServerOfTest } from '../../../support/partners/a-server.js';
import type { BuiltBranch, BuiltRegion } from '../../../support/world/regions.js';
import type { World } from '../../../support/world/world.js';
import { newIdOf } from '../../../support/global-ids.js';

export interface Answered<Data = Record<string, Result>> {
  readonly data: Data | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions: { readonly code: string; readonly field?: string };
  }[];
}

/** Any member of any union, with what tests look at. */
export interface Result {
  readonly __typename: string;
  readonly code?: string;
  readonly field?: string;
  readonly message?: string;
  readonly state?: string;
  readonly missing?: readonly string[];
  readonly appointment?: AppointmentShown;
}

export interface AppointmentShown {
  readonly id: string;
  readonly state: string;
  readonly validFrom: string | null;
  readonly validThrough: string | null;
  readonly credential: { readonly id: string; readonly state: string; readonly code: string } | null;
  readonly villageNotice: { readonly id: string } | null;
  readonly cadre: { readonly id: string } | null;
  readonly history: readonly { readonly state: string; readonly fromDay: string; readonly note: string | null }[];
}

export const APPOINTMENT = `id state name phone photoReference homeRegion { code } cadre { id } validFrom validThrough
  recommendation { by letterNumber date } training { date trainer } credential { id state code area validFrom validThrough revokedAt }
  villageNotice { id acknowledgement { name role } } history { state fromDay recordedRole note }`;

/** The type of the union that says it went well, of each step that answers with an appointment. */
const SUCCESS: Readonly<Record<string, string>> = {
  applyForAppointment: 'AppointmentApplied',
  recordRecommendation: 'RecommendationRecorded',
  selectCadre: 'CadreSelected',
  recordTraining: 'TrainingRecorded',
  issueCredential: 'CredentialIssued',
  replaceCredential: 'CredentialReplaced',
  revokeCredential: 'CredentialRevoked',
  activateAppointment: 'AppointmentActivated',
  suspendAppointment: 'AppointmentSuspended',
  endAppointment: 'AppointmentEnded',
};
/** The problems that say more than their code, where a step may answer with them. */
const DETAILS: Readonly<Record<string, string>> = {
  AppointmentNotInState: 'state',
  ActivationRequirementsMissing: 'missing',
  InvalidInput: 'field',
};
const ANSWERED_WITH: Readonly<Record<string, readonly string[]>> = {
  applyForAppointment: [],
  revokeCredential: [],
  freezeCredential: [],
  unfreezeCredential: [],
  recordRecommendation: ['AppointmentNotInState', 'InvalidInput'],
  recordTraining: ['AppointmentNotInState', 'InvalidInput'],
  issueCredential: ['AppointmentNotInState', 'InvalidInput'],
  endAppointment: ['AppointmentNotInState', 'InvalidInput'],
  activateAppointment: ['AppointmentNotInState', 'ActivationRequirementsMissing'],
};

function documentOf(mutation: string): string {
  const type = `${mutation.slice(0, 1).toUpperCase()}${mutation.slice(1)}Input`;
  const success = SUCCESS[mutation];
  const problems = ANSWERED_WITH[mutation] ?? ['AppointmentNotInState'];
  const selections = [
    '__typename ... on Problem { code message }',
    success === undefined ? '' : `... on ${success} { appointment { ${APPOINTMENT} } }`,
    ...problems.map((problem) => `... on ${problem} { ${DETAILS[problem]} }`),
  ];
  return `mutation ($input: ${type}!) { result: ${mutation}(input: $input) { ${selections.join(' ')} } }`;
}

/** What became of a step: the code of its refusal, or the type of its success. */
export const outcomeOf = ({ code, __typename: type }: Result): string => code ?? type;

export interface Office {
  readonly claims: ViewerClaims;
  readonly village: BuiltRegion;
  readonly branch: BuiltBranch;
}

export async function anOffice(world: World): Promise<Office> {
  const district = await world.region({ level: 'DISTRICT' });
  const branch = await world.branch({ regions: [district.code] });
  const village = await world.region({ within: district.code });
  const claims: ViewerClaims = {
    sub: `head-${branch.code}`,
    name: 'Kepala Cabang Penguji',
    role: 'BRANCH_HEAD',
    branch_id: branch.id,
    regions: [district.code],
  };
  return { claims, village, branch };
}

/** Asks over HTTP; without claims nobody is signed in. */
export const askOver =
  (host: ServerOfTest, language: Language = DEFAULT_LANGUAGE) =>
  async <Data>(claims: ViewerClaims | null, query: string, variables: object = {}): Promise<Answered<Data>> => {
    const token = claims === null ? null : await tokenOf(host, claims);
    return (await askGraphQL<Data>({ address: host.baseUrl, token, query, variables, language })).body;
  };

type AskOver = ReturnType<typeof askOver>;

/** One mutation, told an input or the id of an appointment alone; the answer of its union. An error is thrown with all it says. */
export const stepsOf =
  (ask: AskOver) =>
  async (claims: ViewerClaims, mutation: string, given: object | string): Promise<Result> => {
    const input = typeof given === 'string' ? { appointmentId: given } : given;
    const answer = await ask<{ result: Result }>(claims, documentOf(mutation), { input });
    if (answer.data === null || answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
    return answer.data.result;
  };

export type TakeStep = ReturnType<typeof stepsOf>;

const application = (office: Office) => ({
  id: newIdOf('CadreAppointment'),
  applicant: { person: { name: 'Sekar Jelutung', phone: '0812 3456 7890', village: office.village.code } },
  photoReference: 'foto/kader/sekar.jpg',
});

/** What comes before the activation, in order; a test may leave one out. */
const PREPARATIONS = ['recordRecommendation', 'selectCadre', 'recordTraining', 'issueCredential'] as const;
export type Preparation = (typeof PREPARATIONS)[number];

export const LETTER = { by: 'Lurah Penguji', letterNumber: '470/12/KS/2026', date: '2026-02-20' };

export async function prepare(
  take: TakeStep,
  office: Office,
  params: { readonly without?: readonly Preparation[]; readonly through?: string } = {},
): Promise<string> {
  const input = application(office);
  await take(office.claims, 'applyForAppointment', input);
  const { id: appointmentId } = input;
  const given = {
    recordRecommendation: { appointmentId, ...LETTER },
    selectCadre: appointmentId,
    recordTraining: { appointmentId, date: '2026-03-01', trainer: 'Tim Cabang' },
    issueCredential: { appointmentId, validFrom: '2026-03-05', validThrough: params.through ?? '2026-12-31' },
  };
  for (const step of PREPARATIONS)
    if (params.without?.includes(step) !== true) await take(office.claims, step, given[step]);
  return appointmentId;
}
