/** Converts a row of `partners` into a partner. */
import { invariant } from '../../kernel/invariant.js';
import type { PartnerId } from '../../kernel/ids.js';
import { PAYMENT_CHANNELS } from '../../kernel/payment-channel.js';
import type { Partner } from './partner.js';
import { type SnapRegistration, accessIn, snapIn } from './partner-settings.js';
import type { Protocols } from './protocol.js';

export interface PartnerRow {
  readonly id: PartnerId;
  readonly code: string;
  readonly name: string;
  readonly channel: string;
  readonly protocol: string;
  readonly settings: unknown;
}

function member<Name extends string>(names: readonly Name[], text: string): Name {
  const found = names.find((name) => name === text);
  invariant(found !== undefined, `a stored name is one of ${names.join(', ')}: ${text}`);
  return found;
}

export function toPartner(row: PartnerRow, protocols: Protocols): Partner & { readonly snap: SnapRegistration | null } {
  const { name: protocol, kind, isSnap } = protocols.of(row.protocol);
  const { clientId, apiUrl, networks } = accessIn(row.settings);
  return {
    partnerId: row.id,
    code: row.code,
    name: row.name,
    kind,
    channel: member(PAYMENT_CHANNELS, row.channel),
    protocol,
    snap: isSnap ? snapIn(row.settings) : null,
    access: { clientId, apiUrl, networks },
  };
}
