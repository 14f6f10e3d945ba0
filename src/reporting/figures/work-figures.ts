/** What cadres and a branch did in a period and what followed from it: the figures, and how they add up. */
import { NO_RUPIAH, type Rupiah } from '../../kernel/rupiah.js';

export interface WorkFigures {
  /** Completed, whether somebody opened or not. */
  readonly visits: number;
  readonly calls: number;
  /** Written to one family by somebody; those of blasts are not counted. */
  readonly messages: number;
  /** Made in the period; whether they were kept is read from the payments. */
  readonly promisesMade: number;
  readonly promisesKept: number;
  readonly promisesBroken: number;
  readonly registrations: number;
  readonly personsRegistered: number;
  readonly educationSessions: number;
  /** Families of the programme, and others who came. */
  readonly familiesAttending: number;
  readonly othersAttending: number;
  /** Payments whose last contact was made by the cadre, or by anybody in the branch's regions. */
  readonly paymentsFollowed: number;
  readonly rupiahFollowed: Rupiah;
}

export const NO_WORK: WorkFigures = {
  visits: 0,
  calls: 0,
  messages: 0,
  promisesMade: 0,
  promisesKept: 0,
  promisesBroken: 0,
  registrations: 0,
  personsRegistered: 0,
  educationSessions: 0,
  familiesAttending: 0,
  othersAttending: 0,
  paymentsFollowed: 0,
  rupiahFollowed: NO_RUPIAH,
};

/** Every visit, call and message by which somebody turned to a family. */
export const contactsOf = ({ visits, calls, messages }: Pick<WorkFigures, 'visits' | 'calls' | 'messages'>): number =>
  visits + calls + messages;
