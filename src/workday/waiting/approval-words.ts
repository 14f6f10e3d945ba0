/** Says what waits for a second person, in the words of both languages. */
import { type Text, textsOf } from '../../platform/texts/index.js';
import { labelOf } from '../../platform/graphql/index.js';
import type { ApprovalKind } from './approval-kinds.js';

const SAYS = textsOf('approvals', {
  match: { id: 'Cocokkan uang suspens dengan keluarga', en: 'Match money in suspense to a family' },
  giveBack: { id: 'Kembalikan uang suspens', en: 'Return money in suspense' },
  unclaimed: { id: 'Uang suspens tanpa pemilik', en: 'Money in suspense that nobody claims' },
  reversal: { id: 'Batalkan pembayaran {about}', en: 'Take back the payment {about}' },
  refund: { id: 'Kembalikan sisa uang keluarga', en: "Refund what is left of a family's money" },
  fundReturn: { id: 'Kembalikan dana kepada {about}', en: 'Return money to {about}' },
  beneficiaries: { id: 'Penerima bantuan program {about}', en: 'Families that the programme {about} helps' },
  writeOff: { id: 'Hapus tunggakan: {about}', en: 'Write off arrears: {about}' },
  change: { id: 'Perubahan data keluarga: {about}', en: 'Change of a family: {about}' },
  correction: { id: 'Permohonan perbaikan data: {about}', en: 'Request to correct data: {about}' },
  objection: { id: 'Keberatan keluarga: {about}', en: 'Objection of a family: {about}' },
  visit: { id: 'Konfirmasi kunjungan kader {about}', en: 'Confirm a visit of the cadre {about}' },
  reimbursement: {
    id: 'Uang transpor kader {about}, {month, date, month}',
    en: 'Transport of the cadre {about}, {month, date, month}',
  },
  portfolios: { id: 'Pembagian keluarga di {about}', en: 'Portfolios in {about}' },
  freeze: { id: 'Pembekuan kartu kader {about}', en: 'Freeze of the card of the cadre {about}' },
  counter: { id: 'Tutup loket {about}', en: 'Close the counter {about}' },
  dunning: { id: 'Rencana penagihan {about}', en: 'Dunning plan {about}' },
  destination: { id: 'Alamat baru kunci mitra {about}', en: 'New address of the key of the partner {about}' },
  policy: { id: 'Aturan {about}', en: 'Policy {about}' },
});

const OF_SUSPENSE: Readonly<Record<string, Text>> = {
  match: SAYS.match({}),
  return: SAYS.giveBack({}),
  'write-off': SAYS.unclaimed({}),
};

/** A cadre's name and the month of the claim, such as `Basika Lodongwara 2026-10`. */
const CLAIM = /^(?<cadre>.*) (?<month>\d{4}-\d{2})$/;

/** The kind of a request about data and what it is about, such as `CORRECTION PHONE`. */
const REQUEST = /^(?<kind>CORRECTION|OBJECTION) (?<about>.*)$/;

type Said = Readonly<Record<ApprovalKind, (about: string) => Text>>;

const BY_KIND: Said = {
  SUSPENSE_RESOLUTION: (about) => OF_SUSPENSE[about] ?? SAYS.unclaimed({}),
  BREAK_REVERSAL: (about) => SAYS.reversal({ about }),
  FAMILY_REFUND: () => SAYS.refund({}),
  FUND_RETURN: (about) => SAYS.fundReturn({ about }),
  BENEFICIARIES: (about) => SAYS.beneficiaries({ about }),
  WRITE_OFF: (about) => SAYS.writeOff({ about }),
  MEMBERSHIP_CHANGE: (about) => SAYS.change({ about: labelOf('MembershipChangeKind', about) }),
  DATA_REQUEST: (asked) => {
    const { kind, about = asked } = REQUEST.exec(asked)?.groups ?? {};
    return kind === 'OBJECTION'
      ? SAYS.objection({ about: labelOf('ObjectionSubject', about) })
      : SAYS.correction({ about: labelOf('CorrectableField', about) });
  },
  VISIT_CONFIRMATION: (about) => SAYS.visit({ about }),
  REIMBURSEMENT: (about) => {
    const { cadre = about, month = '' } = CLAIM.exec(about)?.groups ?? {};
    return SAYS.reimbursement({ about: cadre, month });
  },
  PORTFOLIO_PROPOSAL: (about) => SAYS.portfolios({ about }),
  CREDENTIAL_FREEZE: (about) => SAYS.freeze({ about }),
  COUNTER_DAY: (about) => SAYS.counter({ about }),
  DUNNING_PLAN: (about) => SAYS.dunning({ about }),
  DESTINATION_CHANGE: (about) => SAYS.destination({ about }),
  POLICY: (about) => SAYS.policy({ about }),
};

export const wordsOf = (kind: ApprovalKind, about: string | null): Text => BY_KIND[kind](about ?? '');
