/** Lets an operator see partners, add one and change its credentials. */
import { type Viewer, partnerScope } from '../../platform/auth/index.js';
import { Arg, Authorized, Ctx, Extensions, Mutation, Query, Resolver } from 'type-graphql';
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

/** Answers with the problem, or with the change and the partner as it is registered afterwards. */
export async function answerOf({ managePartners }: PartnersContext, change: PartnerChange): Promise<object> {
  if (isRefused(change)) return toRefusal(change);
  const partner = await managePartners.find(change.partnerId);
  invariant(partner !== null, 'a partner that was changed is registered');
  return toSuccess(change, toPartnerType(partner));
}

interface Operation extends PartnersContext {
  readonly viewer: Viewer;
}

@Authorized('partner:manage')
@Resolver()
export class PartnersResolver {
  @Authorized('partner:read')
  @Extensions({ mostItems: 100 })
  @Query(() => [PartnerType], {
    description:
      'Every partner, sorted by code; a programme has dozens. None for whoever works in some regions alone: partners serve the country.',
  })
  async partners(@Ctx() { managePartners, viewer }: Operation): Promise<PartnerType[]> {
    if (partnerScope(viewer).kind !== 'all') return [];
    return (await managePartners.list()).map(toPartnerType);
  }

  @Authorized('partner:manage')
  @Mutation(() => AddPartnerResult, {
    description: 'Register a partner and make its first secret. A repeat adds nothing, because the code is taken.',
  })
  async addPartner(
    @Arg('input', () => AddPartnerInput, { description: 'The partner to add.' }) input: AddPartnerInput,
    @Ctx() context: PartnersContext,
  ): Promise<object> {
    return answerOf(context, await context.managePartners.add(toPartnerRequest(input)));
  }

  @Authorized('partner:manage')
  @Mutation(() => RotatePartnerSecretResult, {
    description: 'Make a second live secret for a partner. There are never more than two.',
  })
  async rotatePartnerSecret(
    @Arg('input', () => RotatePartnerSecretInput, {
      description: 'The partner, and its new secret where the partner issues it.',
    })
    { partnerCode, secret }: RotatePartnerSecretInput,
    @Ctx() context: PartnersContext,
  ): Promise<object> {
    return answerOf(context, await context.managePartners.rotateSecret(partnerCode, secret ?? null));
  }

  @Authorized('partner:manage')
  @Mutation(() => ChangePartnerAccessResult, {
    description:
      "Change the key to a partner's API at its address, or the networks from which the partner's calls may come. Another address needs a second operator: `proposePartnerAddress`.",
  })
  async changePartnerAccess(
    @Arg('input', () => ChangePartnerAccessInput, { description: 'The partner, and the fields to change.' })
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
    @Arg('input', () => RetirePartnerSecretInput, { description: 'The partner, and the secret to retire.' })
    { partnerCode: code, secretId: id }: RetirePartnerSecretInput,
    @Ctx() context: PartnersContext,
  ): Promise<object> {
    const secretId = readId('PartnerSecret', 'input.secretId', id);
    return answerOf(context, await context.managePartners.retireSecret({ code, secretId }));
  }

  @Authorized('partner:manage')
  @Mutation(() => ChangePartnerPublicKeysResult, {
    description:
      "Change a bank's RSA public keys: give the new and the old one while the bank changes keys, then the new one alone.",
  })
  async changePartnerPublicKeys(
    @Arg('input', () => ChangePartnerPublicKeysInput, { description: 'The bank, and its keys.' })
    { partnerCode: code, publicKeys }: ChangePartnerPublicKeysInput,
    @Ctx() context: PartnersContext,
  ): Promise<object> {
    return answerOf(context, await context.managePartners.changePublicKeys({ code, publicKeys }));
  }
}
