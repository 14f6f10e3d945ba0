/** Answers which families somebody of a name belongs to. */
import {
  Args,
  ArgsType,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { signedIn } from '../../platform/auth/index.js';
import {
  DateTimeScalar,
  InvalidInput,
  RegionCodeScalar,
  problemWith,
  problemsOf,
  readLine,
  readNumber,
  resultOf,
  successWith,
  Personal,
} from '../../platform/graphql/index.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { AddressesContext } from '../addresses/index.js';
import { type Family, type FamilySource, FamilyType, type ReadPurpose, ReadPurposeEnum } from '../families/index.js';
import { LETTERS_MIN } from './name-words.js';
import { type FoundPerson, type NameSearchOutcome, searchFamilies } from './search-families.js';

const NAME_LENGTH_MAX = 100;
const FOUND_MAX = 50;

@ObjectType('FoundPerson', { simpleResolvers: true, description: 'Somebody whose name was looked for.' })
export class FoundPersonType {
  @Personal('name', { purposeIn: 'readFor' })
  @Field(() => String, { description: 'The name on the card.' })
  name!: string;
}

const NameSearchedEnough = problemWith('NameSearchedEnough', 'The viewer has searched as often as an hour allows.', {
  retryAt: { type: () => DateTimeScalar, description: 'When the viewer may search again.' },
});

const { types, refuse } = problemsOf<Exclude<NameSearchOutcome['kind'], 'found'>>({
  'too-short': {
    type: InvalidInput,
    code: 'NAME_SEARCH_TOO_SHORT',
    field: 'name',
    description: 'No word of the name has three letters.',
    id: 'Ketik paling sedikit {min, number} huruf dari satu kata nama.',
    en: 'Type at least {min, number} letters of one word of the name.',
  },
  'too-wide': {
    type: InvalidInput,
    code: 'NAME_SEARCH_TOO_WIDE',
    field: 'region',
    description: 'The search reaches whole provinces: it needs a region within a regency.',
    id: 'Pilih kabupaten, kota, atau wilayah di dalamnya.',
    en: 'Choose a regency or a region within one.',
  },
  'searched-enough': {
    type: NameSearchedEnough,
    code: 'NAME_SEARCHED_ENOUGH',
    description: 'The viewer has searched as often as an hour allows.',
    id: 'Batas pencarian per jam tercapai. Coba lagi nanti.',
    en: 'You have searched as often as an hour allows. Try again later.',
  },
});

const SearchFamiliesResult = resultOf(
  'SearchFamiliesResult',
  'Who was found, or the reason why nobody was looked for.',
  {
    success: successWith('FamiliesFound', 'Who was found, by name.', {
      people: { type: () => [FoundPersonType], description: 'The people, in the order of their names.' },
      hasMore: { type: () => Boolean, description: 'Whether there are more of them: look for more of the name.' },
    }),
    problems: [types['too-short'], types['too-wide'], types['searched-enough']],
  },
);

@ArgsType()
class SearchArguments {
  @Field(() => String, { description: 'The words, or their beginnings, in any order; accents do not matter.' })
  name!: string;

  @Field(() => ReadPurposeEnum, { description: 'The purpose of the search, which is logged.' })
  purpose!: ReadPurpose;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'A region within a regency; needed by whoever sees whole provinces.',
  })
  region?: RegionCode | null;

  @Field(() => Int, { defaultValue: 20, description: `The most people to find: 1 to ${FOUND_MAX}.` })
  first!: number;
}

export interface NameSearchContext extends AddressesContext {
  readonly nameSearchSource: FamilySource;
}

export const nameSearchSlice =
  (nameSearchSource: FamilySource): (() => Pick<NameSearchContext, 'nameSearchSource'>) =>
  () => ({ nameSearchSource });

@Authorized('family:read')
@Resolver(() => FoundPersonType)
export class NameSearchResolver {
  @Authorized('family:read')
  @Query(() => SearchFamiliesResult, {
    description:
      'People by the beginnings of the words of their name, among the families that the viewer may see. Each search counts against a quota of the viewer, and is logged for the families found.',
  })
  async searchFamilies(
    @Args(() => SearchArguments) { name, purpose, region, first }: SearchArguments,
    @Ctx() context: NameSearchContext,
  ) {
    const limit = readNumber('first', first, [1, FOUND_MAX]);
    const search = { name: readLine('name', name, NAME_LENGTH_MAX), region: region ?? null, purpose, limit };
    context.readings.noteSearch('name', purpose);
    const { addressDeps, nameSearchSource: familySource } = context;
    const outcome = await searchFamilies({ ...signedIn(context), ...addressDeps, familySource }, search);
    if (outcome.kind === 'found') {
      const people = outcome.people.map((person) => ({ ...person, readFor: purpose }));
      return { __typename: 'FamiliesFound', ...outcome, people };
    }
    return refuse(
      outcome.kind,
      outcome.kind === 'searched-enough' ? { retryAt: outcome.retryAt } : { min: LETTERS_MIN },
    );
  }

  /** The field needs no permission of its own: it is reached through somebody who was found. */
  @Authorized()
  @FieldResolver(() => FamilyType, { description: 'The family.' })
  family(
    @Root() { familyId }: FoundPerson,
    @Ctx() { familyById }: NameSearchContext,
  ): Family | null | Promise<Family | null> {
    return familyById.load(familyId);
  }
}
