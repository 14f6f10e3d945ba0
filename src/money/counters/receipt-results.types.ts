/** The results and problems of noting a receipt of a post office. */
import {
  ConflictsWithEarlier,
  InvalidInput,
  NotFound,
  WrongState,
  problemsOf,
  resultOf,
  successWith,
} from '../../platform/graphql/index.js';
import type { NoteReceiptOutcome } from './noted-receipt.js';
import { AwaitedConfirmationType } from './receipt.types.js';

const PostOfficeReceiptNoted = successWith(
  'PostOfficeReceiptNoted',
  'The receipt is noted and awaits the settlement file: nothing is credited until the post office confirms the payment.',
  { awaited: { type: () => AwaitedConfirmationType, description: 'The receipt, which now awaits confirmation.' } },
);

const { types, refuse } = problemsOf<Exclude<NoteReceiptOutcome['kind'], 'noted'>>({
  'family-not-found': {
    type: NotFound,
    code: 'POST_OFFICE_RECEIPT_FAMILY_NOT_FOUND',
    description: 'There is no such family that the viewer may see.',
    id: 'Keluarga tersebut tidak ditemukan.',
    en: 'There is no such family.',
  },
  'post-office-unknown': {
    type: NotFound,
    code: 'POST_OFFICE_NOT_FOUND',
    description: 'No post office that takes premiums has this code.',
    id: 'Tidak ada kantor pos dengan kode tersebut.',
    en: 'No post office has this code.',
  },
  'paid-in-future': {
    type: InvalidInput,
    code: 'POST_OFFICE_RECEIPT_PAID_IN_FUTURE',
    field: 'input.paidOn',
    description: 'The day on the receipt lies in the future.',
    id: 'Tanggal pada resi tidak boleh melewati hari ini.',
    en: 'A receipt is dated today or earlier.',
  },
  'noted-already': {
    type: WrongState,
    code: 'POST_OFFICE_RECEIPT_NOTED',
    description: 'A receipt of this number was noted before, for this or another family.',
    id: 'Resi dengan nomor tersebut sudah pernah dicatat.',
    en: 'A receipt of this number was noted before.',
  },
  'conflicts-with-earlier': {
    type: ConflictsWithEarlier,
    code: 'POST_OFFICE_RECEIPT_CONFLICTS_WITH_EARLIER',
    description: 'The id belongs to another receipt, or to this one with other content.',
    id: 'Id ini sudah dipakai untuk resi dengan isi yang berbeda; isi yang pertama tetap berlaku.',
    en: 'This id was used before for another receipt; what was sent first stands.',
  },
});

export const NotePostOfficeReceiptResult = resultOf(
  'NotePostOfficeReceiptResult',
  'The noted receipt, or the reason why it was not noted.',
  { success: PostOfficeReceiptNoted, problems: Object.values(types) },
);

export const toNoteReceiptResult = (outcome: NoteReceiptOutcome) =>
  outcome.kind === 'noted' ? { __typename: 'PostOfficeReceiptNoted', awaited: outcome.receipt } : refuse(outcome.kind);
