/** The GraphQL enum of roles. */
import type { Role } from '../auth/viewer.js';
import { enumOf } from './enums.js';

export const RoleEnum = enumOf<Role>(
  'Role',
  'What a viewer is in the programme; it decides what may be seen and done.',
  {
    CADRE: {
      description:
        'A cadre (Kader JKN), who sees the families of the portfolio of the day, and plans and records visits.',
      id: 'Kader JKN',
      en: 'JKN cadre',
    },
    TELE_COLLECTOR: {
      description:
        'A tele-collector, who sees the families of their regions and totals, calls those 2 to 23 months in arrears first, and changes nothing.',
      id: 'Petugas telekolekting',
      en: 'Tele-collector',
    },
    BRANCH_OFFICER: {
      description: 'An officer who works at the counter of a branch office.',
      id: 'Petugas kantor cabang',
      en: 'Branch officer',
    },
    BRANCH_HEAD: {
      description: 'The head of a branch, who sees its regions, families and cadres.',
      id: 'Kepala cabang',
      en: 'Head of a branch',
    },
    DIRECTOR: { description: 'A director, who sees totals and no person.', id: 'Direksi', en: 'Director' },
    PARTICIPANT: { description: 'An insured person, who sees their own family.', id: 'Peserta JKN', en: 'Participant' },
    VILLAGE_HEAD: {
      description: 'The head of a village, who knows which cadres work there.',
      id: 'Kepala desa atau lurah',
      en: 'Head of a village',
    },
    PARTNER: {
      description: 'A payment partner, which sees its own traffic.',
      id: 'Mitra pembayaran',
      en: 'Payment partner',
    },
    CSR_DONOR: {
      description: 'A donor (CSR), who sees what a donation achieved in totals, and no person.',
      id: 'Donatur CSR',
      en: 'CSR donor',
    },
    CHATBOT: {
      description: 'The public status service, which has checks of its own.',
      id: 'Layanan chatbot',
      en: 'Chatbot',
    },
    AUDITOR: { description: 'An auditor, who reads everything and changes nothing.', id: 'Auditor', en: 'Auditor' },
    OPERATOR: {
      description: 'An operator, who runs the system and its partners, and sees no families.',
      id: 'Pengelola sistem',
      en: 'Operator',
    },
  },
);
