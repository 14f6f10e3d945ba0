/**
 * Lets a family speak up with the code of a message: the question is counted first, and a wrong, an old and an unknown
 * code are answered alike.
 */
import {
  type ComplaintCategory,
  type FilingDeps,
  type FilingOutcome,
  fileComplaint,
} from '../../fieldwork/complaints/index.js';
import type { ComplaintId } from '../../kernel/ids.js';
import { type Caller, chargeQuestion } from '../../platform/quotas/index.js';
import {
  type ContactPreference,
  type LinkHolder,
  type Messaging,
  findLinkHolder,
  readLinkCode,
  setContactPreference,
} from '../messages/index.js';
import { CODE_QUOTAS } from './citizen-quotas.js';
import { findOwnCadre } from './own-cadre.queries.js';

export interface CitizenDeps extends Omit<FilingDeps, 'now' | 'scope' | 'isCitizen'> {
  readonly messaging: Pick<Messaging, 'pool' | 'newId' | 'now' | 'keyring'>;
}

export interface Asked {
  readonly code: string;
  readonly caller: Caller;
}

export type CodeProblem =
  | { readonly kind: 'code-unknown' }
  | { readonly kind: 'too-many-questions'; readonly retryAt: Date };

/** Counts the question, then finds who holds the code. */
async function holderOf({ messaging }: CitizenDeps, { code, caller }: Asked): Promise<LinkHolder | CodeProblem> {
  const now = messaging.now();
  const subject = readLinkCode(code) ?? 'no code';
  const charge = await chargeQuestion(messaging.pool, { quotas: CODE_QUOTAS, caller, subject, now });
  if (charge.kind === 'refused') return { kind: 'too-many-questions', retryAt: charge.retryAt };
  return (await findLinkHolder(messaging, subject, now)) ?? { kind: 'code-unknown' };
}

const isProblem = (found: LinkHolder | CodeProblem): found is CodeProblem => 'kind' in found;

export interface CitizensComplaint {
  readonly id: ComplaintId;
  readonly category: ComplaintCategory;
  readonly description: string;
  /** Whether the complaint is about the cadre who looks after the family today. */
  readonly isAboutOwnCadre: boolean;
}

/** Files a complaint in the name of a family, and says who filed it and through what. */
export async function complainAsFamily(
  { messaging, ...filing }: CitizenDeps,
  {
    familyId,
    filedBy,
    channel,
  }: { familyId: LinkHolder['familyId']; filedBy: string; channel: 'MESSAGE_LINK' | 'MOBILE_APP' },
  { id, category, description, isAboutOwnCadre }: CitizensComplaint,
): Promise<FilingOutcome> {
  const now = messaging.now();
  const aboutCadreId = isAboutOwnCadre ? await findOwnCadre(messaging.pool, familyId, now) : null;
  return fileComplaint(
    { ...filing, now, scope: { kind: 'all' }, isCitizen: true },
    { id, category, channel, familyId, aboutCadreId, description, filedAt: now, filedBy, filedByCadreId: null },
  );
}

export async function complainByCode(
  deps: CitizenDeps,
  asked: Asked,
  complaint: CitizensComplaint,
): Promise<FilingOutcome | CodeProblem> {
  const holder = await holderOf(deps, asked);
  if (isProblem(holder)) return holder;
  const { familyId, messageId } = holder;
  return complainAsFamily(deps, { familyId, filedBy: `message:${messageId}`, channel: 'MESSAGE_LINK' }, complaint);
}

export type PreferenceByCodeOutcome =
  | { readonly kind: 'set'; readonly preference: ContactPreference; readonly since: Date; readonly suppressed: number }
  | CodeProblem;

/** Saves the wish of the number to which the message went; it holds for every family that the number belongs to. */
export async function preferByCode(
  deps: CitizenDeps,
  asked: Asked,
  preference: ContactPreference,
): Promise<PreferenceByCodeOutcome> {
  const holder = await holderOf(deps, asked);
  if (isProblem(holder)) return holder;
  const { familyId, phone, messageId } = holder;
  const command = { familyId, phone, preference, reason: null, setBy: `message:${messageId}` };
  return { kind: 'set', preference, ...(await setContactPreference(deps.messaging, command)) };
}
