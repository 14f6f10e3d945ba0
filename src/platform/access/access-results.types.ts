/** The GraphQL results of taking back access and giving it back. */
import {
  ConflictsWithEarlier,
  InvalidInput,
  NotFound,
  OutOfReach,
  WrongState,
  problemsOf,
  resultOf,
  successWith,
} from '../graphql/index.js';
import { AccessRevocationType } from './access.types.js';
import type { RestoreOutcome, RevokeOutcome } from './revoke-access.js';

const revocation = { type: () => AccessRevocationType, description: 'The revocation as it stands now.' };

const AccessRevoked = successWith(
  'AccessRevoked',
  'The access is taken back: here at once, with the sockets that are open, and at every other instance within seconds.',
  { revocation },
);
const AccessRestored = successWith('AccessRestored', 'The revocation holds no more; another one may.', { revocation });

type Outcome = RevokeOutcome | RestoreOutcome;

const { types, refuse } = problemsOf<Exclude<Outcome['kind'], 'revoked' | 'restored'>>({
  'own-access': {
    type: WrongState,
    code: 'ACCESS_OWN',
    description: 'Nobody takes back their own access: they would not be there to give it back.',
    id: 'Anda tidak dapat mencabut akses Anda sendiri.',
    en: 'You cannot take back your own access.',
  },
  'person-not-known': {
    type: NotFound,
    code: 'ACCESS_PERSON_NOT_KNOWN',
    description: 'Nobody of this subject has signed in, so that nobody can tell whose staff it is: an operator may.',
    id: 'Orang ini belum pernah masuk; minta operator mencabut aksesnya.',
    en: 'This person has never signed in: ask an operator.',
  },
  'access-out-of-reach': {
    type: OutOfReach,
    code: 'ACCESS_OUT_OF_REACH',
    description:
      "Heads of branches answer for the staff of their own regions; sessions, tokens, everybody else's access and what an operator took back are for operators.",
    id: 'Akses ini di luar wewenang Anda; hubungi operator.',
    en: 'This access is beyond your authority: ask an operator.',
  },
  'issued-before-ahead': {
    type: InvalidInput,
    code: 'ACCESS_ISSUED_BEFORE_AHEAD',
    field: 'input.issuedBefore',
    description: 'The moment lies ahead: tokens that are not issued yet are taken back with the person.',
    id: 'Waktu penerbitan token tidak boleh di masa depan.',
    en: 'The moment lies in the future.',
  },
  'issued-before-of-another-kind': {
    type: InvalidInput,
    code: 'ACCESS_ISSUED_BEFORE_OF_ANOTHER_KIND',
    field: 'input.issuedBefore',
    description: 'Only `TOKENS_SO_FAR` has a moment.',
    id: 'Waktu penerbitan hanya berlaku untuk pencabutan token yang sudah terbit.',
    en: 'Only tokens issued so far have a moment.',
  },
  'revocation-not-found': {
    type: NotFound,
    code: 'ACCESS_REVOCATION_NOT_FOUND',
    description: 'There is no such revocation.',
    id: 'Pencabutan akses tersebut tidak ditemukan.',
    en: 'There is no such revocation.',
  },
  'conflicts-with-earlier': {
    type: ConflictsWithEarlier,
    code: 'ACCESS_REVOCATION_CONFLICT',
    description: 'The id was sent before with other content, or by somebody else.',
    id: 'Pencabutan dengan nomor ini sudah ada dengan isi yang berbeda.',
    en: 'A revocation with this id exists with other content.',
  },
});

export const RevokeAccessResult = resultOf('RevokeAccessResult', 'What was taken back, or the reason why it was not.', {
  success: AccessRevoked,
  problems: [
    types['person-not-known'],
    types['access-out-of-reach'],
    types['own-access'],
    types['issued-before-ahead'],
    types['conflicts-with-earlier'],
  ],
});

export const RestoreAccessResult = resultOf(
  'RestoreAccessResult',
  'What was given back, or the reason why it was not.',
  { success: AccessRestored, problems: [types['revocation-not-found'], types['access-out-of-reach']] },
);

export function toAccessResult(outcome: Outcome) {
  if (outcome.kind === 'revoked') return { __typename: 'AccessRevoked', revocation: outcome.revocation };
  if (outcome.kind === 'restored') return { __typename: 'AccessRestored', revocation: outcome.revocation };
  return refuse(outcome.kind);
}
