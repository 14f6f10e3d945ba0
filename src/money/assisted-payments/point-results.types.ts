/** The results and problems of registering or revoking a terminal or agent. */
import {
  ConflictsWithEarlier,
  InvalidInput,
  LimitReached,
  NotFound,
  OutOfReach,
  problemsOf,
  resultOf,
  successWith,
} from '../../platform/graphql/index.js';
import type { RegisterPointOutcome, RevokePointOutcome } from './acceptance-point.js';
import { AcceptancePointType } from './point.types.js';

const point = { type: () => AcceptancePointType, description: 'The terminal or agent as it is stored now.' };

type Problem = Exclude<(RegisterPointOutcome | RevokePointOutcome)['kind'], 'registered' | 'revoked'>;

const { types, refuse } = problemsOf<Problem>({
  'partner-unknown': {
    type: NotFound,
    code: 'ACCEPTANCE_POINT_PARTNER_NOT_FOUND',
    description: 'No active partner has this code.',
    id: 'Tidak ada mitra aktif dengan kode tersebut.',
    en: 'No active partner has this code.',
  },
  'cadre-unknown': {
    type: NotFound,
    code: 'ACCEPTANCE_POINT_CADRE_NOT_FOUND',
    description: 'There is no such cadre that the viewer may see.',
    id: 'Kader tersebut tidak ditemukan di wilayah Anda.',
    en: 'There is no such cadre in your regions.',
  },
  'region-outside-branch': {
    type: OutOfReach,
    code: 'ACCEPTANCE_POINT_REGION_OUT_OF_REACH',
    description: "The region is not one of the viewer's, nor inside one, or there is no such region.",
    id: 'Mesin EDC dan agen hanya dapat didaftarkan di wilayah kantor cabang Anda.',
    en: 'That region is not one of yours.',
  },
  'number-taken': {
    type: LimitReached,
    code: 'ACCEPTANCE_POINT_NUMBER_TAKEN',
    description: 'The bank has another terminal or agent of this number on some of these days.',
    id: 'Nomor tersebut sudah terdaftar pada bank ini; cabut dahulu yang lama.',
    en: 'That number is registered with the bank already; revoke it first.',
  },
  'period-is-empty': {
    type: InvalidInput,
    code: 'ACCEPTANCE_POINT_PERIOD_EMPTY',
    field: 'input.validThrough',
    description: 'The terminal or agent would end before it begins.',
    id: 'Hari terakhir lebih awal daripada hari pertama.',
    en: 'The last day lies before the first.',
  },
  'conflicts-with-earlier': {
    type: ConflictsWithEarlier,
    code: 'ACCEPTANCE_POINT_CONFLICTS_WITH_EARLIER',
    description: 'The id belongs to another terminal or agent. Nothing was changed.',
    id: 'Pendaftaran ini sudah pernah dikirim dengan isi yang berbeda; isi yang pertama tetap berlaku.',
    en: 'This id stands for another terminal or agent; it stays as it was.',
  },
  'point-not-found': {
    type: NotFound,
    code: 'ACCEPTANCE_POINT_NOT_FOUND',
    description: 'There is no such terminal or agent that the viewer may revoke.',
    id: 'Mesin EDC atau agen tersebut tidak ditemukan.',
    en: 'There is no such terminal or agent.',
  },
});

export const RegisterAcceptancePointResult = resultOf(
  'RegisterAcceptancePointResult',
  'The terminal or agent, or the reason why it is not registered.',
  {
    success: successWith(
      'AcceptancePointRegistered',
      'The terminal or agent may be used from its first day to its last.',
      { point },
    ),
    problems: [
      types['partner-unknown'],
      types['region-outside-branch'],
      types['number-taken'],
      types['period-is-empty'],
      types['conflicts-with-earlier'],
    ],
  },
);

export const RevokeAcceptancePointResult = resultOf(
  'RevokeAcceptancePointResult',
  'The revoked terminal or agent, or the reason why there is none.',
  {
    success: successWith(
      'AcceptancePointRevoked',
      'The terminal or agent is revoked: no intent can be made with it any more.',
      {
        point,
      },
    ),
    problems: [types['point-not-found']],
  },
);

export const toRegisterPointResult = (outcome: RegisterPointOutcome) =>
  outcome.kind === 'registered'
    ? { __typename: 'AcceptancePointRegistered', point: outcome.point }
    : refuse(outcome.kind);

export const toRevokePointResult = (outcome: RevokePointOutcome) =>
  outcome.kind === 'revoked' ? { __typename: 'AcceptancePointRevoked', point: outcome.point } : refuse(outcome.kind);
