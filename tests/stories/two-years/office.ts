/** What officers and branch heads decide together: one proposes, another approves. */
import { expect } from '@jest/globals';
import type { BuiltFamily } from '../../support/world/families.js';
import type { Resolution } from './happening.js';
import type { Stage } from './stage.js';
import { idOf, newIdOf } from '../../support/global-ids.js';

const PROPOSE = `mutation ($input: ProposeSuspenseResolutionInput!) { proposeSuspenseResolution(input: $input) { __typename } }`;
const APPROVE = `mutation ($input: ApproveSuspenseResolutionInput!) { approveSuspenseResolution(input: $input) { __typename } }`;

interface Params {
  /** In suspense. */
  readonly paymentId: string;
  readonly as: Resolution;
  readonly family: BuiltFamily;
}

/** The name of what the branch head is answered. */
export async function resolveSuspense(stage: Stage, { paymentId, as, family }: Params): Promise<string> {
  const id = newIdOf('SuspenseProposal');
  const whose = as === 'MATCH' ? { familyId: idOf('Family', family.id) } : {};
  const input = { id, paymentId, resolution: as, reason: 'Salah ketik nomor.', ...whose };
  const proposed = await stage.act(await stage.as('BRANCH_OFFICER'), PROPOSE, { input });
  expect(proposed.__typename).toBe('SuspenseResolutionProposed');
  const approved = await stage.act(await stage.as('BRANCH_HEAD'), APPROVE, { input: { proposalId: id } });
  return approved.__typename;
}
