/**
 * Explains each part of a family's score by the fact it rests on, so that the person who plans a visit can judge it.
 */
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { type Text, textsOf } from '../../platform/texts/index.js';
import type { Nearness } from './portfolio-policy.js';
import type { Priority, PriorityFacts } from './score-family.js';

export const PRIORITY_PARTS = ['AGE_OF_ARREARS', 'AMOUNT', 'PROMISE_DUE', 'LAST_CONTACT', 'NEARNESS'] as const;
export type PriorityPart = (typeof PRIORITY_PARTS)[number];

/** One part of a score, its reason in words, and the fact in the field of its part. */
export interface ExplainedPart {
  readonly part: PriorityPart;
  readonly points: number;
  readonly reason: Text;
  readonly monthsInArrears?: number;
  readonly amount?: Rupiah;
  readonly promisedFor?: CivilDate | null;
  readonly daysSinceContact?: number | null;
  readonly nearness?: Nearness | null;
}

/** The place from which nearness is measured. */
type Origin = 'CADRE_HOME' | 'OWN_HOME' | 'STOP_BEFORE';

export interface Explanation {
  readonly facts: PriorityFacts;
  readonly priority: Priority;
  /** How near the family lives to the cadre, and its points; null for a family that waits for a cadre. */
  readonly nearness: { readonly kind: Nearness; readonly points: number; readonly from: Origin } | null;
}

const SAYS = textsOf('priority', {
  monthsInArrears: {
    id: 'Menunggak {monthsInArrears, number} bulan',
    en: '{monthsInArrears, plural, one {# month} other {# months}} in arrears',
  },
  amount: {
    id: '{monthsInArrears, plural, =0 {Perlu Rp{amount, number} agar kartu tetap aktif} other {Perlu Rp{amount, number} agar kartu aktif kembali}}',
    en: '{monthsInArrears, plural, =0 {Rp{amount, number} to stay active} other {Rp{amount, number} to be active again}}',
  },
  promised: {
    id: 'Berjanji membayar paling lambat {promisedFor, date, day}',
    en: 'Promised to pay by {promisedFor, date, day}',
  },
  noPromise: { id: 'Tidak ada janji bayar yang masih berlaku', en: 'No open promise' },
  contacted: {
    id: '{daysSinceContact, plural, =0 {Dihubungi hari ini} other {Terakhir dihubungi # hari yang lalu}}',
    en: '{daysSinceContact, plural, =0 {Contacted today} one {Last contacted # day ago} other {Last contacted # days ago}}',
  },
  neverContacted: { id: 'Belum pernah dihubungi', en: 'Never contacted' },
  near: {
    id: '{nearness, select, SAME_NEIGHBOURHOOD {Satu lingkungan (RT)} SAME_VILLAGE {Satu desa atau kelurahan} SAME_DISTRICT {Satu kecamatan} SAME_REGENCY {Satu kabupaten atau kota} other {Beda kabupaten atau kota}} dengan {from, select, CADRE_HOME {rumah kader} OWN_HOME {rumah Anda} other {kunjungan sebelumnya}}',
    en: "{nearness, select, SAME_NEIGHBOURHOOD {In the same neighbourhood (RT)} SAME_VILLAGE {In the same village} SAME_DISTRICT {In the same district} SAME_REGENCY {In the same regency} other {Not in the same regency}} as {from, select, CADRE_HOME {the cadre's home} OWN_HOME {your home} other {the stop before}}",
  },
  noCadre: { id: 'Belum ada kader', en: 'No cadre yet' },
});

/** Explains every part of the score, in a fixed order; the points add up to the score. */
export function explainPriority({ facts, priority, nearness }: Explanation): ExplainedPart[] {
  const { monthsInArrears, amountToReactivate: amount, promisedFor, daysSinceContact } = facts;
  return [
    {
      part: 'AGE_OF_ARREARS',
      points: priority.age,
      reason: SAYS.monthsInArrears({ monthsInArrears }),
      monthsInArrears,
    },
    { part: 'AMOUNT', points: priority.amount, reason: SAYS.amount({ amount, monthsInArrears }), amount },
    {
      part: 'PROMISE_DUE',
      points: priority.promise,
      reason: promisedFor === null ? SAYS.noPromise() : SAYS.promised({ promisedFor }),
      promisedFor,
    },
    {
      part: 'LAST_CONTACT',
      points: priority.contact,
      reason: daysSinceContact === null ? SAYS.neverContacted() : SAYS.contacted({ daysSinceContact }),
      daysSinceContact,
    },
    {
      part: 'NEARNESS',
      points: nearness?.points ?? 0,
      reason: nearness === null ? SAYS.noCadre() : SAYS.near({ nearness: nearness.kind, from: nearness.from }),
      nearness: nearness?.kind ?? null,
    },
  ];
}
