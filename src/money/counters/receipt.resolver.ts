/** Notes receipts of post offices, and shows a family's receipts that await confirmation. */
import { jknCeilingsOn } from '../../households/arrears/index.js';
import { Arg, Authorized, Ctx, Extensions, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { inForceOn } from '../../platform/policies/index.js';
import { type Family, FamilyType } from '../../households/families/index.js';
import { Concerns, readId, readRupiah, Personal } from '../../platform/graphql/index.js';
import { type Text, textsOf } from '../../platform/texts/index.js';
import { badInput } from '../../kernel/caller-error.js';
import { civilDateIn } from '../../kernel/civil-date.js';
import { WIB } from '../../kernel/time-zone.js';
import type { PostOffice } from './noted-receipt.queries.js';
import { RECEIPT_CONFIRMATIONS } from './receipts.policies.js';
import type { CountersContext } from './counters.context.js';
import { noteReceipt } from './note-receipt.js';
import { type NoteReceiptCommand, type NotedReceipt, isOverdue, parseReceiptNumber } from './noted-receipt.js';
import { AwaitedConfirmationType, NotePostOfficeReceiptInput, PostOfficeType } from './receipt.types.js';
import { NotePostOfficeReceiptResult, toNoteReceiptResult } from './receipt-results.types.js';

const SAYS = textsOf('counters', {
  awaited: {
    id: 'Rp{amount, number} dibayar di kantor pos pada {paidOn, date, day} (resi {receiptNumber}), menunggu konfirmasi dari kantor pos. Pembayaran dibukukan setelah dikonfirmasi.',
    en: 'Rp{amount, number} were paid at a post office on {paidOn, date, day} (receipt {receiptNumber}) and await its confirmation. The payment is posted once it is confirmed.',
  },
});

function readCommand(input: NotePostOfficeReceiptInput, now: Date): NoteReceiptCommand {
  const receiptNumber = parseReceiptNumber(input.receiptNumber);
  if (receiptNumber === null)
    throw badInput('input.receiptNumber', '3 to 64 letters, digits, dots, slashes and dashes');
  const most = jknCeilingsOn(civilDateIn(now, WIB)).familyPayment;
  return {
    id: readId('AwaitedConfirmation', 'input.id', input.id),
    familyId: readId('Family', 'input.familyId', input.familyId),
    postOfficeCode: input.postOfficeCode,
    receiptNumber,
    amount: readRupiah('input.amount', input.amount, { most }),
    paidOn: input.paidOn,
  };
}

@Authorized('receipt:note')
@Resolver()
export class NotedReceiptsResolver {
  @Extensions({ mostItems: 100 })
  @Concerns('programme')
  @Query(() => [PostOfficeType], { description: 'The post offices that take premiums, sorted by name.' })
  postOffices(@Ctx() { counterService: { receipts } }: CountersContext): Promise<PostOffice[]> {
    return receipts.findPostOffices();
  }

  @Authorized('receipt:note')
  @Mutation(() => NotePostOfficeReceiptResult, {
    description:
      'Note the official receipt of a post office. It credits nobody and changes no status: the settlement file later confirms it.',
  })
  async notePostOfficeReceipt(
    @Arg('input', () => NotePostOfficeReceiptInput, { description: 'The receipt to note.' })
    input: NotePostOfficeReceiptInput,
    @Ctx() { counterService: { pool, receipts }, familyById, viewer, now }: CountersContext,
  ) {
    const command = readCommand(input, now);
    const family = await familyById.load(command.familyId);
    return toNoteReceiptResult(
      await noteReceipt({ pool, receipts, notedBy: viewer.subject, now }, { command, family }),
    );
  }
}

/** The fields need no permission of their own: they are reached through a family that the viewer may read. */
@Resolver(() => AwaitedConfirmationType)
export class AwaitedConfirmationFieldsResolver {
  @FieldResolver(() => Boolean, { description: 'Whether the settlement file should have come by now.' })
  isOverdue(@Root() receipt: NotedReceipt, @Ctx() { now, policies }: CountersContext): boolean {
    const today = civilDateIn(now, WIB);
    return isOverdue(receipt, { today, policy: inForceOn(policies, RECEIPT_CONFIRMATIONS, today) });
  }

  @Extensions({ translated: true })
  @Personal('payments')
  @FieldResolver(() => String, { description: "What to tell the family, in the reader's language." })
  message(@Root() { amount, paidOn, receiptNumber }: NotedReceipt): Text {
    return SAYS.awaited({ amount, paidOn, receiptNumber });
  }
}

/** The field needs no permission of its own, as no field of a family does. */
@Resolver(() => FamilyType)
export class FamilyAwaitedConfirmationsResolver {
  @Personal('payments', { familyIn: 'id' })
  @FieldResolver(() => [AwaitedConfirmationType], {
    description:
      'Receipts of the family that await confirmation by the settlement file, the oldest payment first. None of them is credited.',
  })
  awaitedConfirmations(
    @Root() { id }: Family,
    @Ctx() { counterService: { awaitedByFamily } }: CountersContext,
  ): readonly NotedReceipt[] | Promise<readonly NotedReceipt[]> {
    return awaitedByFamily.load(id);
  }
}
