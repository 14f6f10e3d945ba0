/** Defines why a clinic cannot be chosen, for changes of the clinic and for registrations. */
import { LimitReached, WrongState, problemsOf } from '../../platform/graphql/index.js';

export type FacilityProblem = 'facility-not-open' | 'facility-full';

export const FACILITY_PROBLEMS = problemsOf<FacilityProblem>({
  'facility-not-open': {
    type: WrongState,
    code: 'FACILITY_NOT_OPEN',
    description: 'There is no such clinic, or it takes no participants on that day.',
    id: 'FKTP ini tidak ada atau tidak menerima peserta.',
    en: 'There is no such clinic, or it takes no participants on that day.',
  },
  'facility-full': {
    type: LimitReached,
    code: 'FACILITY_FULL',
    description: 'The clinic has no capacity left on that day.',
    id: 'FKTP ini sudah penuh; pilih FKTP lain di sekitarnya.',
    en: 'The clinic is full; choose another one nearby.',
  },
});
