/** Everything that a run is played on: PostgreSQL, the instances with a proxy each, the issuer, and the partners' APIs. */
import type { FamilyLock } from '../faults/locks.js';
import type { Instance } from './instance.js';
import type { Issuer } from './issuer.js';
import type { PartnerApis } from './partner-apis.js';
import type { Postgres } from './postgres.js';
import type { SilentProxy } from './silent-proxy.js';

export interface World {
  readonly folder: string;
  readonly postgres: Postgres;
  readonly connectionsMax: number;
  readonly instances: readonly Instance[];
  readonly proxies: readonly SilentProxy[];
  readonly issuer: Issuer;
  readonly apis: PartnerApis;
  /** The place whose room can be taken away; null when this is not root and PostgreSQL lies on the disk of all. */
  readonly smallDisk: string | null;
  /** The locks that were held on families, for the checker. */
  readonly locks: FamilyLock[];
  close(): Promise<void>;
}
