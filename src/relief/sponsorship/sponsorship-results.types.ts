/** The GraphQL results of requests about donors, programmes, batches and funds. */
import {
  ConflictsWithEarlier,
  LimitReached,
  NotEligible,
  NotFound,
  OutOfReach,
  SecondPersonNeeded,
  WrongState,
  problemsOf,
  resultOf,
  successWith,
} from '../../platform/graphql/index.js';
import type {
  AddDonorOutcome,
  DecideReturnOutcome,
  PledgeOutcome,
  RequestReturnOutcome,
  WithdrawPledgeOutcome,
} from './donor.js';
import { DonorType, FundReturnType, PledgeType } from './donor.types.js';
import type { DecideBatchOutcome, ExecuteOutcome, OpenProgrammeOutcome, ProposeOutcome } from './programme.js';
import { SponsorshipBatchType, SponsorshipProgrammeType, SponsorshipRunType } from './sponsorship.types.js';

const fundReturn = { type: () => FundReturnType, description: 'The return as it stands now.' };
const batch = { type: () => SponsorshipBatchType, description: 'The batch as it stands now.' };

const DonorAdded = successWith('DonorAdded', 'The donor was added and has a fund of its own.', {
  donor: { type: () => DonorType, description: 'The donor that was added.' },
});
const MoneyPledged = successWith('MoneyPledged', 'The pledge was saved.', {
  pledge: { type: () => PledgeType, description: 'The pledge that was saved.' },
});
const PledgeWithdrawn = successWith(
  'PledgeWithdrawn',
  'What was not paid of the pledge is withdrawn; what was paid stays in the fund.',
  { pledge: { type: () => PledgeType, description: 'The pledge as it stands now.' } },
);
const FundReturnRequested = successWith(
  'FundReturnRequested',
  'The return was requested and waits for a decision by somebody else.',
  { fundReturn },
);
const FundReturnDecided = successWith(
  'FundReturnDecided',
  'The return was decided: the money went back to the donor or stays in the fund.',
  { fundReturn },
);
const SponsorshipProgrammeOpened = successWith('SponsorshipProgrammeOpened', 'The programme was opened.', {
  programme: { type: () => SponsorshipProgrammeType, description: 'The programme that was opened.' },
});
const BeneficiariesProposed = successWith(
  'BeneficiariesProposed',
  'The batch was saved, and the donor may decide on it.',
  { batch },
);
const BeneficiariesDecided = successWith('BeneficiariesDecided', 'The donor has decided on the batch.', { batch });
const SponsorshipExecuted = successWith('SponsorshipExecuted', 'The families that could be paid for were paid for.', {
  batch,
  run: { type: () => SponsorshipRunType, description: 'What this run did.' },
});

type Outcome =
  | AddDonorOutcome
  | PledgeOutcome
  | WithdrawPledgeOutcome
  | RequestReturnOutcome
  | DecideReturnOutcome
  | OpenProgrammeOutcome
  | ProposeOutcome
  | DecideBatchOutcome
  | ExecuteOutcome;

const SUCCESSES = {
  'donor-added': 'DonorAdded',
  pledged: 'MoneyPledged',
  'pledge-withdrawn': 'PledgeWithdrawn',
  'return-requested': 'FundReturnRequested',
  'return-decided': 'FundReturnDecided',
  'programme-opened': 'SponsorshipProgrammeOpened',
  proposed: 'BeneficiariesProposed',
  'batch-decided': 'BeneficiariesDecided',
  executed: 'SponsorshipExecuted',
} as const;

