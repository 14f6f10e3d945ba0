/** Answers who the caller is: the first query of every client. */
import { Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import type { Role, Viewer } from '../../platform/auth/viewer.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { OperationContext } from './context.js';
import { Concerns, DateTimeScalar, IdOf, RegionCodeScalar, RoleEnum } from '../../platform/graphql/index.js';

@ObjectType('Viewer', { simpleResolvers: true, description: 'The caller, as the access token describes it.' })
export class ViewerType {
  @Field(() => String, { description: 'The name in the token.' })
  name!: string;

  @Field(() => String, {
    description: 'The subject of the token, by which proposals, decisions and histories name the caller.',
  })
  subject!: string;

  @Field(() => DateTimeScalar, {
    description:
      "The server's time when it answered, a sandbox's own clock included: screens count days and deadlines from it.",
  })
  now!: Date;

  @Field(() => RoleEnum, { description: 'The role of the caller, which decides what the caller may see and do.' })
  role!: Role;

  @Field(() => [RegionCodeScalar], {
    nullable: true,
    description: 'The regions the caller works in, each with everything inside it; null means the whole country.',
  })
  regions!: readonly RegionCode[] | null;

  @IdOf('Cadre')
  @Field(() => ID, { nullable: true, description: 'The cadre the caller is; null for every other role.' })
  cadreId!: string | null;

  @IdOf('Branch')
  @Field(() => ID, { nullable: true, description: 'The branch the caller belongs to; null where there is none.' })
  branchId!: string | null;

  @IdOf('Partner')
  @Field(() => ID, { nullable: true, description: 'The partner the caller is; null for every other role.' })
  partnerId!: string | null;
}

const toViewerType = (viewer: Viewer, now: Date): ViewerType => ({
  name: viewer.name,
  subject: viewer.subject,
  now,
  role: viewer.role,
  regions: viewer.regions === 'ALL' ? null : viewer.regions,
  cadreId: viewer.cadreId,
  branchId: viewer.branchId,
  partnerId: viewer.partnerId ?? null,
});

@Resolver()
export class ViewerResolver {
  /** Permits every caller: an anonymous one learns that it is anonymous. */
  @Concerns('viewer')
  @Query(() => ViewerType, {
    nullable: true,
    description: 'The caller; null when the request carries no access token.',
  })
  viewer(@Ctx() { viewer, now }: OperationContext): ViewerType | null {
    return viewer === null ? null : toViewerType(viewer, now);
  }
}
