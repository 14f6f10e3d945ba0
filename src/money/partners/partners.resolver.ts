/** Lets an operator see partners, add one and change its secret over. */
import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { readId } from '../../platform/graphql/index.js';
import { invariant } from '../../kernel/invariant.js';
import {
  AddPartnerInput,
  ChangePartnerAccessInput,
  ChangePartnerPublicKeysInput,
  RetirePartnerSecretInput,
  RotatePartnerSecretInput,
  toAccessChanges,
  toPartnerRequest,
} from './partner.inputs.js';
import {
  AddPartnerResult,
  ChangePartnerAccessResult,
  ChangePartnerPublicKeysResult,
  type PartnerChange,
  RetirePartnerSecretResult,
  RotatePartnerSecretResult,
  isRefused,
  toRefusal,
  toSuccess,
} from './partner-results.types.js';
import { PartnerType, toPartnerType } from './partner.types.js';
import type { PartnersContext } from './partners.context.js';

/** The refusal, or the change with the partner as it is registered after it. */
export async function answerOf({ managePartners }: PartnersContext, change: PartnerChange): Promise<object> {
  if (isRefused(change)) return toRefusal(change);
  const partner = await managePartners.find(change.partnerId);
  invariant(partner !== null, 'a partner that was changed is registered');
  return toSuccess(change, toPartnerType(partner));
}

@Authorized('partner:manage')
@Resolver()
export class PartnersResolver {
  @Authorized('partner:read')
  @Query(() => [PartnerType], { description: 'Every partner, by code; a programme has dozens.' })
  async partners(@Ctx() { managePartners }: PartnersContext): Promise<PartnerType[]> {
    return (await managePartners.list()).map(toPartnerType);
  }

  @Authorized('partner:manage')
  @Mutation(() => AddPartnerResult, {
    description: 'Register a partner and make its first secret. The code makes a repeat harmless.',
  })
  async addPartner(
    @Arg('input', () => AddPartnerInput, { description: 'Who it is and how it will call.' }) input: AddPartnerInput,
    @Ctx() context: PartnersContext,
  ): Promise<object> {
    return answerOf(context, await context.managePartners.add(toPartnerRequest(input)));
  }

  @Authorized('partner:manage')
  @Mutation(() => RotatePartnerSecretResult, {
    description: 'Make a second live secret. There are never more than two.',
  })
  async rotatePartnerSecret(
    @Arg('input', () => RotatePartnerSecretInput, { description: 'Whose secret, and the new one where it issues it.' })
    { partnerCode, secret }: RotatePartnerSecretInput,
    @Ctx() context: PartnersContext,
  ): Promise<object> {
    return answerOf(context, await context.managePartners.rotateSecret(partnerCode, secret ?? null));
  }

  @Authorized('partner:manage')
  @Mutation(() => ChangePartnerAccessResult, {
    description: "Change where a partner's API answers, the key to it, or where its calls may come from.",
  })
  async changePartnerAccess(
    @Arg('input', () => ChangePartnerAccessInput, { description: 'Whose access, and what changes.' })
    { partnerCode: code, access }: ChangePartnerAccessInput,
    @Ctx() context: PartnersContext,
  ): Promise<object> {
    return answerOf(context, await context.managePartners.changeAccess({ code, changes: toAccessChanges(access) }));
  }

  @Authorized('partner:manage')
  @Mutation(() => RetirePartnerSecretResult, {
    description: 'End a rotation: one of the two live secrets is refused from now on.',
  })
  async retirePartnerSecret(
    @Arg('input', () => RetirePartnerSecretInput, { description: 'Whose secret, and which.' })
    { partnerCode: code, secretId: id }: RetirePartnerSecretInput,
    @Ctx() context: PartnersContext,
  ): Promise<object> {
    const secretId = readId('PartnerSecret', 'input.secretId', id);
    return answerOf(context, await context.managePartners.retireSecret({ code, secretId }));
  }

  @Authorized('partner:manage')
  @Mutation(() => ChangePartnerPublicKeysResult, {
    description:
      "Change a bank's RSA keys: give the new one and the old one while it changes over, then the new one alone.",
  })
  async changePartnerPublicKeys(
    @Arg('input', () => ChangePartnerPublicKeysInput, { description: 'Which bank, and its keys.' })
    { partnerCode: code, publicKeys }: ChangePartnerPublicKeysInput,
    @Ctx() context: PartnersContext,
  ): Promise<object> {
    return answerOf(context, await context.managePartners.changePublicKeys({ code, publicKeys }));
  }
}
