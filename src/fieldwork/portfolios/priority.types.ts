/** The GraphQL types of a visit's priority: its score, part by part. */
import { Extensions, Field, Int, ObjectType } from 'type-graphql';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { CivilDateScalar, RupiahScalar, enumOf } from '../../platform/graphql/index.js';
import type { Text } from '../../platform/texts/index.js';
import type { ExplainedPart, PriorityPart } from './explain-priority.js';
import type { Nearness } from './portfolio-policy.js';

const PriorityPartEnum = enumOf<PriorityPart>('PriorityPart', 'A fact that makes a visit urgent.', {
  AGE_OF_ARREARS: {
    description: 'How many months the family is in arrears.',
    id: 'Lama tunggakan',
    en: 'Age of arrears',
  },
  AMOUNT: { description: 'How much it takes to make the cards active.', id: 'Jumlah tagihan', en: 'Amount' },
  PROMISE_DUE: {
    description: 'Whether the family promised to pay around now and has not paid yet.',
    id: 'Janji bayar',
    en: 'Promise to pay',
  },
  LAST_CONTACT: {
    description: 'How long ago the last visit or call was.',
    id: 'Kontak terakhir',
    en: 'Last contact',
  },
  NEARNESS: {
    description: "How near the family lives to the cadre's home, or to the stop before, by region codes.",
    id: 'Jarak',
    en: 'Nearness',
  },
});

const NearnessEnum = enumOf<Nearness>(
  'Nearness',
  'How near two families live: by their places or addresses where known, else by their region codes.',
  {
    SAME_NEIGHBOURHOOD: {
      description: 'Both families live in one RT, or within 300 metres of each other.',
      id: 'Satu lingkungan (RT)',
      en: 'Same neighbourhood (RT)',
    },
    SAME_VILLAGE: { description: 'Both are the same village.', id: 'Satu desa atau kelurahan', en: 'Same village' },
    SAME_DISTRICT: { description: 'Both lie in one district.', id: 'Satu kecamatan', en: 'Same district' },
    SAME_REGENCY: {
      description: 'Both lie in one regency or city.',
      id: 'Satu kabupaten atau kota',
      en: 'Same regency or city',
    },
    FARTHER: { description: 'They lie in different regencies.', id: 'Beda kabupaten atau kota', en: 'Farther apart' },
  },
);

@ObjectType('ExplainedPriorityPart', {
  simpleResolvers: true,
  description: 'One part of a score, and the fact it rests on: in words, and in the field of the part.',
})
export class ExplainedPriorityPart implements ExplainedPart {
  @Field(() => PriorityPartEnum, { description: 'The part of the score.' })
  part!: PriorityPart;

  @Field(() => Int, { description: 'The points that the part adds to the score; 0 when it does not apply.' })
  points!: number;

  @Extensions({ translated: true })
  @Field(() => String, { description: 'The fact in words, in the language of the caller.' })
  reason!: Text;

  @Field(() => Int, { nullable: true, description: 'The months in arrears; only for AGE_OF_ARREARS.' })
  monthsInArrears?: number;

  @Field(() => RupiahScalar, {
    nullable: true,
    description: 'The amount that makes the cards active; only for AMOUNT.',
  })
  amount?: Rupiah;

  @Field(() => CivilDateScalar, {
    nullable: true,
    description: 'The promised day; only for PROMISE_DUE, null without a promise.',
  })
  promisedFor?: CivilDate | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The days since the last visit or call; only for LAST_CONTACT, null when there was none.',
  })
  daysSinceContact?: number | null;

  @Field(() => NearnessEnum, {
    nullable: true,
    description: 'How near the family lives; only for NEARNESS, null without a cadre.',
  })
  nearness?: Nearness | null;
}
