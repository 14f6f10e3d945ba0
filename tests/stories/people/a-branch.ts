/** A branch office of a story about people: two officers, a cadre with a family, and the words in which they ask. */
import { expect } from '@jest/globals';
import { type Caller, callerOf } from '../../support/caller.js';
import { idOf } from '../../support/global-ids.js';
import type { ServerOfTest } from '../../support/partners/a-server.js';
import { tokenOf } from '../../support/token-of.js';

const CHANGE = `id kind state secondPersonBecause credited isOverdue dueAt requestedByRole decidedByRole
  evidence { documentKind documentNumber documentDate } values { participantId field before after }`;
const RESULT = `{ __typename ... on MembershipChangeRecorded { message change { ${CHANGE} } } ... on Problem { code message }
  ... on InvalidInput { field } ... on FamilyWouldEndOwing { owed } }`;

const INPUTS = {
  correctParticipant: 'CorrectParticipantInput',
  recordDeath: 'RecordDeathInput',
  recordLeaving: 'RecordLeavingInput',
  moveParticipants: 'MoveParticipantsInput',
  nameNewHead: 'NameNewHeadInput',
  mergeParticipants: 'MergeParticipantsInput',
  mergeFamilies: 'MergeFamiliesInput',
  changeSegment: 'ChangeSegmentInput',
  changeCareClass: 'ChangeCareClassInput',
  approveMembershipChange: 'ApproveMembershipChangeInput',
  rejectMembershipChange: 'RejectMembershipChangeInput',
} as const;

export interface ToldChange {
  readonly id: string;
  readonly state: string;
  readonly secondPersonBecause: readonly string[];
  readonly credited: number;
  readonly values: readonly { readonly field: string; readonly before: string | null; readonly after: string | null }[];
}

export interface ToldResult {
  readonly __typename: string;
  readonly code?: string;
  readonly field?: string;
  readonly message: string;
  readonly owed?: number;
  readonly change?: ToldChange;
}

export interface ToldFamily {
  readonly id: string;
  readonly segment: string;
  readonly paidThrough: string;
  readonly credit: number;
  readonly arrears: {
    readonly status: string;
    readonly monthsInArrears: number;
    readonly owedTotal: number;
    readonly amountToReactivate: number;
  };
  readonly participants: readonly {
    readonly id: string;
    readonly name: string;
    readonly relation: string;
    readonly cardNumber: string;
    readonly coveredFrom: string;
    readonly coveredThrough: string | null;
  }[];
  readonly virtualAccounts: readonly { readonly number: string }[];
  readonly ended: { readonly lastMonth: string; readonly owed: number; readonly creditToReturn: number } | null;
  readonly changes: { readonly edges: readonly { readonly node: ToldChange & { readonly kind: string } }[] };
}

const FAMILY = `query ($id: ID!, $asOf: DateTime) { family(by: { id: $id }) { id segment paidThrough credit
  arrears { status monthsInArrears owedTotal amountToReactivate }
  participants { id name relation cardNumber coveredFrom coveredThrough } virtualAccounts { number }
  ended { lastMonth owed creditToReturn } changes(asOf: $asOf) { edges { node { kind ${CHANGE} } } } } }`;

export interface Office {
  readonly caller: Caller;
  readonly officer: string;
  readonly second: string;
  ask(token: string, mutation: keyof typeof INPUTS, input: object): Promise<ToldResult>;
  /** The same, which must be recorded. */
  record(token: string, mutation: keyof typeof INPUTS, input: object): Promise<ToldChange>;
  family(id: string, asOf?: string): Promise<ToldFamily>;
}

/** Long enough for any story. */
const TWO_YEARS_SECONDS = 86_400 * 730;

/** Opens the office of the whole country; both officers may decide what the other requested. */
export async function anOffice(host: ServerOfTest): Promise<Office> {
  const caller = callerOf(host);
  const tokenFor = (role: 'BRANCH_OFFICER' | 'BRANCH_HEAD') =>
    tokenOf(host, { sub: role, name: 'test', role, regions: 'ALL' }, TWO_YEARS_SECONDS);
  const [officer, second] = [await tokenFor('BRANCH_OFFICER'), await tokenFor('BRANCH_HEAD')];
  const ask: Office['ask'] = async (token, mutation, input) => {
    const query = `mutation ($input: ${INPUTS[mutation]}!) { result: ${mutation}(input: $input) ${RESULT} }`;
    return (await caller.tell<{ result: ToldResult }>(token, query, { input })).result;
  };
  return {
    caller,
    officer,
    second,
    ask,
    async record(token, mutation, input) {
      const result = await ask(token, mutation, input);
      expect(result).toMatchObject({ __typename: 'MembershipChangeRecorded' });
      return result.change as ToldChange;
    },
    async family(id, asOf) {
      const variables = { id: idOf('Family', id), asOf };
      return (await caller.tell<{ family: ToldFamily }>(officer, FAMILY, variables)).family;
    },
  };
}

export const evidence = (documentKind: string, documentDate: string, documentNumber = '474/12/2026'): object => ({
  documentKind,
  documentDate,
  documentNumber,
});
