/** The GraphQL results of opening a campaign, of proposing a family and of deciding on a proposal. */
import {
  ConflictsWithEarlier,
  InvalidInput,
  NotEligible,
  NotFound,
  OutOfReach,
  SecondPersonNeeded,
  WrongState,
  labelOf,
  problemWith,
  problemsOf,
  resultOf,
  successWith,
} from '../../platform/graphql/index.js';
import type { DecideOutcome, OpenWriteOffsOutcome, ProposeOutcome } from './write-off.js';
import { WriteOffCampaignType, WriteOffCriterionEnum, WriteOffType } from './write-off.types.js';

const writeOff = { type: () => WriteOffType, description: 'The write-off as it stands now.' };

const WriteOffCampaignOpened = successWith('WriteOffCampaignOpened', 'The campaign was opened.', {
  campaign: { type: () => WriteOffCampaignType, description: 'The campaign that was opened.' },
});
const WriteOffProposed = successWith(
  'WriteOffProposed',
  'The proposal was saved and waits for a decision by somebody else.',
  { writeOff },
);
const WriteOffDecided = successWith('WriteOffDecided', 'The write-off was approved and booked, or rejected.', {
  writeOff,
});

type Outcome = OpenWriteOffsOutcome | ProposeOutcome | DecideOutcome;

const WriteOffCriteriaNotMet = problemWith(
  'WriteOffCriteriaNotMet',
  'The campaign does not help this family; the criteria say why.',
  {
    criteria: {
      type: () => [WriteOffCriterionEnum],
      description: 'The criteria of the campaign that the family does not meet.',
    },
  },
);

const { types, refuse } = problemsOf<Exclude<Outcome['kind'], 'opened' | 'proposed' | 'decided'>>({
  'region-out-of-reach': {
    type: OutOfReach,
    code: 'WRITE_OFF_REGION_OUT_OF_REACH',
    description: "There is no such region, or it lies outside the viewer's regions.",
    id: 'Wilayah tersebut tidak ditemukan di wilayah kerja Anda.',
    en: 'There is no such region where you work.',
  },
  'no-rule-in-force': {
    type: NotEligible,
    code: 'WRITE_OFF_RULE_NOT_IN_FORCE',
    description: 'No rule allows a write-off on the first day of the campaign.',
    id: 'Belum ada ketentuan pemutihan yang berlaku pada hari pertama tersebut.',
    en: 'No rule allows a write-off on that first day.',
  },
  'days-impossible': {
    type: InvalidInput,
    code: 'WRITE_OFF_DAYS_IMPOSSIBLE',
    field: 'input.validThrough',
    description: 'The last day is before the first day.',
    id: 'Hari terakhir mendahului hari pertama.',
    en: 'The last day is before the first.',
  },
  'conflicts-with-earlier': {
    type: ConflictsWithEarlier,
    code: 'WRITE_OFF_CONFLICTS_WITH_EARLIER',
    description: 'The id belongs to another campaign or write-off, or to this one with other content.',
    id: 'Id ini sudah dipakai untuk permintaan dengan isi yang berbeda; isi yang pertama tetap berlaku.',
    en: 'This id was used before for something else; what was sent first stands.',
  },
  'campaign-not-running': {
    type: WrongState,
    code: 'WRITE_OFF_CAMPAIGN_NOT_RUNNING',
    description: 'There is no such campaign, or today is none of its days.',
    id: 'Tidak ada program pemutihan tersebut yang menerima usulan hari ini.',
    en: 'No such campaign takes proposals today.',
  },
  'family-not-found': {
    type: NotFound,
    code: 'WRITE_OFF_FAMILY_NOT_FOUND',
    description: "There is no such family in the campaign's region, or the viewer may not see it.",
    id: 'Keluarga tersebut tidak ditemukan di wilayah program ini.',
    en: 'There is no such family in the region of the campaign.',
  },
  'segment-not-eligible': {
    type: NotEligible,
    code: 'WRITE_OFF_SEGMENT_NOT_ELIGIBLE',
    description:
      'The family pays for itself, or its employer does; only arrears of families that moved to PBI or PBPU Pemda are forgiven.',
    id: 'Keluarga ini bukan peserta PBI maupun PBPU Pemda.',
    en: 'The family is neither PBI nor PBPU Pemda.',
  },
  'criteria-not-met': {
    type: WriteOffCriteriaNotMet,
    code: 'WRITE_OFF_CRITERIA_NOT_MET',
    description: 'The family does not meet the criteria of the campaign, which the answer lists.',
    id: 'Keluarga ini tidak memenuhi syarat program: {unmet}.',
    en: 'The family does not meet the criteria: {unmet}.',
  },
  'budget-spent': {
    type: NotEligible,
    code: 'WRITE_OFF_BUDGET_SPENT',
    description: 'The budget of the campaign does not hold what would be forgiven.',
    id: 'Anggaran program ini tidak lagi mencukupi.',
    en: 'The budget of the campaign does not suffice.',
  },
  'nothing-in-arrears': {
    type: NotEligible,
    code: 'WRITE_OFF_NOTHING_IN_ARREARS',
    description: 'The family has no month in arrears.',
    id: 'Keluarga ini tidak memiliki tunggakan.',
    en: 'The family has no month in arrears.',
  },
  'not-verified-yet': {
    type: InvalidInput,
    code: 'WRITE_OFF_NOT_VERIFIED_YET',
    field: 'input.verifiedOn',
    description: 'The day of the verification lies in the future.',
    id: 'Tanggal bukti verifikasi tidak boleh melewati hari ini.',
    en: 'A proof is dated today or earlier.',
  },
  'proposed-already': {
    type: WrongState,
    code: 'WRITE_OFF_PROPOSED',
    description: 'The family already has a write-off that was not rejected.',
    id: 'Keluarga ini sudah diusulkan dan usulannya tidak ditolak.',
    en: 'The family was proposed before and not rejected.',
  },
  'write-off-not-found': {
    type: NotFound,
    code: 'WRITE_OFF_NOT_FOUND',
    description: 'There is no such write-off, or the viewer may not see it.',
    id: 'Usulan pemutihan tersebut tidak ditemukan.',
    en: 'There is no such write-off.',
  },
  'own-proposal': {
    type: SecondPersonNeeded,
    code: 'WRITE_OFF_OWN_PROPOSAL',
    description: 'The viewer proposed this write-off, and somebody else must decide on it.',
    id: 'Anda yang mengusulkan; keputusan harus diambil oleh orang lain.',
    en: 'You proposed it: somebody else decides.',
  },
  'decided-already': {
    type: WrongState,
    code: 'WRITE_OFF_DECIDED',
    description: 'The write-off was decided already, and the decision stands.',
    id: 'Usulan ini sudah diputuskan dan tidak dapat diubah.',
    en: 'It was decided before; it stays so.',
  },
});

