/** The GraphQL type of stages that a payment paid, with a sentence that a cadre can tell the family. */
import { Extensions, Field, FieldResolver, ID, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { IdOf, RupiahScalar } from '../../platform/graphql/index.js';
import { type Text, sentences, textsOf } from '../../platform/texts/index.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { InstalmentReceived } from './instalment-received.js';

@ObjectType('InstalmentReceived', {
  simpleResolvers: true,
  description:
    'Stages of an instalment plan that one payment paid. Unless its programme says so, it activates no card: the cards are active once all stages and the current month are paid.',
})
export class InstalmentReceivedType {
  @IdOf('InstalmentPlan')
  @Field(() => ID, { description: 'The plan.' })
  planId!: string;

  @Field(() => Int, { description: 'The first stage that the payment paid.' })
  from!: number;

  @Field(() => Int, { description: 'The last stage that the payment paid; the same as `from` for one stage.' })
  through!: number;

  @Field(() => Int, { description: 'The number of stages of the plan.' })
  of!: number;

  @Field(() => RupiahScalar, { description: 'The amount paid of the plan, including this payment.' })
  paid!: Rupiah;

  @Field(() => RupiahScalar, {
    description: 'The amount of the plan that remains; the months billed since and the current one are owed besides.',
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
  activeWhileKept: {
    id: 'Kartu aktif selama setiap cicilan dibayar tepat waktu.',
    en: 'The cards are active as long as each stage is paid in time.',
  },
});

/** This resolver has no access rule of its own: a payment or an event that the viewer may see leads to it. */
@Resolver(() => InstalmentReceivedType)
export class InstalmentReceivedResolver {
  @Extensions({ translated: true })
  @FieldResolver(() => String, { description: 'The stages and what remains in sentences, for the family.' })
  explanation(@Root() { from, through, of, remaining, keepsActive }: InstalmentReceived): Text {
    const stages = { from, through, of };
    const received = from === through ? SAYS.stageReceived(stages) : SAYS.stagesReceived(stages);
    return sentences([
      received,
      remaining > 0n ? SAYS.remaining({ remaining }) : SAYS.allPaid(),
      keepsActive === true ? SAYS.activeWhileKept() : SAYS.activeOnceAllIsPaid(),
    ]);
  }
}
