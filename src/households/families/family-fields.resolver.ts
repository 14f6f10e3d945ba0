/**
 * Answers fields of families and people that are computed or read on demand. No field has an access rule of its own: a
 * family that the viewer may see leads to each, and a check per field would cost a list more than its rows.
 */
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { BillingMonthScalar, CivilDateScalar, Personal } from '../../platform/graphql/index.js';
import { ageGroupOf, mayTellBirth } from '../../kernel/age-group.js';
import type { BillingMonth } from '../../kernel/billing-month.js';
import { badInput } from '../../kernel/caller-error.js';
import { type CivilDate, addDays } from '../../kernel/civil-date.js';
import { ArrearsType, type CardStatus, CardStatusEnum, statusOfMember } from '../arrears/index.js';
import type { FamilyBill, NextDue } from '../bills/index.js';
import { PURPOSE, inFull, openInFull } from '../full-readings/index.js';
import { maskFamilyCardNumber } from '../../kernel/family-card-number.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import { toVirtualAccount } from '../../kernel/virtual-account.js';
import { type Region, RegionType, type ZoneDays } from '../regions/index.js';
import type { ReadPurpose } from '../../platform/readings/index.js';
import { assessFamily } from './assess-family.js';
import type { FamiliesContext } from './families.context.js';
import { type MembersCovered, familyNextDue, membersCoveredOf } from './family-outlook.js';
import {
  FamilyType,
  FamilyVirtualAccountType,
  MembersCoveredType,
  NextDueType,
  ParticipantType,
  ReadPurposeEnum,
} from './family.types.js';
import type { Family, Participant } from './family.js';

const DAYS_AHEAD_MAX = 366;

/** The day in every zone. @throws CallerError for a day that has passed or lies too far ahead to be known. */
function daysAhead(on: CivilDate, { regionCode }: Family, days: ZoneDays): ZoneDays {
  const today = days[timeZoneOf(regionCode).name];
  if (on < today || on > addDays(today, DAYS_AHEAD_MAX)) throw badInput('on', `today to ${DAYS_AHEAD_MAX} days ahead`);
  return { WIB: on, WITA: on, WIT: on };
}

@Resolver(() => FamilyType)
export class FamilyFieldsResolver {
  @Personal('familyCardNumber', { familyIn: 'id', isMasked: true })
  @FieldResolver(() => String, { description: 'The number of the family card (KK), masked unless a purpose is given.' })
  familyCardNumber(
    @Root() { id, familyCardNumber }: Family,
    @Arg('purpose', () => ReadPurposeEnum, PURPOSE) purpose: ReadPurpose | undefined,
    @Ctx() context: FamiliesContext,
  ): string | Promise<string> {
    if (purpose === undefined || purpose === null) return maskFamilyCardNumber(familyCardNumber);
    return inFull(familyCardNumber, { familyId: id, field: 'familyCardNumber', purpose }, context);
  }

  @Personal('village', { familyIn: 'id' })
  @FieldResolver(() => RegionType, { description: 'The village in which the family lives.' })
  region(@Root() { regionCode }: Family, @Ctx() { regionByCode }: FamiliesContext): Promise<Region | null> {
    return regionByCode.load(regionCode);
  }

  @FieldResolver(() => [ParticipantType], {
    description: 'The members of the family, the head first, former members included.',
  })
  participants(
    @Root() { id }: Family,
    @Ctx() { participantsByFamily }: FamiliesContext,
  ): readonly Participant[] | Promise<readonly Participant[]> {
    return participantsByFamily.load(id);
  }

  @Personal('arrears', { familyIn: 'id' })
  @FieldResolver(() => ArrearsType, {
    description: 'What the family owes today, or on a day to come, and what would make its cards active.',
  })
  arrears(
    @Root() family: Family,
    @Arg('on', () => CivilDateScalar, {
      nullable: true,
      description:
        'A day from today to a year ahead: what will be owed then if nothing is paid until then, by the tariffs known now. Left out, today.',
    })
    on: CivilDate | undefined | null,
    @Ctx() { participantsByFamily, assess, visibility }: FamiliesContext,
  ): FamilyBill | Promise<FamilyBill> {
    const days = on === undefined || on === null ? visibility.days : daysAhead(on, family, visibility.days);
    const members = participantsByFamily.load(family.id);
    if (!(members instanceof Promise)) return assessFamily({ family, members }, { assess, days });
    return members.then((found) => assessFamily({ family, members: found }, { assess, days }));
  }

  @Personal('membership', { familyIn: 'id' })
  @FieldResolver(() => MembersCoveredType, {
    description: "How many of the family's people have a card that is accepted today.",
  })
  async membersCovered(
    @Root() family: Family,
    @Ctx() { participantsByFamily, assess, visibility: { days } }: FamiliesContext,
  ): Promise<MembersCovered> {
    return membersCoveredOf({ family, members: await participantsByFamily.load(family.id) }, { assess, days });
  }

