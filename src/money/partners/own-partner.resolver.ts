/** Lets a partner see its own registration and rotate its own secret. */
import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { readId } from '../../platform/graphql/index.js';
import { type Viewer, partnerScope } from '../../platform/auth/index.js';
import { RetireOwnSecretInput } from './partner.inputs.js';
import { RetirePartnerSecretResult, RotatePartnerSecretResult, toRefusal } from './partner-results.types.js';
import type { ListedPartner } from './partner.queries.js';
import { PartnerType, toPartnerType } from './partner.types.js';
import type { PartnersContext } from './partners.context.js';
import { answerOf } from './partners.resolver.js';

interface Operation extends PartnersContext {
  readonly viewer: Viewer;
}

/** The calling partner; null when the token names no partner, or one that no longer exists. */
async function ownPartnerOf({ viewer, managePartners }: Operation): Promise<ListedPartner | null> {
  const scope = partnerScope(viewer);
  return scope.kind === 'own' ? managePartners.find(scope.partnerId) : null;
}

const UNKNOWN = { kind: 'unknown-partner' } as const;

@Authorized('partner:self')
@Resolver()
export class OwnPartnerResolver {
  @Authorized('partner:self')
  @Query(() => PartnerType, {
    nullable: true,
    description: 'The registration of the calling partner; null when its token names no partner.',
  })
  async ownPartner(@Ctx() context: Operation): Promise<PartnerType | null> {
    const partner = await ownPartnerOf(context);
    return partner === null ? null : toPartnerType(partner);
  }

  @Authorized('partner:self')
  @Mutation(() => RotatePartnerSecretResult, {
    description: 'Make a second live secret for the calling partner. There are never more than two.',
  })
  async rotateOwnSecret(@Ctx() context: Operation): Promise<object> {
    const partner = await ownPartnerOf(context);
    if (partner === null) return toRefusal(UNKNOWN);
    return answerOf(context, await context.managePartners.rotateSecret(partner.code));
  }

  @Authorized('partner:self')
  @Mutation(() => RetirePartnerSecretResult, {
    description: 'End a rotation of the calling partner: one of its two live secrets is refused from now on.',
  })
  async retireOwnSecret(
    @Arg('input', () => RetireOwnSecretInput, { description: 'The secret to retire.' }) input: RetireOwnSecretInput,
    @Ctx() context: Operation,
  ): Promise<object> {
    const partner = await ownPartnerOf(context);
    if (partner === null) return toRefusal(UNKNOWN);
    const secretId = readId('PartnerSecret', 'input.secretId', input.secretId);
    return answerOf(context, await context.managePartners.retireSecret({ code: partner.code, secretId }));
  }
}
