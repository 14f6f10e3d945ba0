/** Everything that a run is played on: the database, the instances with a proxy each, the issuer, and the partners' APIs. */
import type { FamilyLock } from '../faults/locks.js';
import type { Database } from './database.js';
import type { Instance } from './instance.js';
import type { Issuer } from './issuer.js';
import type { PartnerApis } from './partner-apis.js';
import type { SilentProxy } from './silent-proxy.js';

export interface World {
  readonly folder: string;
  readonly database: Database;
  readonly connectionsMax: number;
  readonly instances: readonly Instance[];
  readonly proxies: readonly SilentProxy[];
  readonly issuer: Issuer;
  readonly apis: PartnerApis;
  /** The locks that were held on families, for the checker. */
  readonly locks: FamilyLock[];
  /** The spans whose commits may be gone since the database lost them. */
  readonly lost: { readonly from: number; readonly to: number }[];
  readonly close: () => Promise<void>;
}
