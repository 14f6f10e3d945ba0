/** Tells a participant in Bahasa Indonesia whether and when the clinic can be changed, and what is still missing. */
import { dayInBahasa } from '../../kernel/bahasa.js';
import type { FktpDocument, FktpEligibility, FktpObstacle } from './fktp-rule.js';

const DOCUMENT_NAMES: Readonly<Record<FktpDocument, string>> = {
  DOMICILE_LETTER: 'surat keterangan pindah domisili',
  ASSIGNMENT_LETTER: 'surat tugas atau surat keterangan pelatihan',
};

const SENTENCES: Readonly<Record<FktpObstacle, (eligibility: FktpEligibility) => string>> = {
  CHANGE_PENDING: ({ earliestRequestOn }) =>
    `Perubahan FKTP yang terakhir belum berlaku; permohonan berikutnya dapat diajukan mulai ${dayInBahasa(earliestRequestOn)}.`,
  TOO_EARLY: ({ earliestRequestOn }) =>
    `FKTP dapat diganti satu kali dalam tiga bulan; permohonan dapat diajukan mulai ${dayInBahasa(earliestRequestOn)}.`,
  DOCUMENTS_MISSING: ({ missingDocuments }) =>
    `Dokumen yang masih diperlukan: ${missingDocuments.map((document) => DOCUMENT_NAMES[document]).join(', ')}.`,
  CARDS_NOT_ACTIVE: () => 'Kartu keluarga harus aktif terlebih dahulu: lunasi iuran yang belum dibayar.',
};

export function explainEligibility(eligibility: FktpEligibility): string {
  const { obstacles, effectiveFrom } = eligibility;
  const isPossibleLater = obstacles.every((obstacle) => obstacle === 'TOO_EARLY' || obstacle === 'CHANGE_PENDING');
  const effect = isPossibleLater ? [`FKTP baru berlaku mulai ${dayInBahasa(effectiveFrom)}.`] : [];
  const opening = obstacles.length === 0 ? ['FKTP dapat diganti hari ini.'] : [];
  return [...opening, ...obstacles.map((obstacle) => SENTENCES[obstacle](eligibility)), ...effect].join(' ');
}
