/** What every writer is given: where to send, whom to pay for, by which chance, and until when. */
import type { Chance } from '../../src/sandbox/simulator/chance.js';
import type { PartnerApis } from '../world/partner-apis.js';
import type { Book, Payer } from './book.js';

export interface Writing {
  readonly book: Book;
  readonly chance: Chance;
  readonly partners: Partners;
  readonly apis: PartnerApis;
  /** An entrance to Sigap: one of its instances, or the balancer. */
  entrance(): string;
  /** A family, to visit or to call; and one whose bill nobody has paid yet, or null when none is left. */
  anyPayer(): Payer;
  freshPayer(): Payer | null;
  /** What somebody pays at a till: mostly a bill as it is shown, else some money for a family that owes nothing. */
  aPayment(): Promise<{ readonly payer: Payer; readonly amount: number }>;
  /** A name that is used once in this run. */
  newName(prefix: string): string;
  /** Whether no new payments are begun. */
  isStopping(): boolean;
  /** Whether what is not known yet is given up. */
  isOver(): boolean;
}

/** The partners of a run, with the secrets that they sign with. */
export interface Partners {
  readonly market: { readonly code: string; readonly secret: string };
  readonly bank: {
    readonly code: string;
    readonly secret: string;
    readonly clientId: string;
    readonly partnerId: string;
    readonly privateKey: string;
  };
  readonly midtrans: { readonly code: string; readonly serverKey: string };
  readonly xendit: { readonly code: string; readonly callbackToken: string };
  readonly doku: { readonly code: string; readonly clientId: string; readonly secretKey: string };
  readonly debits: { readonly code: string; readonly secret: string };
}

/** The prefix of the virtual accounts of this run. */
export const accountOf = ({ billingNumber }: Payer): string => `88888${billingNumber}`;
