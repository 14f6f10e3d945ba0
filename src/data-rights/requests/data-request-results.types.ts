/** The GraphQL results of asking and of answering. */
import { CHANGE_PROBLEMS, refuseChange } from '../../membership/changes/index.js';
import {
  ConflictsWithEarlier,
  InvalidInput,
  NotFound,
  WrongState,
  problemsOf,
  resultOf,
  successWith,
} from '../../platform/graphql/index.js';
import type { AnswerOutcome } from './answer-request.js';
import type { RequestOutcome, WithdrawOutcome } from './data-request.js';
import { DataRequestType } from './data-request.types.js';

const request = { type: () => DataRequestType, description: 'The request as it stands now.' };

type Kind = Exclude<
  RequestOutcome['kind'] | WithdrawOutcome['kind'] | AnswerOutcome['kind'],
  'requested' | 'withdrawn' | 'answered' | 'change-refused'
>;

const { types, refuse } = problemsOf<Kind>({
  'family-unknown': {
    type: NotFound,
    code: 'DATA_REQUEST_FAMILY_NOT_FOUND',
    description: 'The family of the token is no more.',
    id: 'Keluarga tersebut sudah tidak tercatat.',
    en: 'There is no such family any more.',
  },
  'person-unknown': {
    type: InvalidInput,
    code: 'DATA_REQUEST_PERSON_NOT_FOUND',
    field: 'input.cardNumber',
    description: 'Nobody of the own family holds the card, or the field needs a person and none is named.',
    id: 'Sebutkan nomor kartu anggota keluarga Anda yang datanya keliru.',
    en: 'Name the card of the person of your family whose data is wrong.',
  },
  'waits-already': {
    type: WrongState,
    code: 'DATA_REQUEST_WAITS_ALREADY',
    description: 'A request of the same matter waits for its answer: withdraw it, or wait.',
    id: 'Permohonan tentang hal yang sama masih menunggu jawaban.',
    en: 'A request about the same matter waits for its answer.',
  },
  'conflicts-with-earlier': {
    type: ConflictsWithEarlier,
    code: 'DATA_REQUEST_CONFLICTS_WITH_EARLIER',
    description: 'The id belongs to another request, or to this one with other content. Nothing was changed.',
    id: 'Permohonan ini sudah pernah dikirim dengan isi yang berbeda; isi yang pertama tetap berlaku.',
    en: 'This id was used before with other content; what was sent first stands.',
  },
  'request-unknown': {
    type: NotFound,
    code: 'DATA_REQUEST_NOT_FOUND',
    description: 'There is no such request, or the viewer may not see its family.',
    id: 'Permohonan tersebut tidak ditemukan.',
    en: 'There is no such request among those you may see.',
  },
  'not-to-be-withdrawn': {
    type: WrongState,
    code: 'DATA_REQUEST_ANSWERED',
    description: 'The correction was answered, or the objection refused: there is nothing to take back.',
    id: 'Permohonan ini sudah dijawab dan tidak dapat ditarik kembali.',
    en: 'It was answered, and cannot be taken back.',
  },
  'answered-already': {
    type: WrongState,
    code: 'DATA_REQUEST_DECIDED',
    description: 'The request was answered otherwise or withdrawn, and that stands.',
    id: 'Permohonan ini sudah dijawab atau ditarik kembali.',
    en: 'It was answered or withdrawn before; that stands.',
  },
  'evidence-needed': {
    type: InvalidInput,
    code: 'DATA_REQUEST_EVIDENCE_NEEDED',
    field: 'input.evidence',
    description: 'A value of a person is put right by a document.',
    id: 'Sebutkan dokumen yang menunjukkan data yang benar.',
    en: 'Name the document that shows the right value.',
  },
});

const ASKING = [types['family-unknown'], types['waits-already'], types['conflicts-with-earlier']];

export const RequestDataResult = resultOf(
  'DataRequestResult',
  'The request that waits for an answer, or why none is.',
  {
    success: successWith('DataRequestFiled', 'The request waits for a person of the branch.', { request }),
    problems: [...ASKING, types['person-unknown']],
  },
);

export const WithdrawDataRequestResult = resultOf(
  'WithdrawDataRequestResult',
  'The request that was taken back, or why it was not.',
  {
    success: successWith('DataRequestWithdrawn', 'The request is taken back.', { request }),
    problems: [types['request-unknown'], types['not-to-be-withdrawn']],
  },
);

const ANSWERING = [types['request-unknown'], types['answered-already']];

export const AcceptDataRequestResult = resultOf(
  'AcceptDataRequestResult',
  'The request that was accepted and what was done, or why it was not.',
  {
    success: successWith('DataRequestAccepted', 'What was asked is done.', { request }),
    problems: [...new Set([...ANSWERING, types['evidence-needed'], ...CHANGE_PROBLEMS])],
  },
);

export const RefuseDataRequestResult = resultOf(
  'RefuseDataRequestResult',
  'The request that was refused, or why it was not.',
  { success: successWith('DataRequestRefused', 'Nothing is done.', { request }), problems: ANSWERING },
);

/** `typeName` is the type of the success. */
export function toDataRequestResult(
  outcome: RequestOutcome | WithdrawOutcome | AnswerOutcome,
  typeName: 'DataRequestFiled' | 'DataRequestWithdrawn' | 'DataRequestAccepted' | 'DataRequestRefused',
): object {
  if ('request' in outcome) return { __typename: typeName, request: outcome.request };
  return outcome.kind === 'change-refused' ? refuseChange(outcome.change) : refuse(outcome.kind);
}
