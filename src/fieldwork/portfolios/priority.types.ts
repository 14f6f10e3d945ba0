/** The GraphQL types of a priority: the score of a visit, part by part. */
import { Extensions, Field, Int, ObjectType } from 'type-graphql';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { CivilDateScalar, RupiahScalar, enumOf } from '../../platform/graphql/index.js';
import type { Text } from '../../platform/texts/index.js';
import type { ExplainedPart, PriorityPart } from './explain-priority.js';
import type { Nearness } from './portfolio-policy.js';

const PriorityPartEnum = enumOf<PriorityPart>('PriorityPart', 'What makes a visit urgent.', {
  AGE_OF_ARREARS: {
    description: 'How many months the family is in arrears.',
    id: 'Lama tunggakan',
    en: 'Age of arrears',
  },
  AMOUNT: { description: 'How much it takes to make the cards active.', id: 'Jumlah tagihan', en: 'Amount' },
  PROMISE_DUE: {
    description: 'The family promised to pay about now, or a little while ago, and has not yet.',
    id: 'Janji bayar',
    en: 'Promise to pay',
  },
  LAST_CONTACT: {
    description: 'How long ago the last visit or call was.',
    id: 'Kontak terakhir',
    en: 'Last contact',
  },
  NEARNESS: {
    description: "How close the family lives to the cadre's home, or to the stop before, by region codes.",
    id: 'Kedekatan',
    en: 'Nearness',
  },
});

const NearnessEnum = enumOf<Nearness>('Nearness', 'How close two villages lie, by their region codes.', {
  SAME_VILLAGE: { description: 'It is one village.', id: 'Satu desa atau kelurahan', en: 'Same village' },
  SAME_DISTRICT: { description: 'Both lie in one district.', id: 'Satu kecamatan', en: 'Same district' },
  SAME_REGENCY: {
    description: 'Both lie in one regency or city.',
    id: 'Satu kabupaten atau kota',
    en: 'Same regency or city',
  },
  FARTHER: { description: 'Farther apart.', id: 'Beda kabupaten atau kota', en: 'Farther apart' },
});

@ObjectType('ExplainedPriorityPart', {
  simpleResolvers: true,
  description: 'One part of a score, with the fact it rests on: in words, and in the field that the part is about.',
})
export class ExplainedPriorityPart implements ExplainedPart {
  @Field(() => PriorityPartEnum, { description: 'Which part.' })
  part!: PriorityPart;

  @Field(() => Int, { description: 'What it adds to the score; 0 when it does not apply.' })
  points!: number;

  @Extensions({ translated: true })
  @Field(() => String, { description: "The fact, in words of the caller's language." })
  reason!: Text;

  @Field(() => Int, { nullable: true, description: 'Of AGE_OF_ARREARS: the months in arrears.' })
  monthsInArrears?: number;

  @Field(() => RupiahScalar, { nullable: true, description: 'Of AMOUNT: what it takes to make the cards active.' })
  amount?: Rupiah;

  @Field(() => CivilDateScalar, { nullable: true, description: 'Of PROMISE_DUE: by when; null without a promise.' })
  promisedFor?: CivilDate | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Of LAST_CONTACT: the days since the last visit or call; null when there was none.',
  })
  daysSinceContact?: number | null;

  @Field(() => NearnessEnum, { nullable: true, description: 'Of NEARNESS: how close; null without a cadre.' })
  nearness?: Nearness | null;
}
