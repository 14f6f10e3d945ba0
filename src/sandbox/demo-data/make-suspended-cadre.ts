/**
 * Makes a cadre of the demo who is suspended: appointed like the others, out of service since last week, with no
 * family.
 */
import { type CivilDate, addDays, civilDate, dayOfMonth, monthOf } from '../../kernel/civil-date.js';
import { addMonths } from '../../kernel/billing-month.js';
import type { BranchId, CadreId } from '../../kernel/ids.js';
import { invariant } from '../../kernel/invariant.js';
import { chanceFrom } from '../simulator/chance.js';
import { demoIds } from './demo-ids.js';
import { type DemoApplication, historyOf } from './make-appointments.js';
import type { DemoAppointment, DemoCadre } from './demo-cadre.js';
import { personName } from '../world/names.js';
import { registerNumbers } from '../world/register-numbers.js';
import { CITY_VILLAGES } from './samarinda-regions.js';

export interface SuspendedCadre {
  readonly cadre: DemoCadre;
  readonly application: DemoApplication;
  /** The days on which the cadre had access. */
  readonly access: DemoAppointment;
}

const SEED_APART = 0x5eed_0003;
const HOME = 14;
const DAYS_AGO = 6;
const REASON = 'Menunggu klarifikasi keluhan tentang jam kunjungan';

/** Makes the cadre with a chance apart from the branch's own, so that everything else stays the same. */
export function makeSuspendedCadre({
  seed,
  today,
  branchId,
}: {
  seed: number;
  today: CivilDate;
  branchId: BranchId;
}): SuspendedCadre {
  const chance = chanceFrom(seed ^ SEED_APART);
  const ids = demoIds(chance);
  const home = CITY_VILLAGES[HOME];
  invariant(home !== undefined, 'the city has more villages than that');
  const appointedFrom = dayOfMonth(addMonths(monthOf(today), -7), 1);
  const person = { name: personName(chance, 'MALE'), phone: registerNumbers({ chance, districts: [] }).phoneNumber() };
  const cadre: DemoCadre = { id: ids() as CadreId, ...person, home, appointedFrom };
  const suspendedOn = addDays(today, -DAYS_AGO);
  const id = ids();
  const validThrough = civilDate(`${Number(today.slice(0, 4)) + 1}-12-31`);
  const history = historyOf({ chance, ids, branchId, today }, { id, cadre, validFrom: appointedFrom, validThrough });
  const step = { id: ids(), state: 'SUSPENDED' as const, day: suspendedOn, note: REASON };
  return {
    cadre,
    application: { ...history, state: 'SUSPENDED', steps: [...history.steps, step] },
    access: { id, cadreId: cadre.id, validFrom: appointedFrom, validThrough: addDays(suspendedOn, -1) },
  };
}
