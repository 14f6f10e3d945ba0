/** Makes, replaces, revokes, freezes and unfreezes cards, and lets any citizen check one. */
import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
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

/** What becomes of the card of a cadre whom the viewer may see; hidden and missing look the same. */
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
  @Mutation(() => IssueCredentialResult, { description: 'Make the first card, after the training.' })
  issueCredential(
    @Arg('input', () => IssueCredentialInput, { description: 'For whom and which days.' }) input: IssueCredentialInput,
    @Ctx() context: OfficeContext,
  ) {
    const command = readIssue(input);
    return answerStep(context, 'CredentialIssued', (office) => issueCredential(office, command));
  }

  @Authorized('credential:manage')
  @Mutation(() => ReplaceCredentialResult, {
    description: 'Make another card for the rest of the term and revoke the one before.',
  })
  replaceCredential(
    @Arg('input', () => ReplaceCredentialInput, { description: 'Whose, and why.' }) input: ReplaceCredentialInput,
    @Ctx() context: OfficeContext,
  ) {
    const command = readReasoned(input);
    return answerStep(context, 'CredentialReplaced', (office) => replaceCredential(office, command));
  }

  @Authorized('credential:manage')
  @Mutation(() => RevokeCredentialResult, {
    description:
      'Take a card back; access rests until another one is made. For a frozen card it is the decision on the freeze.',
  })
  revokeCredential(
    @Arg('input', () => RevokeCredentialInput, { description: 'Which, and why.' }) input: RevokeCredentialInput,
    @Ctx() context: OfficeContext,
  ) {
    const command = readRevocation(input);
    return answerStep(context, 'CredentialRevoked', (office) => revokeCredential(office, command));
  }

  @Authorized('credential:manage')
  @Mutation(() => FreezeCredentialResult, { description: 'Let card and access rest until a branch head decides.' })
  freezeCredential(
    @Arg('input', () => FreezeCredentialInput, { description: 'Whose, and why.' }) input: FreezeCredentialInput,
    @Ctx() context: OfficeContext,
  ) {
    const command = readFreeze(input);
    return answerFreeze(context, { cadreId: command.cadreId, success: 'CredentialFrozen' }, () =>
      context.freezeCredential({ ...command, by: context.viewer.subject }),
    );
  }

  @Authorized('credential:manage')
  @Mutation(() => UnfreezeCredentialResult, { description: 'Decide that a frozen card holds again.' })
  unfreezeCredential(
    @Arg('input', () => UnfreezeCredentialInput, { description: 'Whose, and why.' }) input: UnfreezeCredentialInput,
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
  /** Public: whoever opens a door to a cadre may ask. */
  @Query(() => VerifyCadreResult, {
    description:
      'Whether a card at the door proves a cadre today. For everybody, without signing in; 30 a minute for one address, 10 for one code.',
  })
  async verifyCadre(
    @Arg('code', () => String, { description: 'What the QR code on the card holds.' }) code: string,
    @Ctx() { verifyCadre }: AppointmentsContext,
  ) {
    return toVerifyCadreResult(await verifyCadre(code));
  }
}
