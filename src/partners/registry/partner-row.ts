/** A row of `partners` as the partner it stands for. */
import { invariant } from '../../kernel/invariant.js';
import type { PartnerId } from '../../kernel/ids.js';
import { PAYMENT_CHANNELS } from '../../money/payments/index.js';
import { PARTNER_PROTOCOLS, type Partner, kindOf } from './partner.js';
import { type SnapRegistration, accessIn, fromSettings } from './partner-settings.js';

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
  invariant(found !== undefined, `a stored word is one of ${names.join(', ')}: ${text}`);
  return found;
}

export function toPartner(row: PartnerRow): Partner & { readonly snap: SnapRegistration | null } {
  const protocol = member(PARTNER_PROTOCOLS, row.protocol);
  const { clientId, apiUrl, networks } = accessIn(row.settings);
  return {
    partnerId: row.id,
    code: row.code,
    name: row.name,
    kind: kindOf(protocol),
    channel: member(PAYMENT_CHANNELS, row.channel),
    protocol,
    snap: fromSettings(protocol, row.settings),
    access: { clientId, apiUrl, networks },
  };
}