  @Personal('arrears', { familyIn: 'id' })
  @FieldResolver(() => NextDueType, {
    nullable: true,
    description:
      'What the family has to pay next; null when nobody is billed any more, or its credit pays the next two years.',
  })
  async nextDue(
    @Root() family: Family,
    @Ctx() { participantsByFamily, assess, visibility: { days } }: FamiliesContext,
  ): Promise<NextDue | null> {
    return familyNextDue({ family, members: await participantsByFamily.load(family.id) }, { assess, days });
  }

  @Personal('accountNumber', { familyIn: 'id' })
  @FieldResolver(() => [FamilyVirtualAccountType], {
    description: 'The numbers to which the family pays, by bank; empty while it has no members.',
  })
  async virtualAccounts(
    @Root() { id }: Family,
    @Ctx() { participantsByFamily }: FamiliesContext,
  ): Promise<FamilyVirtualAccountType[]> {
    const [head] = await participantsByFamily.load(id);
    if (head === undefined) return [];
    return (['COMMON', 'MANDIRI'] as const).map((bank) => ({ bank, number: toVirtualAccount(head.cardNumber, bank) }));
  }
}

@Resolver(() => ParticipantType)
export class ParticipantFieldsResolver {
  @Personal('nik', { isMasked: true })
  @FieldResolver(() => String, { description: 'The identity number (NIK), masked unless a purpose is given.' })
  nik(
    @Root() { id, nikMasked, familyId }: Participant,
    @Arg('purpose', () => ReadPurposeEnum, PURPOSE) purpose: ReadPurpose | undefined,
    @Ctx() context: FamiliesContext,
  ): string | Promise<string> {
    if (purpose === undefined || purpose === null) return nikMasked;
    return openInFull(() => context.nikById.load(id), { familyId, field: 'nik', purpose }, context);
  }

  @Personal('birthDate')
  @FieldResolver(() => CivilDateScalar, {
    nullable: true,
    description:
      'The day of birth; null unless a purpose is given, because the NIK holds it. `ageGroup` is always shown.',
  })
  birthDate(
    @Root() { birthDate, familyId }: Participant,
    @Arg('purpose', () => ReadPurposeEnum, PURPOSE) purpose: ReadPurpose | undefined,
    @Ctx() context: FamiliesContext,
  ): Promise<CivilDate> | null {
    if (purpose === undefined || purpose === null) return null;
    return inFull(birthDate, { familyId, field: 'birthDate', purpose }, context);
  }

  @Personal('ageGroup')
  @FieldResolver(() => String, {
    description:
      'About how old the person is: the ages that people born in the same five calendar years reach this year, such as `37–41`. It does not change on a birthday, which would tell the day.',
  })
  ageGroup(@Root() { birthDate }: Participant, @Ctx() { visibility }: FamiliesContext): string {
    return ageGroupOf(birthDate, visibility.days.WIB);
  }

  @Personal('coveredFrom')
  @FieldResolver(() => BillingMonthScalar, {
    nullable: true,
    description:
      'The first month for which the family is billed for this person; null without a purpose for somebody who may have been born in it.',
  })
  coveredFrom(
    @Root() { birthDate, coveredFrom, familyId }: Participant,
    @Arg('purpose', () => ReadPurposeEnum, PURPOSE) purpose: ReadPurpose | undefined,
    @Ctx() context: FamiliesContext,
  ): BillingMonth | null | Promise<BillingMonth> {
    if (!mayTellBirth(coveredFrom, { birthDate, today: context.visibility.days.WIB })) return coveredFrom;
    if (purpose === undefined || purpose === null) return null;
    return inFull(coveredFrom, { familyId, field: 'coveredFrom', purpose }, context);
  }

  @Personal('phone', { isMasked: true })
  @FieldResolver(() => String, {
    nullable: true,
    description: 'The mobile number as `62…`, masked unless a purpose is given; null when none is known.',
  })
  phone(
    @Root() { id, phoneMasked, familyId }: Participant,
    @Arg('purpose', () => ReadPurposeEnum, PURPOSE) purpose: ReadPurpose | undefined,
    @Ctx() context: FamiliesContext,
  ): string | null | Promise<string | null> {
    if (purpose === undefined || purpose === null) return phoneMasked;
    return openInFull(() => context.phoneById.load(id), { familyId, field: 'phone', purpose }, context);
  }

  @Personal('membership')
  @FieldResolver(() => CardStatusEnum, {
    nullable: true,
    description:
      "Whether this person's own card is accepted today: that of a person who joined a family waits for the person's own first month. Null for a person who is covered no more.",
  })
  async cardStatus(
    @Root() participant: Participant,
    @Ctx() { participantsByFamily, familyById, assess, visibility: { days } }: FamiliesContext,
  ): Promise<CardStatus | null> {
    const family = await familyById.load(participant.familyId);
    if (family === null) return null;
    const members = await participantsByFamily.load(family.id);
    const bill = assessFamily({ family, members }, { assess, days });
    return statusOfMember(participant, { ...bill, today: days[timeZoneOf(family.regionCode).name] });
  }

  @FieldResolver(() => FamilyType, { description: 'The family with which the person is insured.' })
  family(
    @Root() { familyId }: Participant,
    @Ctx() { familyById }: FamiliesContext,
  ): Family | null | Promise<Family | null> {
    return familyById.load(familyId);
  }
}