export const OpenWriteOffCampaignResult = resultOf(
  'OpenWriteOffCampaignResult',
  'The campaign, or the reason why it was not opened.',
  {
    success: WriteOffCampaignOpened,
    problems: [
      types['region-out-of-reach'],
      types['no-rule-in-force'],
      types['days-impossible'],
      types['conflicts-with-earlier'],
    ],
  },
);

export const ProposeWriteOffResult = resultOf(
  'ProposeWriteOffResult',
  'The proposal, or the reason why there is none.',
  {
    success: WriteOffProposed,
    problems: [
      types['campaign-not-running'],
      types['family-not-found'],
      types['segment-not-eligible'],
      types['criteria-not-met'],
      types['not-verified-yet'],
      types['conflicts-with-earlier'],
    ],
  },
);

export const DecideWriteOffResult = resultOf(
  'DecideWriteOffResult',
  'The decided write-off, or the reason why it was not decided.',
  {
    success: WriteOffDecided,
    problems: [
      types['write-off-not-found'],
      types['own-proposal'],
      types['decided-already'],
      types['segment-not-eligible'],
      types['criteria-not-met'],
      types['budget-spent'],
    ],
  },
);

export function toWriteOffResult(outcome: Outcome) {
  if (outcome.kind === 'opened') return { __typename: 'WriteOffCampaignOpened', campaign: outcome.campaign };
  if (outcome.kind === 'proposed') return { __typename: 'WriteOffProposed', writeOff: outcome.writeOff };
  if (outcome.kind === 'decided') return { __typename: 'WriteOffDecided', writeOff: outcome.writeOff };
  if (outcome.kind !== 'criteria-not-met') return refuse(outcome.kind);
  const { criteria } = outcome;
  return refuse(outcome.kind, { criteria, unmet: criteria.map((one) => labelOf('WriteOffCriterion', one)) });
}