const { types, refuse } = problemsOf<Exclude<Outcome['kind'], keyof typeof SUCCESSES>>({
  'conflicts-with-earlier': {
    type: ConflictsWithEarlier,
    code: 'SPONSORSHIP_CONFLICTS_WITH_EARLIER',
    description: 'The id belongs to another thing, or to this one with other content.',
    id: 'Id ini sudah dipakai untuk permintaan dengan isi yang berbeda; isi yang pertama tetap berlaku.',
    en: 'This id was used before for something else; what was sent first stands.',
  },
  'pledge-not-found': {
    type: NotFound,
    code: 'PLEDGE_NOT_FOUND',
    description: 'The viewer has no such pledge.',
    id: 'Janji donasi tersebut tidak ditemukan.',
    en: 'You have no such pledge.',
  },
  'pledge-paid': {
    type: WrongState,
    code: 'PLEDGE_PAID',
    description: 'All of the pledge is paid: money in the fund goes back by a return alone.',
    id: 'Janji donasi ini sudah dibayar seluruhnya; dana yang sudah masuk hanya dapat dikembalikan melalui pengembalian dana.',
    en: 'All of it is paid; money in the fund goes back by a return alone.',
  },
  'donor-not-found': {
    type: NotFound,
    code: 'DONOR_NOT_FOUND',
    description: 'There is no such donor, or the viewer may not see it.',
    id: 'Donatur tersebut tidak ditemukan.',
    en: 'There is no such donor.',
  },
  'fund-too-small': {
    type: LimitReached,
    code: 'FUND_TOO_SMALL',
    description: 'The fund holds less than that amount.',
    id: 'Saldo dana donatur tidak mencukupi.',
    en: 'The fund holds less than that.',
  },
  'return-not-found': {
    type: NotFound,
    code: 'FUND_RETURN_NOT_FOUND',
    description: 'There is no such return, or the viewer may not see it.',
    id: 'Pengembalian dana tersebut tidak ditemukan.',
    en: 'There is no such return.',
  },
  'own-request': {
    type: SecondPersonNeeded,
    code: 'FUND_RETURN_OWN_REQUEST',
    description: 'The viewer requested this return, and somebody else must decide on it.',
    id: 'Anda yang mengajukan; keputusan harus diambil oleh orang lain.',
    en: 'You asked for it: somebody else decides.',
  },
  'return-decided-already': {
    type: WrongState,
    code: 'FUND_RETURN_DECIDED',
    description: 'The return was decided already, and the decision stands.',
    id: 'Pengembalian ini sudah diputuskan dan tidak dapat diubah.',
    en: 'It was decided before; it stays so.',
  },
  'region-out-of-reach': {
    type: OutOfReach,
    code: 'SPONSORSHIP_REGION_OUT_OF_REACH',
    description: "There is no such region, or one lies outside the viewer's regions.",
    id: 'Wilayah tersebut tidak ditemukan di wilayah kerja Anda.',
    en: 'There is no such region where you work.',
  },
  'programme-not-found': {
    type: NotFound,
    code: 'SPONSORSHIP_PROGRAMME_NOT_FOUND',
    description: 'There is no such programme, or the viewer may not see it.',
    id: 'Program bantuan tersebut tidak ditemukan.',
    en: 'There is no such programme.',
  },
  'programme-not-running': {
    type: WrongState,
    code: 'SPONSORSHIP_PROGRAMME_NOT_RUNNING',
    description: "Today is none of the programme's days.",
    id: 'Program bantuan ini belum dimulai atau sudah berakhir.',
    en: 'The programme has not begun, or is over.',
  },
  'fund-has-nothing-left': {
    type: LimitReached,
    code: 'FUND_HAS_NOTHING_LEFT',
    description: 'Earlier batches may still spend everything that the fund holds.',
    id: 'Seluruh saldo dana sudah dialokasikan untuk usulan sebelumnya.',
    en: 'All that the fund holds is promised already.',
  },
  'nobody-to-propose': {
    type: NotEligible,
    code: 'NOBODY_TO_PROPOSE',
    description: 'No family meets the rule and fits the budget.',
    id: 'Tidak ada keluarga yang sesuai dengan program dan anggaran ini.',
    en: 'No family fits the programme and the budget.',
  },
  'batch-not-found': {
    type: NotFound,
    code: 'SPONSORSHIP_BATCH_NOT_FOUND',
    description: 'There is no such batch, or the viewer may not see it.',
    id: 'Daftar penerima bantuan tersebut tidak ditemukan.',
    en: 'There is no such batch.',
  },
  'batch-decided-already': {
    type: WrongState,
    code: 'SPONSORSHIP_BATCH_DECIDED',
    description: 'The batch was decided otherwise already.',
    id: 'Daftar ini sudah diputuskan lain dan tidak dapat diubah.',
    en: 'It was decided otherwise before; it stays so.',
  },
  'batch-not-approved': {
    type: WrongState,
    code: 'SPONSORSHIP_BATCH_NOT_APPROVED',
    description: 'The donor has not approved the batch.',
    id: 'Donatur belum menyetujui daftar ini.',
    en: 'The donor has not approved this batch.',
  },
});

export const AddDonorResult = resultOf('AddDonorResult', 'The donor, or the reason why it was not added.', {
  success: DonorAdded,
  problems: [types['region-out-of-reach'], types['conflicts-with-earlier']],
});
export const PledgeResult = resultOf('PledgeResult', 'The pledge, or the reason why it was not saved.', {
  success: MoneyPledged,
  problems: [types['conflicts-with-earlier']],
});
export const WithdrawPledgeResult = resultOf(
  'WithdrawPledgeResult',
  'The pledge without what was not paid of it, or the reason why it was not withdrawn.',
  {
    success: PledgeWithdrawn,
    problems: [types['pledge-not-found'], types['pledge-paid']],
  },
);
export const RequestFundReturnResult = resultOf(
  'RequestFundReturnResult',
  'The return, or the reason why it was not requested.',
  {
    success: FundReturnRequested,
    problems: [types['donor-not-found'], types['fund-too-small'], types['conflicts-with-earlier']],
  },
);
export const DecideFundReturnResult = resultOf(
  'DecideFundReturnResult',
  'The decided return, or the reason why it was not decided.',
  {
    success: FundReturnDecided,
    problems: [
      types['return-not-found'],
      types['own-request'],
      types['return-decided-already'],
      types['fund-too-small'],
    ],
  },
);
export const OpenProgrammeResult = resultOf(
  'OpenSponsorshipProgrammeResult',
  'The programme, or the reason why it was not opened.',
  {
    success: SponsorshipProgrammeOpened,
    problems: [types['donor-not-found'], types['region-out-of-reach'], types['conflicts-with-earlier']],
  },
);
export const ProposeBeneficiariesResult = resultOf(
  'ProposeBeneficiariesResult',
  'The batch, or the reason why there is none.',
  {
    success: BeneficiariesProposed,
    problems: [
      types['programme-not-found'],
      types['programme-not-running'],
      types['fund-has-nothing-left'],
      types['nobody-to-propose'],
      types['conflicts-with-earlier'],
    ],
  },
);
export const DecideBeneficiariesResult = resultOf(
  'DecideBeneficiariesResult',
  'The decided batch, or the reason why it was not decided.',
  {
    success: BeneficiariesDecided,
    problems: [types['batch-not-found'], types['batch-decided-already']],
  },
);
export const ExecuteSponsorshipResult = resultOf(
  'ExecuteSponsorshipResult',
  'What the run did, or the reason why nothing was done.',
  {
    success: SponsorshipExecuted,
    problems: [types['batch-not-found'], types['batch-not-approved']],
  },
);

const isSuccess = (kind: Outcome['kind']): kind is keyof typeof SUCCESSES => kind in SUCCESSES;

export function toSponsorshipResult({ kind, ...content }: Outcome): object {
  return isSuccess(kind) ? { __typename: SUCCESSES[kind], ...content } : refuse(kind);
}
