/** GraphQL's view of a payment that paid stages of a plan: what a cadre in the doorway must be able to say. */
import { Field, FieldResolver, ID, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { RupiahScalar } from '../../platform/graphql/index.js';
import { rupiahInBahasa } from '../../kernel/bahasa.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { InstalmentReceived } from './instalment-received.js';

@ObjectType('InstalmentReceived', {
  simpleResolvers: true,
  description:
    'Stages of an instalment plan, paid by one payment. No card becomes active by it: that takes all stages and the current month.',
})
export class InstalmentReceivedType {
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

/** Without a rule of its own: reached through a payment or an event that the viewer may see. */
@Resolver(() => InstalmentReceivedType)
export class InstalmentReceivedResolver {
  @FieldResolver(() => String, { description: 'For the family, in Bahasa Indonesia.' })
  message(@Root() { from, through, of, remaining }: InstalmentReceived): string {
    const stages = from === through ? `ke-${from}` : `ke-${from} sampai ke-${through}`;
    const left = remaining > 0n ? `sisa cicilan ${rupiahInBahasa(remaining)}` : 'semua cicilan sudah dibayar';
    return `Cicilan ${stages} dari ${of} diterima, ${left}. Kartu aktif kembali setelah semua cicilan dan iuran sampai bulan berjalan lunas.`;
  }
}
