/** Defines and reads how clients name a family or a person, and how they filter a list of families. */
import { ArgsType, Extensions, Field, ID, InputType, Int } from 'type-graphql';
import { CardStatusEnum, CareClassEnum, type CardStatus } from '../arrears/index.js';
import {
  CardNumberScalar,
  PageArguments,
  RegionCodeScalar,
  VirtualAccountScalar,
  readId,
  readOptionalId,
  refuseReversed,
  enumOf,
} from '../../platform/graphql/index.js';
import { badInput } from '../../kernel/caller-error.js';
import type { CardNumber } from '../../kernel/card-number.js';
import type { CareClass } from '../../kernel/care-class.js';
import { parseFamilyCardNumber } from '../../kernel/family-card-number.js';
import type { FamilyId } from '../../kernel/ids.js';
import { parseNik } from '../../kernel/nik.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { type VirtualAccount, billingNumberIn } from '../../kernel/virtual-account.js';
import type { FamiliesFilter, FamilyKey, FamilySort } from './families.queries.js';
import type { ParticipantKey } from './participant.queries.js';

@Extensions({ oneOf: true })
@InputType('FamilyBy', { description: 'Names one family, by exactly one of its numbers.' })
export class FamilyByInput {
  @Field(() => ID, { nullable: true, description: 'The id of the family.' })
  id?: string | null;

  @Field(() => VirtualAccountScalar, { nullable: true, description: 'The virtual account of any member at any bank.' })
  virtualAccount?: VirtualAccount | null;

  @Field(() => String, { nullable: true, description: 'The number of the family card (KK): 16 digits.' })
  familyCardNumber?: string | null;
}

@Extensions({ oneOf: true })
@InputType('ParticipantBy', { description: 'Names one person, by exactly one of the numbers.' })
export class ParticipantByInput {
  @Field(() => ID, { nullable: true, description: 'The id of the person.' })
  id?: string | null;

  @Field(() => CardNumberScalar, { nullable: true, description: 'The JKN card number.' })
  cardNumber?: CardNumber | null;

  @Field(() => String, { nullable: true, description: 'The identity number (NIK): 16 digits.' })
  nik?: string | null;
}

@InputType('MonthsInArrearsRange', { description: 'A range of whole months, both ends included.' })
export class MonthsInArrearsRangeInput {
  @Field(() => Int, { nullable: true, description: 'The least number of months; left out, it is none.' })
  min?: number | null;

  @Field(() => Int, { nullable: true, description: 'The largest number of months; left out, there is no limit.' })
  max?: number | null;
}

@InputType('FamiliesFilter', { description: 'A filter on a list of families, which must meet all conditions.' })
export class FamiliesFilterInput {
  @Field(() => MonthsInArrearsRangeInput, {
    nullable: true,
    description:
      'Only families with so many unpaid months before the current one; 2 to 23 is the queue of tele-collectors.',
  })
  monthsInArrears?: MonthsInArrearsRangeInput | null;

  @Field(() => CardStatusEnum, { nullable: true, description: 'Only families whose cards have this status today.' })
  status?: CardStatus | null;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description:
      'Only families that live in this region, at any level; one that the viewer may not see gives an empty list.',
  })
  region?: RegionCode | null;

  @Field(() => ID, { nullable: true, description: "Only families in this cadre's portfolio today." })
  cadreId?: string | null;

  @Field(() => CareClassEnum, { nullable: true, description: 'Only families of this class of care.' })
  careClass?: CareClass | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: only families that keep an instalment plan, whose next stage `arrears.stageDue` tells. False: all but these.',
  })
  keepsPlan?: boolean | null;
}

export const FamilySortEnum = enumOf<FamilySort>('FamilySort', 'The order of a list of families.', {
  LONGEST_IN_ARREARS: {
    description: 'The family whose last paid month is longest ago comes first.',
    id: 'Tunggakan terlama lebih dulu',
    en: 'Longest in arrears first',
  },
  SHORTEST_IN_ARREARS: {
    description: 'The family whose last paid month is most recent comes first.',
    id: 'Tunggakan terbaru lebih dulu',
    en: 'Shortest in arrears first',
  },
});

@ArgsType()
export class FamiliesArguments extends PageArguments {
  @Field(() => FamiliesFilterInput, {
    nullable: true,
    description: 'The filter; left out, all families that the viewer may see are listed.',
  })
  filter?: FamiliesFilterInput | null;

  @Field(() => FamilySortEnum, { defaultValue: 'LONGEST_IN_ARREARS', description: 'The order of the list.' })
  sort!: FamilySort;
}

/** Reads which family is named, by id (for the loader) or by number. @throws CallerError naming the field at fault. */
export function readFamilyBy(by: FamilyByInput): { readonly by: 'id'; readonly value: FamilyId } | FamilyKey {
  if (typeof by.id === 'string') return { by: 'id', value: readId('Family', 'by.id', by.id) };
  if (typeof by.virtualAccount === 'string') return { by: 'billing-number', value: billingNumberIn(by.virtualAccount) };
  const number = parseFamilyCardNumber(by.familyCardNumber ?? '');
  if (number === null) throw badInput('by.familyCardNumber', '16 digits');
  return { by: 'family-card-number', value: number };
}

/** Reads which person is named. @throws CallerError naming the field at fault. */
export function readParticipantBy(by: ParticipantByInput): ParticipantKey {
  if (typeof by.id === 'string') return { by: 'id', value: readId('Participant', 'by.id', by.id) };
  if (typeof by.cardNumber === 'string') return { by: 'card-number', value: by.cardNumber };
  const nik = parseNik(by.nik ?? '');
  if (nik === null) throw badInput('by.nik', '16 digits with a possible day of birth');
  return { by: 'nik', value: nik };
}

/** Reads the filter. @throws CallerError naming the field at fault. */
export function readFamiliesFilter(filter: FamiliesFilterInput | null | undefined): FamiliesFilter {
  const { min = null, max = null } = filter?.monthsInArrears ?? {};
  refuseReversed('filter.monthsInArrears', { least: min, most: max });
  return {
    monthsInArrears: { min, max },
    status: filter?.status ?? null,
    region: filter?.region ?? null,
    cadreId: readOptionalId('Cadre', 'filter.cadreId', filter?.cadreId),
    careClass: filter?.careClass ?? null,
    keepsPlan: filter?.keepsPlan ?? null,
  };
}
