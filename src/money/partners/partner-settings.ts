/** The `settings` column: what a partner has besides its code, written and read in one place. */
import { z } from 'zod';
import { NO_ACCESS, type PartnerAccess, SNAP_MODES, type SnapSettings } from './partner.js';

const StoredSnapSettings = z.object({
  clientId: z.string(),
  /** X-PARTNER-ID. */
  partnerId: z.string(),
  mode: z.enum(SNAP_MODES),
  publicKeys: z.array(z.string()),
});

/** SNAP settings with the bank's public keys as PEM text, newest first. */
export interface SnapRegistration extends SnapSettings {
  readonly publicKeys: readonly string[];
}

/** Of a bank that speaks SNAP BI. @throws ZodError when the row holds what we never wrote. */
export function snapIn(settings: unknown): SnapRegistration {
  const { partnerId, ...rest } = StoredSnapSettings.parse(settings);
  return { ...rest, partnerIdHeader: partnerId };
}

export function toSettings(snap: SnapRegistration | null): Record<string, unknown> {
  if (snap === null) return {};
  const { clientId, partnerIdHeader, mode, publicKeys } = snap;
  return { clientId, partnerId: partnerIdHeader, mode, publicKeys: [...publicKeys] };
}

const StoredAccess = z.object({
  access: z
    .object({
      clientId: z.string().nullable(),
      apiUrl: z.string().nullable(),
      networks: z.array(z.string()),
      /** A JWE, like the secrets: the row alone signs in nowhere. */
      sealedApiKey: z.string().nullable(),
    })
    .optional(),
});

/** How a partner is reached, with the key to its API still encrypted. */
export interface AccessColumns extends PartnerAccess {
  readonly sealedApiKey: string | null;
}

/** @throws ZodError when the row holds what we never wrote. */
export const accessIn = (settings: unknown): AccessColumns =>
  StoredAccess.parse(settings).access ?? { ...NO_ACCESS, sealedApiKey: null };

/** The settings with this access, everything else as it was. */
export const withAccess = (settings: Readonly<Record<string, unknown>>, access: AccessColumns) => ({
  ...settings,
  access: { ...access, networks: [...access.networks] },
});
