/** GraphQL's view of a payment that paid stages of a plan: what a cadre in the doorway must be able to say. */
import { Extensions, Field, FieldResolver, ID, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { IdOf, RupiahScalar } from '../../platform/graphql/index.js';
import { type Text, sentences, textsOf } from '../../platform/texts/index.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { InstalmentReceived } from './instalment-received.js';

@ObjectType('InstalmentReceived', {
  simpleResolvers: true,
  description:
    'Stages of an instalment plan, paid by one payment. No card becomes active by it: that takes all stages and the current month.',
})
export class InstalmentReceivedType {
  @IdOf('InstalmentPlan')
  @Field(() => ID, { description: 'The plan.' })
  planId!: string;

  @Field(() => Int, { description: 'The first stage it paid.' })
  from!: number;

  @Field(() => Int, { description: 'The last stage it paid; the same as `from` for one stage.' })
  through!: number;

  @Field(() => Int, { description: 'How many stages the plan has.' })
  of!: number;

  @Field(() => RupiahScalar, { description: 'Paid of the plan, with this payment.' })
  paid!: Rupiah;

  @Field(() => RupiahScalar, {
    description: 'Left of the plan; the months billed since and the current one come on top.',
  })
  remaining!: Rupiah;
}

const SAYS = textsOf('instalments', {
  stageReceived: {
    id: 'Cicilan ke-{from, number} dari {of, number} diterima.',
    en: 'Stage {from, number} of {of, number} is received.',
  },
  stagesReceived: {
    id: 'Cicilan ke-{from, number} sampai ke-{through, number} dari {of, number} diterima.',
    en: 'Stages {from, number} to {through, number} of {of, number} are received.',
  },
  remaining: { id: 'Sisa cicilan Rp{remaining, number}.', en: 'Rp{remaining, number} of the plan remain.' },
  allPaid: { id: 'Semua cicilan sudah dibayar.', en: 'All stages are paid.' },
  activeOnceAllIsPaid: {
    id: 'Kartu aktif kembali setelah semua cicilan dan iuran sampai bulan berjalan lunas.',
    en: 'The cards become active again once all stages and the premiums up to the current month are paid.',
  },
});

/** Without a rule of its own: reached through a payment or an event that the viewer may see. */
@Resolver(() => InstalmentReceivedType)
export class InstalmentReceivedResolver {
  @Extensions({ translated: true })
  @FieldResolver(() => String, { description: 'The same in words, for the family.' })
  explanation(@Root() { from, through, of, remaining }: InstalmentReceived): Text {
    const stages = { from, through, of };
    const received = from === through ? SAYS.stageReceived(stages) : SAYS.stagesReceived(stages);
    return sentences([
      received,
      remaining > 0n ? SAYS.remaining({ remaining }) : SAYS.allPaid(),
      SAYS.activeOnceAllIsPaid(),
    ]);
  }
}
