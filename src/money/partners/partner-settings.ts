/** Reads and writes the `settings` column of partners: the SNAP BI settings and the access to the partner's API. */
import { z } from 'zod';
import { NO_ACCESS, type PartnerAccess, SNAP_MODES, type SnapSettings } from './partner.js';

const StoredSnapSettings = z.object({
  clientId: z.string(),
  /** The X-PARTNER-ID of the partner's calls. */
  partnerId: z.string(),
  mode: z.enum(SNAP_MODES),
  publicKeys: z.array(z.string()),
});

/** SNAP settings with the bank's public keys as PEM text, the newest first. */
export interface SnapRegistration extends SnapSettings {
  readonly publicKeys: readonly string[];
}

/** Reads the SNAP BI settings. @throws ZodError when the row holds something that this file does not write. */
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
      /** The key as a JWE, like the secrets, so that the row alone gives no access to the partner's API. */
      sealedApiKey: z.string().nullable(),
    })
    .optional(),
});

/** The access to a partner's API, with the key still encrypted. */
export interface AccessColumns extends PartnerAccess {
  readonly sealedApiKey: string | null;
}

/** Reads the access. @throws ZodError when the row holds something that this file does not write. */
export const accessIn = (settings: unknown): AccessColumns =>
  StoredAccess.parse(settings).access ?? { ...NO_ACCESS, sealedApiKey: null };

/** Replaces the access in the settings and leaves everything else as it is. */
export const withAccess = (settings: Readonly<Record<string, unknown>>, access: AccessColumns) => ({
  ...settings,
  access: { ...access, networks: [...access.networks] },
});
