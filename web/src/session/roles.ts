/** Whose screen it is: the roles of the personas that a screen names. */
import { documentIds } from '../operations/document-ids.js';

const ROLES = {
  auditor: 'AUDITOR',
  'branch-head': 'BRANCH_HEAD',
  'branch-officer': 'BRANCH_OFFICER',
  'second-head': 'BRANCH_HEAD',
  cadre: 'CADRE',
  'csr-donor': 'CSR_DONOR',
  director: 'DIRECTOR',
  operator: 'OPERATOR',
  participant: 'PARTICIPANT',
  partner: 'PARTNER',
  'second-officer': 'BRANCH_OFFICER',
  'second-operator': 'OPERATOR',
  'tele-collector': 'TELE_COLLECTOR',
  'village-head': 'VILLAGE_HEAD',
} as const;

export type RoleName = (typeof ROLES)[keyof typeof ROLES];

export const rolesOf = (personas: readonly string[]): readonly RoleName[] =>
  personas.flatMap((key) => (key in ROLES ? [ROLES[key as keyof typeof ROLES]] : []));

export interface Viewer {
  readonly name: string;
  readonly role: RoleName;
}

/** Who the bearer of a token is, as the server reads it; null for a token that it does not take. */
export async function readViewer(token: string): Promise<Viewer | null> {
  const answer = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ documentId: documentIds['Viewer'] }),
  });
  if (answer.status === 401) return null;
  if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
  const { data } = (await answer.json()) as { data: { viewer: Viewer | null } };
  return data.viewer;
}
