/** Lets an operator register as which clients the machines of partners sign in. */
import { Arg, Authorized, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { PartnerId } from '../../kernel/ids.js';
import { invariant } from '../../kernel/invariant.js';
import type { Viewer } from '../../platform/auth/index.js';
import { readText } from '../../platform/graphql/index.js';
import { type ClientDeps, endPartnerClient, registerPartnerClient } from './change-partner-clients.js';
import {
  EndPartnerClientInput,
  EndPartnerClientResult,
  PartnerClientType,
  RegisterPartnerClientInput,
  RegisterPartnerClientResult,
  refuseClient,
} from './partner-clients.types.js';
import type { PartnerClient } from './partner-clients.queries.js';
import { PartnerType, toPartnerType } from './partner.types.js';
import type { PartnerClientsContext } from './partner-clients.context.js';
import type { PartnersContext } from './partners.context.js';

const REASON_MAX = 500;

interface Operation extends PartnersContext, PartnerClientsContext {
  readonly viewer: Viewer;
  readonly now: Date;
}

const depsOf = ({ partnerClients: { pool, announce, refill }, viewer, now }: Operation): ClientDeps => ({
  pool,
  announce,
  refill,
  viewer,
  now,
});

async function shown({ managePartners }: Operation, partnerId: PartnerId): Promise<PartnerType> {
  const partner = await managePartners.find(partnerId);
  invariant(partner !== null, 'a partner whose client was changed is registered');
  return toPartnerType(partner);
}

@Resolver(() => PartnerType)
export class PartnerClientsResolver {
  @FieldResolver(() => [PartnerClientType], {
    description: 'The clients at the identity provider as which its machines sign in; empty when they do not.',
  })
  clients(@Root() { id }: PartnerType, @Ctx() { partnerClients }: Operation): readonly PartnerClient[] {
    return partnerClients.of(id as PartnerId);
  }

  @Authorized('partner:manage')
  @Mutation(() => RegisterPartnerClientResult, {
    description:
      'Register a client at the identity provider as which the machines of a partner sign in. A repeat registers nothing more.',
  })
  async registerPartnerClient(
    @Arg('input', () => RegisterPartnerClientInput, { description: 'The partner, and its client.' })
    input: RegisterPartnerClientInput,
    @Ctx() context: Operation,
  ): Promise<object> {
    const outcome = await registerPartnerClient(depsOf(context), input);
    if (outcome.kind !== 'client-registered') return refuseClient(outcome.kind);
    return { __typename: 'PartnerClientRegistered', partner: await shown(context, outcome.partnerId) };
  }

  @Authorized('partner:manage')
  @Mutation(() => EndPartnerClientResult, {
    description: 'End a client of a partner: no token of it holds any more, and its sockets are closed.',
  })
  async endPartnerClient(
    @Arg('input', () => EndPartnerClientInput, { description: 'The client, and why it ends.' })
    input: EndPartnerClientInput,
    @Ctx() context: Operation,
  ): Promise<object> {
    const reason = readText('input.reason', input.reason, REASON_MAX);
    const outcome = await endPartnerClient(depsOf(context), { clientId: input.clientId, reason });
    if (outcome.kind !== 'client-ended') return refuseClient(outcome.kind);
    return { __typename: 'PartnerClientEnded', partner: await shown(context, outcome.partnerId) };
  }
}
