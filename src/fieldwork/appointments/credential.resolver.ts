/** The mutations that issue, replace, revoke, freeze and unfreeze cards, and the public query that verifies one. */
import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Concerns } from '../../platform/graphql/index.js';
import { readFreeze, readIssue, readReasoned, readRevocation, readUnfreeze } from './appointment-commands.js';
import {
  FreezeCredentialResult,
  IssueCredentialResult,
  ReplaceCredentialResult,
  RevokeCredentialResult,
  UnfreezeCredentialResult,
  VerifyCadreResult,
  toFreezeResult,
  toVerifyCadreResult,
} from './appointment-results.types.js';
import {
  FreezeCredentialInput,
  IssueCredentialInput,
  ReplaceCredentialInput,
  RevokeCredentialInput,
  UnfreezeCredentialInput,
} from './appointment.inputs.js';
import { answerStep } from './appointment.resolver.js';
import type { FreezeOutcome } from './appointment.js';
import type { AppointmentsContext, OfficeContext } from './appointments.context.js';
import type { CadreId } from '../../kernel/ids.js';
import { issueCredential, replaceCredential } from './issue-credential.js';
import { revokeCredential } from './revoke-credential.js';

/**
 * Freezes or unfreezes the card of a cadre whom the viewer may see. A hidden cadre gets the answer of a missing one.
 */
async function answerFreeze(
  { cadreLoaders }: OfficeContext,
  { cadreId, success }: { readonly cadreId: CadreId; readonly success: string },
  work: () => Promise<FreezeOutcome>,
) {
  const cadre = await cadreLoaders.byId.load(cadreId);
  const outcome = cadre === null ? ({ kind: 'cadre-not-found' } as const) : await work();
  return toFreezeResult(outcome, { __typename: success, cadre });
}

@Authorized('credential:manage')
@Resolver()
export class CredentialsResolver {
  @Authorized('credential:manage')
  @Mutation(() => IssueCredentialResult, { description: 'Issue the first card, after the training.' })
  issueCredential(
    @Arg('input', () => IssueCredentialInput, { description: 'The appointment, and the days of the card.' })
    input: IssueCredentialInput,
    @Ctx() context: OfficeContext,
  ) {
    const command = readIssue(input);
    return answerStep(context, 'CredentialIssued', (office) => issueCredential(office, command));
  }

  @Authorized('credential:manage')
  @Mutation(() => ReplaceCredentialResult, {
    description: 'Issue another card for the rest of the term and revoke the card before it.',
  })
  replaceCredential(
    @Arg('input', () => ReplaceCredentialInput, {
      description: 'The appointment whose card is replaced, and the reason.',
    })
    input: ReplaceCredentialInput,
    @Ctx() context: OfficeContext,
  ) {
    const command = readReasoned(input);
    return answerStep(context, 'CredentialReplaced', (office) => replaceCredential(office, command));
  }

  @Authorized('credential:manage')
  @Mutation(() => RevokeCredentialResult, {
    description:
      'Revoke a card; access rests until another card is issued. For a frozen card this is the decision on the freeze.',
  })
  revokeCredential(
    @Arg('input', () => RevokeCredentialInput, { description: 'The card to revoke, and the reason.' })
    input: RevokeCredentialInput,
    @Ctx() context: OfficeContext,
  ) {
    const command = readRevocation(input);
    return answerStep(context, 'CredentialRevoked', (office) => revokeCredential(office, command));
  }

  @Authorized('credential:manage')
  @Mutation(() => FreezeCredentialResult, {
    description: "Freeze a cadre's card and access until a branch head decides.",
  })
  freezeCredential(
    @Arg('input', () => FreezeCredentialInput, { description: 'The cadre, and the reason.' })
    input: FreezeCredentialInput,
    @Ctx() context: OfficeContext,
  ) {
    const command = readFreeze(input);
    return answerFreeze(context, { cadreId: command.cadreId, success: 'CredentialFrozen' }, () =>
      context.freezeCredential({ ...command, by: context.viewer.subject }),
    );
  }

  @Authorized('credential:manage')
  @Mutation(() => UnfreezeCredentialResult, { description: "Lift the freeze of a cadre's card." })
  unfreezeCredential(
    @Arg('input', () => UnfreezeCredentialInput, { description: 'The cadre, and the grounds.' })
    input: UnfreezeCredentialInput,
    @Ctx() context: OfficeContext,
  ) {
    const command = readUnfreeze(input);
    return answerFreeze(context, { cadreId: command.cadreId, success: 'CredentialUnfrozen' }, () =>
      context.unfreezeCredential({ ...command, by: context.viewer.subject }),
    );
  }
}

@Resolver()
export class VerificationResolver {
  /** The query is public, because anyone whom a cadre visits may ask. */
  @Concerns('holder')
  @Query(() => VerifyCadreResult, {
    description:
      'Whether a card proves that its holder is a cadre today. Anyone may ask without signing in: 30 times a minute from one address, 10 times for one code.',
  })
  async verifyCadre(
    @Arg('code', () => String, { description: 'The content of the QR code on the card.' }) code: string,
    @Ctx() { verifyCadre }: AppointmentsContext,
  ) {
    return toVerifyCadreResult(await verifyCadre(code));
  }
}
