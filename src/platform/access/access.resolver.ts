/** Lets heads of branches and operators take back access and give it back, and find those whose access it is. */
import { Arg, Authorized, Ctx, Extensions, Mutation, Query, Resolver } from 'type-graphql';
import { readId, readOptionalText, readText } from '../graphql/index.js';
import type { AccessContext } from './access.context.js';
import { AccessRevocationType, KnownPersonType, RestoreAccessInput, RevokeAccessInput } from './access.types.js';
import { RestoreAccessResult, RevokeAccessResult, toAccessResult } from './access-results.types.js';
import { type KnownPerson, isShownTo, reaches } from './access-reach.js';
import { findPeople } from './known-people.queries.js';
import { type RevokingDeps, restoreAccess, revokeAccess } from './revoke-access.js';
import { type AccessRevocation, findRevocations } from './revocations.queries.js';

const ABOUT_MAX = 400;
const REASON_MAX = 500;
const NAME_MAX = 200;

const revokingOf = ({ access: { pool, realNow, refill }, viewer }: AccessContext): RevokingDeps => ({
  pool,
  refill,
  viewer,
  now: realNow(),
});

@Authorized('access:read')
@Resolver()
export class AccessResolver {
  @Authorized('access:read')
  @Extensions({ mostItems: 500 })
  @Query(() => [AccessRevocationType], {
    description:
      "What was taken back, the newest first, of the newest 500: heads of branches see that of their own regions' staff and what they took back.",
  })
  async accessRevocations(
    @Arg('about', () => String, {
      nullable: true,
      description: 'Only that of this subject, session or token; left out: all.',
    })
    about: string | undefined,
    @Ctx() { access, viewer }: AccessContext,
  ): Promise<AccessRevocation[]> {
    const found = await findRevocations(access.pool, readOptionalText('about', about, ABOUT_MAX));
    return found.filter((revocation) => isShownTo(viewer, revocation));
  }

  @Authorized('access:read')
  @Extensions({ mostItems: 2_000 })
  @Query(() => [KnownPersonType], {
    description:
      "People who have signed in, by name, of the first 2,000 whose name fits: heads of branches see their own regions' staff.",
  })
  async knownPeople(
    @Arg('nameContains', () => String, {
      nullable: true,
      description: 'Only people whose name contains this; left out: all.',
    })
    nameContains: string | undefined,
    @Ctx() { access, viewer }: AccessContext,
  ): Promise<KnownPerson[]> {
    const found = await findPeople(access.pool, readOptionalText('nameContains', nameContains, NAME_MAX) ?? '');
    return found.filter((person) => reaches(viewer, person));
  }

  @Authorized('access:revoke')
  @Mutation(() => RevokeAccessResult, {
    description:
      'Take back access: open sockets are closed, and no token of it holds any more, at this instance at once and at the others within seconds.',
  })
  async revokeAccess(
    @Arg('input', () => RevokeAccessInput, { description: 'What to take back, and why.' }) input: RevokeAccessInput,
    @Ctx() context: AccessContext,
  ) {
    return toAccessResult(
      await revokeAccess(revokingOf(context), {
        id: readId('AccessRevocation', 'input.id', input.id),
        kind: input.kind,
        about: readText('input.about', input.about, ABOUT_MAX),
        issuedBefore: input.issuedBefore ?? null,
        reason: readText('input.reason', input.reason, REASON_MAX),
      }),
    );
  }

  @Authorized('access:revoke')
  @Mutation(() => RestoreAccessResult, {
    description: 'Give back access that was taken back, unless another revocation still holds.',
  })
  async restoreAccess(
    @Arg('input', () => RestoreAccessInput, { description: 'What to give back, and why.' }) input: RestoreAccessInput,
    @Ctx() context: AccessContext,
  ) {
    const id = readId('AccessRevocation', 'input.revocationId', input.revocationId);
    const reason = readText('input.reason', input.reason, REASON_MAX);
    return toAccessResult(await restoreAccess(revokingOf(context), { id, reason }));
  }
}
