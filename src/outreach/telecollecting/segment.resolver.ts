/** The queries and mutations of saved segments: listing, saving and dropping them, and the families in them. */
import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { signedIn } from '../../platform/auth/index.js';
import { type Family, FamilyConnection, pageOfFamilies, readFamiliesFilter } from '../../households/families/index.js';
import {
  nameCursor,
  readConnection,
  readId,
  type Connection,
  PageArguments,
  readLine,
} from '../../platform/graphql/index.js';
import { badInput } from '../../kernel/caller-error.js';
import {
  DropSegmentInput,
  DropSegmentResult,
  SaveSegmentInput,
  SaveSegmentResult,
  SavedSegmentConnection,
  SavedSegmentType,
  toDropSegmentResult,
  toSaveSegmentResult,
} from './segment.types.js';
import {
  type SavedSegment,
  type SegmentSortKey,
  countSegments,
  dropSegment,
  findSegments,
  saveSegment,
} from './segments.js';
import type { TelecollectingContext } from './telecollecting.context.js';

/** @throws CallerError naming `input.name`. */
function readName(text: string): string {
  const name = readLine('input.name', text, 100);
  if (name.length < 3) throw badInput('input.name', '3 to 100 characters');
  return name;
}

@Authorized('segment:read')
@Resolver()
export class SegmentsResolver {
  @Query(() => SavedSegmentConnection, { description: "The segments of the viewer's branch, sorted by name." })
  segments(
    @Args(() => PageArguments) asked: PageArguments,
    @Ctx() context: TelecollectingContext,
  ): Promise<Connection<SavedSegment>> {
    const deps = signedIn(context);
    return readConnection<SavedSegment, SegmentSortKey>(asked, {
      cursor: nameCursor,
      find: (page) => findSegments(deps, page),
      sortKeyOf: ({ name, id }) => [name, id],
      totalCount: () => countSegments(deps),
    });
  }

  @Authorized('segment:save')
  @Mutation(() => SaveSegmentResult, { description: 'Save a filter under a name for the branch.' })
  async saveSegment(
    @Arg('input', () => SaveSegmentInput, { description: 'The segment to save.' }) input: SaveSegmentInput,
    @Ctx() context: TelecollectingContext,
  ) {
    const plan = {
      id: readId('SavedSegment', 'input.id', input.id),
      name: readName(input.name),
      filter: readFamiliesFilter(input.filter),
    };
    return toSaveSegmentResult(await saveSegment(signedIn(context), plan));
  }

  @Authorized('segment:save')
  @Mutation(() => DropSegmentResult, { description: 'Drop a segment that the viewer saved.' })
  async dropSegment(
    @Arg('input', () => DropSegmentInput, { description: 'The segment to drop.' }) input: DropSegmentInput,
    @Ctx() context: TelecollectingContext,
  ) {
    const segment = readId('SavedSegment', 'input.segmentId', input.segmentId);
    return toDropSegmentResult({ id: segment, dropped: await dropSegment(signedIn(context), segment) });
  }
}

@Resolver(() => SavedSegmentType)
export class SegmentFieldsResolver {
  @Authorized('family:read')
  @FieldResolver(() => FamilyConnection, {
    description: 'The families that the filter finds today, as far as the viewer may see them.',
  })
  families(
    @Root() { filter }: SavedSegment,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: TelecollectingContext,
  ): Promise<Connection<Family>> {
    return pageOfFamilies(context, { filter, sort: 'LONGEST_IN_ARREARS', page });
  }
}
