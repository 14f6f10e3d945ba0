/** Answers which families a sum of the arrears mapping contains, to viewers who may see families. */
import { Args, Authorized, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type ArrearsSum, monthsOfBucket } from '../bills/index.js';
import { type Connection, PageArguments } from '../../platform/graphql/index.js';
import { parseRegionCode } from '../../kernel/region-code.js';
import {
  type FamiliesContext,
  type FamiliesFilter,
  type Family,
  FamilyConnection,
  pageOfFamilies,
} from '../families/index.js';
import { ArrearsSumType } from './arrears-mapping.types.js';

export const filterOf = ({ place, within, monthsBucket, careClass }: ArrearsSum): FamiliesFilter => ({
  region: (place === null ? null : parseRegionCode(place)) ?? within,
  monthsInArrears: monthsBucket === null ? { min: 1, max: null } : monthsOfBucket(monthsBucket),
  careClass,
  status: null,
  cadreId: null,
});

@Resolver(() => ArrearsSumType)
export class DrillDownResolver {
  @Authorized('family:read')
  @FieldResolver(() => FamilyConnection, {
    description:
      'The families of this sum, the longest in arrears first. Each sum takes a statement: select it for few sums.',
  })
  drillDown(
    @Root() sum: ArrearsSum,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: FamiliesContext,
  ): Promise<Connection<Family>> {
    return pageOfFamilies(context, { filter: filterOf(sum), sort: 'LONGEST_IN_ARREARS', page });
  }
}
