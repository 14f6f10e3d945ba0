/** Registers a partner with its first secret, which is shown once and then only stored encrypted. */
import { fitsIn, isOneLine, isWellFormed, normalised } from '../../kernel/text.js';
import { UniqueConstraintViolationException } from '@mikro-orm/core';
import type { PaymentChannel } from '../../kernel/payment-channel.js';
import { badInput } from '../../kernel/caller-error.js';
import type { PartnerId } from '../../kernel/ids.js';
import { type AccessRequest, checkedAccess, checkedSecret } from './check-access.js';
import { newSecret } from './new-secret.js';
import type { Partner, SnapMode } from './partner.js';
import type { ProtocolTraits } from './protocol.js';
import { Partner as PartnerEntity } from './partner.entity.js';
import { toPartner } from './partner-row.js';
import { type SnapRegistration, toSettings, withAccess } from './partner-settings.js';
import { parsePublicKey } from './public-key.js';
import { type PartnerDeps, saveSecret } from './save-secret.js';

export interface PartnerRequest {
  readonly code: string;
  readonly name: string;
  readonly channel: PaymentChannel;
  /** The name of a protocol in the table of protocols. */
  readonly protocol: string;
  /** The SNAP BI settings; null for every other protocol. */
  readonly snap: SnapRequest | null;
  /** The secret that the partner issued, for protocols in which it does; for the others a secret is made here. */
  readonly secret?: string | null;
  /** The partner's API and networks, for protocols that need them. */
  readonly access?: AccessRequest | null;
}

export interface SnapRequest {
  /** The X-CLIENT-KEY of the partner's token requests; when null, the partner's id is used. */
  readonly clientId: string | null;
  /** The X-PARTNER-ID of the partner's calls. */
  readonly partnerIdHeader: string;
  readonly mode: SnapMode;
  /** The RSA public keys in PEM, the newest first; one or two. */
  readonly publicKeys: readonly string[];
}

export type AddPartnerOutcome =
  /**
   * `secret` is null where RSA alone proves the partner; otherwise it is shown once, also when the partner issued it.
   */
  | {
      readonly kind: 'added';
      readonly partnerId: PartnerId;
      readonly partner: Partner;
      readonly secret: string | null;
    }
  | { readonly kind: 'code-taken' }
  /** Another partner has this X-CLIENT-KEY or X-PARTNER-ID. */
  | { readonly kind: 'snap-name-taken'; readonly field: 'clientId' | 'partnerIdHeader' };

/** Registers a partner. @throws CallerError that names the field which is malformed or missing. */
export async function addPartner(deps: PartnerDeps, request: PartnerRequest): Promise<AddPartnerOutcome> {
  const id = deps.newId() as PartnerId;
  const traits = deps.protocols.of(request.protocol);
  const snap = checkedSnap(checked(request, traits), id);
  const issued = checkedSecret(traits, request.secret ?? null);
  const { apiKey, ...access } = checkedAccess(traits, request.access ?? null, deps.outgoing);
  const secret = snap?.mode === 'without-token' ? null : (issued ?? newSecret(traits, deps.randomBytes));
  const sealedApiKey = apiKey === null ? null : await deps.cipher.encrypt(apiKey, id);
  try {
    const partner = await deps.orm().transactional(async (em) => {
      const row = em.create(PartnerEntity, {
        id,
        code: request.code,
        name: normalised(request.name).trim(),
        kind: traits.kind,
        channel: request.channel,
        protocol: request.protocol,
        settings: withAccess(toSettings(snap), { ...access, sealedApiKey }),
        active: true,
        createdAt: deps.clock.now(),
      });
      await em.persist(row).flush();
      if (secret !== null) await saveSecret(deps, em, { partnerId: id, secret });
      return toPartner(row, deps.protocols);
    });
    deps.changed();
    return { kind: 'added', partnerId: id, partner, secret };
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException) return takenBy(error);
    throw error;
  }
}

function takenBy(error: UniqueConstraintViolationException): AddPartnerOutcome {
  if (error.message.includes('partners_one_per_snap_client')) return { kind: 'snap-name-taken', field: 'clientId' };
  if (error.message.includes('partners_one_per_snap_partner_id'))
    return { kind: 'snap-name-taken', field: 'partnerIdHeader' };
  if (error.message.includes('partners_one_per_code')) return { kind: 'code-taken' };
  throw error;
}

function checked(request: PartnerRequest, { isSnap }: ProtocolTraits): PartnerRequest {
  if (!/^[a-z0-9][a-z0-9-]{1,35}$/.test(request.code)) {
    throw badInput('code', '2 to 36 lower-case letters, digits or dashes, beginning with a letter or digit');
  }
  const name = normalised(request.name).trim();
  if (name === '' || !fitsIn(name, 100) || !isWellFormed(name) || !isOneLine(name))
    throw badInput('name', '1 to 100 characters on one line');
  if (isSnap && request.snap === null) throw badInput('snap', 'SNAP BI settings');
  if (!isSnap && request.snap !== null) throw badInput('snap', 'nothing: only SNAP BI has these settings');
  return request;
}

function checkedSnap({ snap }: PartnerRequest, id: PartnerId): SnapRegistration | null {
  if (snap === null) return null;
  const clientId = snap.clientId ?? id;
  if (!/^[\x21-\x7e]{1,64}$/.test(clientId)) throw badInput('snap.clientId', '1 to 64 characters without blanks');
  if (!/^[\x21-\x7e]{1,36}$/.test(snap.partnerIdHeader))
    throw badInput('snap.partnerIdHeader', '1 to 36 characters without blanks');
  if (snap.publicKeys.length === 0 || snap.publicKeys.length > 2)
    throw badInput('snap.publicKeys', 'one key, or two while it rotates');
  for (const pem of snap.publicKeys) {
    if (parsePublicKey(pem) === null) throw badInput('snap.publicKeys', 'RSA public keys of at least 2048 bits in PEM');
  }
  return { clientId, partnerIdHeader: snap.partnerIdHeader, mode: snap.mode, publicKeys: snap.publicKeys };
}
