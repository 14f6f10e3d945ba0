/** What may be answered to whoever opens a campaign of write-offs, proposes a family or decides on a proposal. */
import {
  ConflictsWithEarlier,
  InvalidInput,
  NotEligible,
  NotFound,
  OutOfReach,
  SecondPersonNeeded,
  WrongState,
  problemsOf,
  resultOf,
  successWith,
} from '../../platform/graphql/index.js';
import type { DecideOutcome, OpenWriteOffsOutcome, ProposeOutcome } from './write-off.js';
import { WriteOffCampaignType, WriteOffType } from './write-off.types.js';

const writeOff = { type: () => WriteOffType, description: 'The write-off as it stands now.' };

const WriteOffCampaignOpened = successWith('WriteOffCampaignOpened', 'The campaign is open.', {
  campaign: { type: () => WriteOffCampaignType, description: 'The campaign.' },
});
const WriteOffProposed = successWith('WriteOffProposed', 'The proposal waits for somebody else.', { writeOff });
const WriteOffDecided = successWith('WriteOffDecided', 'It is approved and booked, or rejected.', { writeOff });

type Outcome = OpenWriteOffsOutcome | ProposeOutcome | DecideOutcome;

const { types, refuse } = problemsOf<Exclude<Outcome['kind'], 'opened' | 'proposed' | 'decided'>>({
  'region-out-of-reach': {
    type: OutOfReach,
    code: 'WRITE_OFF_REGION_OUT_OF_REACH',
    description: 'The region is not one in which the viewer works, or there is no such region.',
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
    description: 'The last day is before the first.',
    id: 'Hari terakhir mendahului hari pertama.',
    en: 'The last day is before the first.',
  },
  'conflicts-with-earlier': {
    type: ConflictsWithEarlier,
    code: 'WRITE_OFF_CONFLICTS_WITH_EARLIER',
    description: 'The id stands for something else, or for this with other content.',
    id: 'Id ini sudah dipakai untuk permintaan dengan isi yang berbeda; isi yang pertama tetap berlaku.',
    en: 'This id was used before for something else; what was sent first stands.',
  },
  'campaign-not-running': {
    type: WrongState,
    code: 'WRITE_OFF_CAMPAIGN_NOT_RUNNING',
    description: 'There is no such campaign, or this is none of its days.',
    id: 'Tidak ada program pemutihan tersebut yang menerima usulan hari ini.',
    en: 'No such campaign takes proposals today.',
  },
  'family-not-found': {
    type: NotFound,
    code: 'WRITE_OFF_FAMILY_NOT_FOUND',
    description: "There is no such family in the campaign's region that the viewer may see.",
    id: 'Keluarga tersebut tidak ditemukan di wilayah program ini.',
    en: 'There is no such family in the region of the campaign.',
  },
  'segment-not-eligible': {
    type: NotEligible,
    code: 'WRITE_OFF_SEGMENT_NOT_ELIGIBLE',
    description: 'The family pays for itself, or its employer does: only who moved to PBI or PBPU Pemda is forgiven.',
    id: 'Keluarga ini bukan peserta PBI maupun PBPU Pemda.',
    en: 'The family is neither PBI nor PBPU Pemda.',
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
    description: 'The day of the proof lies in the future.',
    id: 'Tanggal bukti verifikasi tidak boleh melewati hari ini.',
    en: 'A proof is dated today or earlier.',
  },
  'proposed-already': {
    type: WrongState,
    code: 'WRITE_OFF_PROPOSED',
    description: 'The family has a write-off that was not rejected.',
    id: 'Keluarga ini sudah diusulkan dan usulannya tidak ditolak.',
    en: 'The family was proposed before and not rejected.',
  },
  'write-off-not-found': {
    type: NotFound,
    code: 'WRITE_OFF_NOT_FOUND',
    description: 'There is no such write-off that the viewer may see.',
    id: 'Usulan pemutihan tersebut tidak ditemukan.',
    en: 'There is no such write-off.',
  },
  'own-proposal': {
    type: SecondPersonNeeded,
    code: 'WRITE_OFF_OWN_PROPOSAL',
    description: 'Somebody else than the proposer decides.',
    id: 'Anda yang mengusulkan; keputusan harus diambil oleh orang lain.',
    en: 'You proposed it: somebody else decides.',
  },
  'decided-already': {
    type: WrongState,
    code: 'WRITE_OFF_DECIDED',
    description: 'It was decided before, and stays so.',
    id: 'Usulan ini sudah diputuskan dan tidak dapat diubah.',
    en: 'It was decided before; it stays so.',
  },
});

export const OpenWriteOffCampaignResult = resultOf(
  'OpenWriteOffCampaignResult',
  'The campaign, or why it was not opened.',
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

export const ProposeWriteOffResult = resultOf('ProposeWriteOffResult', 'The proposal, or what stands in its way.', {
  success: WriteOffProposed,
  problems: [
    types['campaign-not-running'],
    types['family-not-found'],
    types['segment-not-eligible'],
    types['not-verified-yet'],
    types['conflicts-with-earlier'],
  ],
});

export const DecideWriteOffResult = resultOf(
  'DecideWriteOffResult',
  'The decided write-off, or why it stays as it was.',
  {
    success: WriteOffDecided,
    problems: [
      types['write-off-not-found'],
      types['own-proposal'],
      types['decided-already'],
      types['segment-not-eligible'],
    ],
  },
);

export function toWriteOffResult(outcome: Outcome) {
  if (outcome.kind === 'opened') return { __typename: 'WriteOffCampaignOpened', campaign: outcome.campaign };
  if (outcome.kind === 'proposed') return { __typename: 'WriteOffProposed', writeOff: outcome.writeOff };
  if (outcome.kind === 'decided') return { __typename: 'WriteOffDecided', writeOff: outcome.writeOff };
  return refuse(outcome.kind);
}
