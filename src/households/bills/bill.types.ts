/** The GraphQL types of what is due of an instalment plan, and of what a payment achieves. */
import { Field, Int, ObjectType } from 'type-graphql';
import { CivilDateScalar, RupiahScalar, enumOf } from '../../platform/graphql/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { Achievement } from './family-bill.js';

export const AchievementEnum = enumOf<Achievement>('PaymentAchievement', 'What paying the amount due now achieves.', {
  NOTHING_DUE: { description: 'Nothing is unpaid.', id: 'Tidak ada tagihan', en: 'Nothing is due' },
  BEGINS_COVER: {
    description: 'It is the first premium: cover begins with it.',
    id: 'Penjaminan dimulai',
    en: 'Cover begins',
  },
  KEEPS_ACTIVE: {
    description: 'The cards are active and stay so.',
    id: 'Kartu tetap aktif',
    en: 'The cards stay active',
  },
  REACTIVATES: {
    description: 'The cards become active again.',
    id: 'Kartu aktif kembali',
    en: 'The cards become active again',
  },
  KEEPS_PLAN: {
    description: 'The instalment plan goes on; no card becomes active by it.',
    id: 'Cicilan berlanjut, kartu belum aktif',
    en: 'The instalment plan goes on; no card becomes active yet',
  },
});

@ObjectType('StageDue', {
  simpleResolvers: true,
  description: 'The stages of an instalment plan that a family is asked for now, up to one stage.',
})
export class StageDueType {
  @Field(() => Int, { description: 'The number of the last stage that the amount pays, from 1.' })
  stage!: number;

  @Field(() => Int, { description: 'The number of stages of the plan.' })
  of!: number;

  @Field(() => RupiahScalar, { description: 'The price of the stages together.' })
  amount!: Rupiah;

  @Field(() => CivilDateScalar, { description: 'The last day on which the stage is not missed.' })
  dueBy!: CivilDate;
}
