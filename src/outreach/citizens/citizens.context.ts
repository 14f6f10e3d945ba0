/** Provides what families need to speak for themselves, without signing in or as a PARTICIPANT. */
import type { Assess } from '../../households/bills/index.js';
import type { CardNumber } from '../../kernel/card-number.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { FamilyId } from '../../kernel/ids.js';
import type { Viewer } from '../../platform/auth/index.js';
import type { Readings } from '../../platform/readings/index.js';
import { type ContactPreference, setFamilyPreference } from '../messages/index.js';
import { type OwnFamily, findOwnFamily } from './own-family.queries.js';
import { type RequestOutcome, type SignInDeps, type SignInOutcome, requestSignIn, signIn } from './sign-in.js';
import {
  type CitizenDeps,
  type CitizensComplaint,
  type CodeProblem,
  type PreferenceByCodeOutcome,
  complainAsFamily,
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
  readonly readings: Readings;
  readonly complainByCode: (code: string, complaint: CitizensComplaint) => Promise<FilingOutcome | CodeProblem>;
  readonly preferByCode: (code: string, preference: ContactPreference) => Promise<PreferenceByCodeOutcome>;
  readonly requestSignIn: (cardNumber: CardNumber, birthDate: CivilDate) => Promise<RequestOutcome>;
  readonly signIn: (requestId: string, code: string) => Promise<SignInOutcome>;
  readonly findOwnFamily: (familyId: FamilyId) => Promise<OwnFamily | null>;
  readonly complainAs: (familyId: FamilyId, complaint: CitizensComplaint) => Promise<FilingOutcome>;
  readonly preferAs: (familyId: FamilyId, preference: ContactPreference) => Promise<PreferenceByCodeOutcome>;
}

export interface CitizensDeps extends CitizenDeps {
  readonly signInDeps: SignInDeps;
  readonly assess: Assess;
}

export function citizensSlice(
  deps: CitizensDeps,
): (operation: Operation) => Omit<CitizensContext, keyof Operation | 'readings'> {
  const { signInDeps, assess, ...filing } = deps;
  const { pool } = deps;
  return ({ viewer, callerAddress, now }) => {
    const caller = { viewer, address: callerAddress };
    const setBy = viewer?.subject ?? 'nobody';
    return {
      complainByCode: (code, complaint) => complainByCode(filing, { code, caller }, complaint),
      preferByCode: (code, preference) => preferByCode(filing, { code, caller }, preference),
      requestSignIn: (cardNumber, birthDate) => requestSignIn(signInDeps, { cardNumber, birthDate, caller }),
      signIn: (requestId, code) => signIn(signInDeps, { requestId, code, caller }),
      findOwnFamily: (familyId) => findOwnFamily({ pool, assess, now }, familyId),
      complainAs: (familyId, complaint) =>
        complainAsFamily(filing, { familyId, filedBy: setBy, channel: 'MOBILE_APP' }, complaint),
      preferAs: async (familyId, preference) => ({
        kind: 'set',
        preference,
        ...(await setFamilyPreference(deps.messaging, { familyId, preference, reason: null, setBy })),
      }),
    };
  };
}
