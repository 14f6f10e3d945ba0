/** What the use cases of pushes need: the database, the clock, the cipher, and how push services are called. */
import type { Pool } from '../../platform/db/pool.js';
import type { OutgoingCalls } from '../../platform/outgoing/index.js';
import type { SecretCipher } from '../../money/partners/index.js';
import type { PushKeys } from './push-keys.js';

/** What became of a message for a phone. */
export type PushEnding = 'accepted' | 'unsubscribed' | 'refused' | 'too-late';

export interface Pushing {
  readonly pool: Pool;
  readonly now: () => Date;
  readonly cipher: SecretCipher;
  /** Null while the server has no key: then no phone is told. */
  readonly keys: PushKeys | null;
  /** Where a push service reaches whoever runs this server: `mailto:` or `https:`. */
  readonly contact: string;
  /** Calls the push services that may be called. */
  readonly outgoing: OutgoingCalls;
  /** Counts the end of a message; `afterMs` is the time since the payment was posted. */
  readonly count: (ending: PushEnding, afterMs: number) => void;
}
