/** Plans a correction of a person's data. It is pure. */
import { contradictionIn } from '../../fieldwork/registration/index.js';
import type { OpenedParticipant } from '../../households/families/index.js';
import type { CorrectedData, PlanProblem } from './change.js';
import { NOTHING_PLANNED, type Plan } from './household.js';

/** Data of people who moved are corrected where they are now; those of the dead and of leavers stay correctable. */
export function planCorrection(person: OpenedParticipant, corrected: CorrectedData): Plan | PlanProblem {
  if (person.successorId !== null) return { kind: 'not-a-member', field: 'input.participantId' };
  const after: OpenedParticipant = { ...person, ...corrected };
  const isChanged = (['name', 'phone', 'birthDate', 'sex', 'nik'] as const).some(
    (field) => after[field] !== person[field],
  );
  if (!isChanged) return { kind: 'nothing-to-change' };
  const touchesNik = after.nik !== person.nik || after.birthDate !== person.birthDate || after.sex !== person.sex;
  const contradiction = touchesNik ? contradictionIn(after.nik, after) : null;
  if (contradiction !== null) return { kind: contradiction };
  return { ...NOTHING_PLANNED, people: [after] };
}
