/** Answers what the viewer may do, here and with a family, so that a button is not a guess; and where the clocks are. */
import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { may } from '../../platform/auth/permissions.js';
import type { Viewer } from '../../platform/auth/viewer.js';
import type { CadresContext } from '../../fieldwork/cadres/index.js';
import { TimeZoneEnum } from '../../households/regions/index.js';
import type { TimeZone } from '../../kernel/time-zone.js';
import { type FamiliesContext, type Family, FamilyType } from '../../households/families/index.js';
import type { FamilyRights } from './rights.js';
import { ViewerType } from './viewer.resolver.js';

const IN_FULL = 'Whether the viewer may read numbers in full, with a `purpose`.';

/** `showRights` adds a field for every mutation. */
@ObjectType('ViewerMay', {
  description:
    'What the viewer may do, by the role of the token: a field for every mutation, of the same name. Whether it works out depends on what it is done with.',
})
class ViewerMayType {
  @Field(() => Boolean, { description: IN_FULL })
  readNumbersInFull!: boolean;
}

/** `showRights` adds a field for every mutation that is about a family. */
@ObjectType('FamilyViewerMay', {
  description:
    'What the viewer may do with this family: a field for every mutation that names a family or somebody of it, of the same name. All are false for a family that the viewer does not work with today.',
})
class FamilyViewerMayType {
  @Field(() => Boolean, { description: IN_FULL })
  readNumbersInFull!: boolean;
}

@Resolver(() => ViewerType)
export class ViewerRightsResolver {
  @FieldResolver(() => ViewerMayType, { description: 'What the viewer may do.' })
  may(@Ctx() { viewer }: FamiliesContext): Viewer | null {
    return viewer;
  }

  @FieldResolver(() => TimeZoneEnum, {
    description:
      'The time zone in which to show times to the viewer: of the regions the caller works in; for the whole country or none, that of all branches where they share one, or WIB.',
  })
  timeZone(@Root() { regions }: ViewerType, @Ctx() { cadres }: CadresContext): Promise<TimeZone['name']> {
    return cadres.zoneOf({ regions: regions ?? 'ALL' });
  }
}

@Resolver(() => ViewerMayType)
export class ViewerMayFieldsResolver {
  @FieldResolver(() => Boolean, { description: IN_FULL })
  readNumbersInFull(@Root() viewer: Viewer): boolean {
    return may(viewer, 'identity:unmask');
  }
}

@Resolver(() => FamilyType)
export class FamilyRightsResolver {
  @FieldResolver(() => FamilyViewerMayType, { description: 'What the viewer may do with this family today.' })
  async viewerMay(@Root() { id }: Family, @Ctx() { viewer, familyById }: FamiliesContext): Promise<FamilyRights> {
    return { viewer, isOwn: (await familyById.load(id)) !== null };
  }
}

@Resolver(() => FamilyViewerMayType)
export class FamilyViewerMayFieldsResolver {
  @FieldResolver(() => Boolean, { description: IN_FULL })
  readNumbersInFull(@Root() { viewer, isOwn }: FamilyRights): boolean {
    return isOwn && may(viewer, 'identity:unmask');
  }
}
