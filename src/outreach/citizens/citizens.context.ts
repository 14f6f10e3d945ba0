/** Provides what families need to speak for themselves, without signing in or as a PARTICIPANT. */
import type { Viewer } from '../../platform/auth/index.js';
import type { ContactPreference } from '../messages/index.js';
import {
  type CitizenDeps,
  type CitizensComplaint,
  type CodeProblem,
  type PreferenceByCodeOutcome,
  complainByCode,
  preferByCode,
} from './speak-by-code.js';
import type { FilingOutcome } from '../../fieldwork/complaints/index.js';

interface Operation {
  readonly viewer: Viewer | null;
  readonly now: Date;
  readonly callerAddress: string | null;
}

export interface CitizensContext extends Operation {
  readonly complainByCode: (code: string, complaint: CitizensComplaint) => Promise<FilingOutcome | CodeProblem>;
  readonly preferByCode: (code: string, preference: ContactPreference) => Promise<PreferenceByCodeOutcome>;
}

export function citizensSlice(deps: CitizenDeps): (operation: Operation) => Omit<CitizensContext, keyof Operation> {
  return ({ viewer, callerAddress }) => {
    const caller = { viewer, address: callerAddress };
    return {
      complainByCode: (code, complaint) => complainByCode(deps, { code, caller }, complaint),
      preferByCode: (code, preference) => preferByCode(deps, { code, caller }, preference),
    };
  };
}
