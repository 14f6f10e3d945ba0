/** The dependencies that every use case of messages needs: the database, the clock, the rules and the providers. */
import type { Assess } from '../../households/bills/index.js';
import type { Conduct } from '../../fieldwork/conduct/index.js';
import type { JoinSealer, Keyring } from '../../platform/encryption/index.js';
import type { Pool } from '../../platform/db/pool.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { IdSource } from '../../kernel/ids.js';
import type { MessagePolicy } from './contact-hours.js';
import type { NoticePolicy } from './notice-policy.js';
import type { LinkCodeOf } from './message-link.js';
import type { MessageProviders } from './providers/provider.js';

export interface Messaging {
  readonly pool: Pool;
  readonly now: () => Date;
  readonly newId: IdSource;
  /** Seals the numbers to which messages go, and opens those of people; finds the preferences of a number. */
  readonly keyring: JoinSealer & Pick<Keyring, 'open'>;
  readonly assess: Assess;
  /** The rows as they stand now: operators may enter later ones. */
  readonly policies: () => readonly MessagePolicy[];
  readonly notices: () => readonly NoticePolicy[];
  /** The day of the month on which premiums fall due, by the policy of a day. */
  readonly dueDayOn: (day: CivilDate) => number;
  readonly providers: MessageProviders;
  /** The rules of conduct, by which messages that somebody sends by hand are judged. */
  readonly conduct: Conduct;
  /** The address before a message's code, without a slash at its end. */
  readonly complaintUrl: string;
  /** Makes the code in a message's link. */
  readonly linkCodeOf: LinkCodeOf;
}
