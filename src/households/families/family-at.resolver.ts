/** Answers a family's past account. It has no access rule of its own: a family that the viewer may read leads to it. */
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type ArrearsAssessment, ArrearsType } from '../arrears/index.js';
import { DateTimeScalar, Personal } from '../../platform/graphql/index.js';
import { badInput } from '../../kernel/caller-error.js';
import { zoneDaysAt } from '../regions/index.js';
import { assessFamily } from './assess-family.js';
import type { FamiliesContext } from './families.context.js';
import { type FamilyAt, membersAt } from './family-at.js';
import { FamilyAtType } from './family-at.types.js';
import type { Family } from './family.js';
import { FamilyType } from './family.types.js';

@Resolver(() => FamilyType)
export class FamilyPastResolver {
  @Personal('arrears', { familyIn: 'id' })
  @FieldResolver(() => FamilyAtType, {
    nullable: true,
    description: 'The account of the family at a past moment; null before the family was registered.',
  })
  at(
    @Root() family: Family,
    @Arg('asOf', () => DateTimeScalar, { description: 'The past moment.' }) asOf: Date,
    @Ctx() { findFamilyAt, now }: FamiliesContext,
  ): Promise<FamilyAt | null> {
    if (asOf > now) throw badInput('asOf', 'a moment that has passed');
    return findFamilyAt(family, asOf);
  }
}

@Resolver(() => FamilyAtType)
export class FamilyAtFieldsResolver {
  @FieldResolver(() => ArrearsType, {
    description: 'What the family owed on that day, by the calendar of where it lives.',
  })
  async arrears(
    @Root() past: FamilyAt,
    @Ctx() { participantsByFamily, assess }: FamiliesContext,
  ): Promise<ArrearsAssessment> {
    const { family, asOf, terms, paidThrough, credit, instalments } = past;
    const members = membersAt(await participantsByFamily.load(family.id), past);
    return assessFamily(
      { family: { ...family, terms, paidThrough, credit, instalments }, members },
      { assess, days: zoneDaysAt(asOf) },
    );
  }
}
