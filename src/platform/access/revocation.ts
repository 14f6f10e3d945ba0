/** Decides whether a token was taken back. */
import type { VerifiedViewer } from '../auth/index.js';

export const REVOCATION_KINDS = ['PERSON', 'TOKENS_SO_FAR', 'SESSION', 'TOKEN'] as const;
export type RevocationKind = (typeof REVOCATION_KINDS)[number];

/** What was taken back and was not given back since. */
export interface Revocation {
  readonly kind: RevocationKind;
  /** The subject, the session or the token, as the kind says. */
  readonly about: string;
  /** Tokens issued until then are taken back; null for every other kind. */
  readonly issuedBefore: Date | null;
}

/** The part of a verified token by which it is found in the list. */
export type Revocable = Pick<VerifiedViewer, 'token'> & { readonly viewer: { readonly subject: string } };

export type IsTakenBack = (verified: Revocable) => boolean;

/** Makes the question of one list: asked at every request, it looks into sets and asks nobody. */
export function takenBackBy(revocations: readonly Revocation[]): IsTakenBack {
  const aboutsOf = (kind: RevocationKind): ReadonlySet<string> =>
    new Set(revocations.filter((one) => one.kind === kind).map(({ about }) => about));
  const [persons, sessions, tokens] = [aboutsOf('PERSON'), aboutsOf('SESSION'), aboutsOf('TOKEN')];
  const untilOf = new Map<string, number>();
  for (const { about, issuedBefore } of revocations)
    if (issuedBefore !== null) untilOf.set(about, Math.max(untilOf.get(about) ?? 0, issuedBefore.getTime()));
  return ({ viewer: { subject }, token: { issuedAt, sessionId, tokenId } }) =>
    persons.has(subject) ||
    issuedAt.getTime() <= (untilOf.get(subject) ?? -Infinity) ||
    (sessionId !== null && sessions.has(sessionId)) ||
    (tokenId !== null && tokens.has(tokenId));
}
