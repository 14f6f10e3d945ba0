/** Defines the figures of what cadres and branches did in a period and of the payments that followed. */
import { NO_RUPIAH, type Rupiah } from '../../kernel/rupiah.js';

export interface WorkSummary {
  /** The number of completed visits, whether somebody was met or not. */
  readonly visits: number;
  readonly calls: number;
  /** The number of messages that somebody sent to one family; blasts are not counted. */
  readonly messages: number;
  /** The number of promises made in the period; the payments decide whether they were kept. */
  readonly promisesMade: number;
  readonly promisesKept: number;
  readonly promisesBroken: number;
  /** The number of contacts that broke a rule of conduct. */
  readonly conductBreaches: number;
  readonly registrations: number;
  readonly personsRegistered: number;
  readonly educationSessions: number;
  /** The number of families of the programme that attended; `othersAttending` counts other people. */
  readonly familiesAttending: number;
  readonly othersAttending: number;
  /** The number of payments whose last contact was made by the cadre, or by anybody with families of the branch. */
  readonly paymentsFollowed: number;
  readonly rupiahFollowed: Rupiah;
}

export const NO_WORK: WorkSummary = {
  visits: 0,
  calls: 0,
  messages: 0,
  promisesMade: 0,
  promisesKept: 0,
  promisesBroken: 0,
  conductBreaches: 0,
  registrations: 0,
  personsRegistered: 0,
  educationSessions: 0,
  familiesAttending: 0,
  othersAttending: 0,
  paymentsFollowed: 0,
  rupiahFollowed: NO_RUPIAH,
};

/** The number of visits, calls and messages together. */
export const contactsOf = ({ visits, calls, messages }: Pick<WorkSummary, 'visits' | 'calls' | 'messages'>): number =>
  visits + calls + messages;
