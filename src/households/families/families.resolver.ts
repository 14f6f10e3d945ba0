/** Answers single families and people, and lists of families. */
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Authorized, Ctx, Info, Query, Resolver } from 'type-graphql';
import {
  type Connection,
  dayCursor,
  type PageArguments,
  askedFields,
  readConnection,
} from '../../platform/graphql/index.js';
import type { FamiliesContext } from './families.context.js';
import type { FamiliesFilter, FamilySort } from './families.queries.js';
import {
  FamiliesArguments,
  FamilyByInput,
  ParticipantByInput,
  readFamiliesFilter,
  readFamilyBy,
  readParticipantBy,
} from './family.inputs.js';
import { FamilyConnection, FamilyType, ParticipantType } from './family.types.js';
import type { Family, Participant } from './family.js';
import { countFamilies, listFamilies, sortKeyOf } from './list-families.js';

/** The fields of a family that are computed from its members. */
const ASKING_MEMBERS = ['arrears', 'participants', 'virtualAccounts'];

interface WantedPage {
  readonly filter: FamiliesFilter;
  readonly sort: FamilySort;
  readonly page: PageArguments;
  /** The selected fields of each family, where the caller knows them, so that their data are prefetched. */
  readonly asked?: ReadonlySet<string>;
}

/** Reads one page of families for any connection of them. @throws CallerError naming the argument at fault. */
export function pageOfFamilies(
  context: FamiliesContext,
  { filter, sort, page: asking, asked = new Set() }: WantedPage,
): Promise<Connection<Family>> {
  const withMembers = ASKING_MEMBERS.some((field) => asked.has(field));
  return readConnection(asking, {
    cursor: dayCursor,
    sortKeyOf,
    totalCount: () => countFamilies(context, filter),
    find: async (page) => {
      const rows = await listFamilies(context, { filter, sort, page, withMembers });
      for (const family of rows) context.familyById.remember(family.id, family);
      await context.prefetch(context, { ids: rows.slice(0, page.size).map(({ id }) => id), asked });
      return rows;
    },
  });
}

/** By what kind of number somebody is searched who is named by it. */
const SEARCHED_BY = {
  'billing-number': 'accountNumber',
  'family-card-number': 'familyCardNumber',
  'card-number': 'cardNumber',
  nik: 'nik',
} as const;

@Authorized('family:read')
@Resolver()
export class FamiliesResolver {
  @Query(() => FamilyType, {
    nullable: true,
    description: 'One family; null when there is none, or when the viewer may not see it.',
  })
  family(
    @Arg('by', () => FamilyByInput, { description: 'The family, named by exactly one of its numbers.' })
    by: FamilyByInput,
    @Ctx() { visibility, families, familyById, readings }: FamiliesContext,
  ): Family | null | Promise<Family | null> {
    const key = readFamilyBy(by);
    if (key.by === 'id') return familyById.load(key.value);
    readings.noteSearch(SEARCHED_BY[key.by]);
    return families.findByKey(visibility, key);
  }

  @Authorized('participant:read')
  @Query(() => ParticipantType, {
    nullable: true,
    description: 'One person; null when there is none, or when the viewer may not see the family.',
  })
  async participant(
    @Arg('by', () => ParticipantByInput, { description: 'The person, named by exactly one number.' })
    by: ParticipantByInput,
    @Ctx() { participants, familyById, readings }: FamiliesContext,
  ): Promise<Participant | null> {
    const key = readParticipantBy(by);
    if (key.by !== 'id') readings.noteSearch(SEARCHED_BY[key.by]);
    const found = await participants.findByKey(key);
    const family = found === null ? null : await familyById.load(found.familyId);
    return family === null ? null : found;
  }

  @Query(() => FamilyConnection, { description: 'The families that the viewer may see.' })
  families(
    @Args(() => FamiliesArguments) page: FamiliesArguments,
    @Ctx() context: FamiliesContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Family>> {
    const asked = askedFields(info, ['edges', 'node']);
    return pageOfFamilies(context, { filter: readFamiliesFilter(page.filter), sort: page.sort, page, asked });
  }
}
