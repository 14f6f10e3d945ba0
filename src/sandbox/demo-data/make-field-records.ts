/**
 * Makes the records of cadres and the branch besides visits: complaints in every state, and education sessions with
 * those who came.
 */
import { PUBLIC_HOLIDAYS } from '../../fieldwork/calendar/index.js';
import { JKN_COMPLAINT_LEVELS, RESPONSE_POLICIES, deadlinesOf } from '../../fieldwork/complaints/index.js';
import { type CivilDate, addDays } from '../../kernel/civil-date.js';
import type { CadreId, FamilyId, IdSource } from '../../kernel/ids.js';
import { policyOn } from '../../kernel/dated-policy.js';
import { WITA } from '../../kernel/time-zone.js';
import { type Chance, chanceFrom } from '../simulator/chance.js';
import { demoIds } from './demo-ids.js';
import type { DemoChunk } from './make-branch.js';
import type { DemoFamily } from './make-family.js';
import { momentOf } from './moments.js';

type Category = keyof (typeof JKN_COMPLAINT_LEVELS)[number]['levels'];
type StepKind = 'ANSWERED' | 'ESCALATED' | 'CLOSED';

export interface DemoComplaint {
  readonly id: string;
  readonly category: Category;
  readonly level: string;
  readonly state: 'FILED' | StepKind;
  readonly familyId: FamilyId;
  readonly region: DemoFamily['region'];
  readonly description: string;
  readonly cadreId: CadreId;
  readonly receivedAt: Date;
  readonly answerDueAt: Date | null;
  readonly closeDueAt: Date;
  readonly steps: readonly DemoStep[];
}

interface DemoStep {
  readonly id: string;
  readonly complaintId: string;
  readonly kind: StepKind;
  readonly takenAt: Date;
  readonly note: string;
}

export interface DemoSession {
  readonly id: string;
  readonly cadreId: CadreId;
  readonly region: DemoFamily['region'];
  readonly topic: string;
  readonly place: string;
  readonly heldOn: CivilDate;
  readonly othersPresent: number;
  readonly families: readonly FamilyId[];
}

export interface DemoFieldRecords {
  readonly complaints: readonly DemoComplaint[];
  readonly sessions: readonly DemoSession[];
}

/** The stories of complaints: how many days ago each came, and what was done. The fourth is left to the clock. */
const STORIES: readonly { readonly daysAgo: number; readonly steps: readonly StepKind[] }[] = [
  { daysAgo: 1, steps: [] },
  { daysAgo: 2, steps: ['ANSWERED'] },
  { daysAgo: 20, steps: ['ANSWERED', 'CLOSED'] },
  { daysAgo: 25, steps: [] },
  { daysAgo: 3, steps: ['ESCALATED'] },
  { daysAgo: 30, steps: ['ANSWERED', 'ESCALATED', 'ANSWERED', 'CLOSED'] },
];
const WORDS: readonly (readonly [Category, string])[] = [
  ['CARD_NOT_ACTIVE', 'Iuran sudah lunas, kartu masih tertulis nonaktif di klinik.'],
  ['PAYMENT_NOT_POSTED', 'Sudah bayar di minimarket, tagihan belum berkurang.'],
  ['CARE_REFUSED', 'Ditolak berobat padahal kartu aktif.'],
  ['REGISTRATION_DATA', 'Nama anak di kartu salah satu huruf.'],
  ['CLINIC_CHANGE', 'Ingin pindah klinik, belum tahu syaratnya.'],
  ['CONTACT_TOO_OFTEN', 'Ditelepon dua kali sehari soal tunggakan.'],
  ['SERVICE_INFORMATION', 'Jadwal kantor cabang di brosur tidak sesuai.'],
];
const NOTES: Readonly<Record<StepKind, string>> = {
  ANSWERED: 'Sudah kami hubungi dan jelaskan kepada keluarga.',
  ESCALATED: 'Perlu keputusan kepala cabang.',
  CLOSED: 'Selesai, keluarga sudah menerima penjelasan.',
};
const TOPICS = ['WHY_PAY', 'HOW_TO_PAY', 'RIGHTS', 'FIRST_LEVEL_CARE', 'REFERRAL', 'INSTALMENTS'] as const;
const PLACES = ['Balai RT', 'Posyandu', 'Pos ronda', 'Aula kelurahan', 'Halaman masjid', 'Balai warga'] as const;
/** The number of families among which one has complained. */
const FAMILIES_PER_COMPLAINT = 110;
const SESSIONS_PER_CADRE = 3;
const DAYS_BACK_MAX = 80;

