/** Makes, replaces, revokes, freezes and unfreezes cards, and lets any citizen check one. */
import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { readFreeze, readIssue, readReasoned, readRevocation, readUnfreeze } from './appointment-commands.js';
import {
  FreezeCredentialResult,
  IssueCredentialResult,
  ReplaceCredentialResult,
  RevokeCredentialResult,
  UnfreezeCredentialResult,
  toFreezeResult,
} from './appointment-results.types.js';
import {
  FreezeCredentialInput,
  IssueCredentialInput,
  ReplaceCredentialInput,
  RevokeCredentialInput,
  UnfreezeCredentialInput,
} from './appointment.inputs.js';
import { answerStep } from './appointment.resolver.js';
import type { AppointmentsContext } from './appointments.context.js';
import type { Viewer } from '../../platform/auth/index.js';
import type { CadreId } from '../../kernel/ids.js';
import { VerifyCadreResult, toVerifyCadreResult } from './credential.types.js';
import { issueCredential, replaceCredential } from './issue-credential.js';
import { revokeCredential } from './revoke-credential.js';

type Context = AppointmentsContext & { readonly viewer: Viewer };

/** Hidden and missing look the same. */
const isSeen = async ({ cadreLoaders }: Context, cadreId: CadreId): Promise<boolean> =>
  (await cadreLoaders.byId.load(cadreId)) !== null;

@Authorized('credential:manage')
@Resolver()
export class CredentialsResolver {
  @Authorized('credential:manage')
  @Mutation(() => IssueCredentialResult, { description: 'Make the first card, after the training.' })
  issueCredential(
    @Arg('input', () => IssueCredentialInput, { description: 'For whom and which days.' }) input: IssueCredentialInput,
    @Ctx() context: Context,
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
    @Ctx() context: Context,
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
    @Ctx() context: Context,
  ) {
    const command = readRevocation(input);
    return answerStep(context, 'CredentialRevoked', (office) => revokeCredential(office, command));
  }

  @Authorized('credential:manage')
  @Mutation(() => FreezeCredentialResult, { description: 'Let card and access rest until a branch head decides.' })
  async freezeCredential(
    @Arg('input', () => FreezeCredentialInput, { description: 'Whose, and why.' }) input: FreezeCredentialInput,
    @Ctx() context: Context,
  ) {
    const command = readFreeze(input);
    const outcome = (await isSeen(context, command.cadreId))
      ? await context.freezeCredential({ ...command, by: context.viewer.subject })
      : ({ kind: 'cadre-not-found' } as const);
    return toFreezeResult(outcome, { __typename: 'CredentialFrozen', message: 'Frozen until a branch head decides.' });
  }

  @Authorized('credential:manage')
  @Mutation(() => UnfreezeCredentialResult, { description: 'Decide that a frozen card holds again.' })
  async unfreezeCredential(
    @Arg('input', () => UnfreezeCredentialInput, { description: 'Whose, and why.' }) input: UnfreezeCredentialInput,
    @Ctx() context: Context,
  ) {
    const command = readUnfreeze(input);
    const outcome = (await isSeen(context, command.cadreId))
      ? await context.unfreezeCredential({ ...command, by: context.viewer.subject })
      : ({ kind: 'cadre-not-found' } as const);
    return toFreezeResult(outcome, {
      __typename: 'CredentialUnfrozen',
      message: 'The card holds again from today on.',
    });
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
