/** The `settings` column: what only SNAP BI partners have, written and read in one place. */
import { z } from 'zod';
import { SNAP_MODES, type SnapSettings } from './partner.js';

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

/** Null for protocols without settings. @throws ZodError when the row holds what we never wrote. */
export function fromSettings(protocol: string, settings: unknown): SnapRegistration | null {
  if (protocol !== 'snap-bi') return null;
  const { partnerId, ...rest } = StoredSnapSettings.parse(settings);
  return { ...rest, partnerIdHeader: partnerId };
}

export function toSettings(snap: SnapRegistration | null): Record<string, unknown> {
  if (snap === null) return {};
  const { clientId, partnerIdHeader, mode, publicKeys } = snap;
  return { clientId, partnerId: partnerIdHeader, mode, publicKeys: [...publicKeys] };
}
