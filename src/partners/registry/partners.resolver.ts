/** Lets an operator see partners, add one and change its secret over. */
import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { AddPartnerInput, PartnerAccessInput, toAccessChanges, toPartnerRequest } from './partner.inputs.js';
import {
  AddPartnerResult,
  ChangePartnerAccessResult,
  ChangePartnerPublicKeysResult,
  RetirePartnerSecretResult,
  RotatePartnerSecretResult,
  toAddPartnerResult,
  toChangeAccessResult,
  toChangeKeysResult,
  toRetireResult,
  toRotateResult,
} from './partner-results.types.js';
import { PartnerType, toPartnerType } from './partner.types.js';
import type { PartnersContext } from './partners.context.js';

const CODE = { description: "The partner's code." };

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
    @Ctx() { managePartners }: PartnersContext,
  ): Promise<typeof AddPartnerResult> {
    return toAddPartnerResult(await managePartners.add(toPartnerRequest(input)));
  }

  @Authorized('partner:manage')
  @Mutation(() => RotatePartnerSecretResult, {
    description: 'Make a second live secret. There are never more than two.',
  })
  async rotatePartnerSecret(
    @Arg('code', () => String, CODE) code: string,
    @Arg('secret', () => String, { nullable: true, description: 'Where the partner issues it: its new secret.' })
    secret: string | null,
    @Ctx() { managePartners }: PartnersContext,
  ): Promise<typeof RotatePartnerSecretResult> {
    return toRotateResult(await managePartners.rotateSecret(code, secret ?? null));
  }

  @Authorized('partner:manage')
  @Mutation(() => ChangePartnerAccessResult, {
    description: "Change where a partner's API answers, the key to it, or where its calls may come from.",
  })
  async changePartnerAccess(
    @Arg('code', () => String, CODE) code: string,
    @Arg('access', () => PartnerAccessInput, { description: 'What changes; what is left out stays.' })
    access: PartnerAccessInput,
    @Ctx() { managePartners }: PartnersContext,
  ): Promise<typeof ChangePartnerAccessResult> {
    return toChangeAccessResult(await managePartners.changeAccess({ code, changes: toAccessChanges(access) }));
  }

  @Authorized('partner:manage')
  @Mutation(() => RetirePartnerSecretResult, {
    description: 'End a rotation: one of the two live secrets is refused from now on.',
  })
  async retirePartnerSecret(
    @Arg('code', () => String, CODE) code: string,
    @Arg('secretId', () => ID, { description: 'The secret to retire, as `secretsInUse` names it.' }) secretId: string,
    @Ctx() { managePartners }: PartnersContext,
  ): Promise<typeof RetirePartnerSecretResult> {
    return toRetireResult(await managePartners.retireSecret({ code, secretId }));
  }

  @Authorized('partner:manage')
  @Mutation(() => ChangePartnerPublicKeysResult, {
    description:
      "Change a bank's RSA keys: give the new one and the old one while it changes over, then the new one alone.",
  })
  async changePartnerPublicKeys(
    @Arg('code', () => String, CODE) code: string,
    @Arg('publicKeys', () => [String], {
      description: 'RSA public keys or certificates in PEM, newest first; one or two.',
    })
    publicKeys: string[],
    @Ctx() { managePartners }: PartnersContext,
  ): Promise<typeof ChangePartnerPublicKeysResult> {
    return toChangeKeysResult(await managePartners.changePublicKeys({ code, publicKeys }));
  }
}
