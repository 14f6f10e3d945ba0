/** Tells a participant whether and when the clinic can be changed, and what is still missing. */
import { type Text, sentences, textsOf } from '../../platform/texts/index.js';
import type { FktpDocument, FktpEligibility, FktpObstacle } from './fktp-rule.js';

const SAYS = textsOf('facilities', {
  canChangeToday: { id: 'FKTP dapat diganti hari ini.', en: 'The clinic can be changed today.' },
  takesEffect: {
    id: 'FKTP baru berlaku mulai {effectiveFrom, date, day}.',
    en: 'The new clinic holds from {effectiveFrom, date, day}.',
  },
  changePending: {
    id: 'Perubahan FKTP yang terakhir belum berlaku; permohonan berikutnya dapat diajukan mulai {earliestRequestOn, date, day}.',
    en: 'The last change does not hold yet; the next one may be asked for from {earliestRequestOn, date, day}.',
  },
  tooEarly: {
    id: 'FKTP dapat diganti satu kali dalam tiga bulan; permohonan dapat diajukan mulai {earliestRequestOn, date, day}.',
    en: 'The clinic can be changed once in three months; it may be asked for from {earliestRequestOn, date, day}.',
  },
  documentsMissing: {
    id: 'Dokumen yang masih diperlukan: {documents}.',
    en: 'Documents that are still needed: {documents}.',
  },
  cardsNotActive: {
    id: 'Kartu JKN keluarga harus aktif terlebih dahulu: lunasi iuran yang belum dibayar.',
    en: "The family's cards must be active first: pay the premiums that are open.",
  },
  domicileLetter: { id: 'surat keterangan pindah domisili', en: 'a letter about the change of address' },
  assignmentLetter: {
    id: 'surat tugas atau surat keterangan pelatihan',
    en: 'a letter of assignment or of training',
  },
});

const DOCUMENT_NAMES: Readonly<Record<FktpDocument, Text>> = {
  DOMICILE_LETTER: SAYS.domicileLetter(),
  ASSIGNMENT_LETTER: SAYS.assignmentLetter(),
};

const SENTENCES: Readonly<Record<FktpObstacle, (eligibility: FktpEligibility) => Text>> = {
  CHANGE_PENDING: ({ earliestRequestOn }) => SAYS.changePending({ earliestRequestOn }),
  TOO_EARLY: ({ earliestRequestOn }) => SAYS.tooEarly({ earliestRequestOn }),
  DOCUMENTS_MISSING: ({ missingDocuments }) =>
    SAYS.documentsMissing({ documents: missingDocuments.map((document) => DOCUMENT_NAMES[document]) }),
  CARDS_NOT_ACTIVE: () => SAYS.cardsNotActive(),
};

export function explainEligibility(eligibility: FktpEligibility): Text {
  const { obstacles, validFrom: effectiveFrom } = eligibility;
  const isPossibleLater = obstacles.every((obstacle) => obstacle === 'TOO_EARLY' || obstacle === 'CHANGE_PENDING');
  return sentences([
    ...(obstacles.length === 0 ? [SAYS.canChangeToday()] : []),
    ...obstacles.map((obstacle) => SENTENCES[obstacle](eligibility)),
    ...(isPossibleLater ? [SAYS.takesEffect({ effectiveFrom })] : []),
  ]);
}