interface Maker {
  readonly chance: Chance;
  readonly ids: IdSource;
  readonly today: CivilDate;
}

/**
 * Makes complaints and sessions with a chance of its own, so that families and visits do not depend on it. It is called
 * with each chunk, in order.
 */
export function fieldRecordsMaker({ seed, today }: { seed: number; today: CivilDate }) {
  const chance = chanceFrom(seed + 7_007);
  const maker: Maker = { chance, ids: demoIds(chance), today };
  let familiesSeen = 0;
  let complaintsMade = 0;
  return ({ families, assignments }: Pick<DemoChunk, 'families' | 'assignments'>): DemoFieldRecords => {
    const cadreOf = new Map(assignments.map(({ familyId, cadreId }) => [familyId, cadreId]));
    const complaints: DemoComplaint[] = [];
    for (const family of families) {
      const cadreId = cadreOf.get(family.id);
      const complains = familiesSeen++ % FAMILIES_PER_COMPLAINT === 0;
      if (complains && cadreId !== undefined)
        complaints.push(makeComplaint(maker, { family, cadreId, place: complaintsMade++ }));
    }
    const byCadre = Map.groupBy(families, ({ id }) => cadreOf.get(id));
    const sessions = [...byCadre].flatMap(([cadreId, held]) =>
      cadreId === undefined ? [] : Array.from({ length: SESSIONS_PER_CADRE }, () => makeSession(maker, cadreId, held)),
    );
    return { complaints, sessions };
  };
}

function makeComplaint(
  { chance, ids, today }: Maker,
  { family, cadreId, place }: { family: DemoFamily; cadreId: CadreId; place: number },
): DemoComplaint {
  const id = ids();
  const { daysAgo, steps } = STORIES[place % STORIES.length] ?? { daysAgo: 1, steps: [] };
  const [category, description] = WORDS[place % WORDS.length] ?? ['OTHER', 'Lain-lain.'];
  const minuteOfDay = 9 * 60 + chance.below(5 * 60);
  const receivedAt = momentOf({ date: addDays(today, -daysAgo), minuteOfDay, zone: WITA });
  const level = policyOn(JKN_COMPLAINT_LEVELS, today).levels[category];
  return {
    id,
    category,
    level,
    state: steps.at(-1) ?? 'FILED',
    familyId: family.id,
    region: family.region,
    description,
    cadreId,
    receivedAt,
    ...deadlinesOf({ level, region: family.region, receivedAt }, RESPONSE_POLICIES, PUBLIC_HOLIDAYS.shipped),
    steps: steps.map((kind, index) => ({
      id: ids(),
      complaintId: id,
      kind,
      takenAt: new Date(receivedAt.getTime() + (index + 1) * 25 * 60_000),
      note: NOTES[kind],
    })),
  };
}

function makeSession({ chance, ids, today }: Maker, cadreId: CadreId, held: readonly DemoFamily[]): DemoSession {
  const first = chance.below(held.length);
  const size = 8 + chance.below(18);
  return {
    id: ids(),
    cadreId,
    region: held[0]?.region as DemoFamily['region'],
    topic: chance.pick(TOPICS),
    place: `${chance.pick(PLACES)} ${String(1 + chance.below(30)).padStart(2, '0')}`,
    heldOn: addDays(today, -1 - chance.below(DAYS_BACK_MAX)),
    othersPresent: chance.below(15),
    families: held.slice(first, first + size).map(({ id }) => id),
  };
}
