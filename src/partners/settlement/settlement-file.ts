/** A settlement file as it is read, and what may become of handing one in. */
import type { Readable } from 'node:stream';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { PartnerId, SettlementFileId } from '../../kernel/ids.js';
import { type Rupiah, toSafeNumber } from '../../kernel/rupiah.js';
import type { PaymentChannel } from '../../kernel/payment-channel.js';
import { type Language, type Text, write } from '../../platform/texts/index.js';
import type { FileKind } from './settlement-format.js';
import { textOf } from './settlement-words.js';

export const FILE_STATES = ['refused', 'posting', 'reconciled'] as const;
/** `posting`: compared, and payments that only the file tells of are being posted. */
export type FileState = (typeof FILE_STATES)[number];

export interface SettlementFile {
  readonly __typename: 'SettlementFile';
  readonly id: SettlementFileId;
  readonly fileNo: bigint;
  readonly partnerId: PartnerId;
  readonly partnerCode: string;
  readonly kind: FileKind;
  readonly fileName: string;
  readonly sha256: string;
  readonly state: FileState;
  /** Why nothing of it counts, as `settlement-words.ts` stores it; null unless it was refused. */
  readonly refusal: string | null;
  readonly lines: number;
  /** Of all its lines; differs from the sum of days by lines that are not paid or came twice. */
  readonly amount: Rupiah;
  readonly statedLines: number | null;
  readonly statedAmount: Rupiah | null;
  readonly unreadableLines: number;
  /** Lines that an earlier file brought already. */
  readonly repeatedLines: number;
  readonly duplicateLines: number;
  readonly matchedLines: number;
  readonly coversFrom: CivilDate | null;
  readonly coversThrough: CivilDate | null;
  readonly receivedBy: string;
  readonly receivedAt: Date;
  readonly finishedAt: Date | null;
  /** `receivedAt` to the microsecond, as lists are ordered. */
  readonly sortValue: string;
}

export interface SettlementPartner {
  readonly partnerId: PartnerId;
  readonly code: string;
  readonly channel: PaymentChannel;
}

export interface Upload {
  readonly partner: SettlementPartner;
  readonly kind: FileKind;
  readonly fileName: string;
  readonly content: Readable;
  readonly receivedBy: string;
}

/** Why nothing of it counts, for its reader. */
export function refusalOf({ refusal, lines, amount, statedLines, statedAmount }: SettlementFile): Text | string | null {
  if (refusal === null) return null;
  return textOf(refusal, {
    lines,
    amount: toSafeNumber(amount),
    statedLines,
    statedAmount: statedAmount === null ? null : toSafeNumber(statedAmount),
    linesOff: statedLines === null ? null : lines - statedLines,
    amountOff: statedAmount === null ? null : toSafeNumber(amount) - toSafeNumber(statedAmount),
  });
}

/** The same written out. */
export function refusalIn(file: SettlementFile, language: Language): string | null {
  const refusal = refusalOf(file);
  return refusal === null || typeof refusal === 'string' ? refusal : write(refusal, language);
}

/** These partners tell of payments by their file alone, and their day ends with it. */
export const CHANNELS_CONFIRMED_BY_FILE: readonly PaymentChannel[] = ['POST_OFFICE', 'COUNTER'];

export type ReceiveOutcome =
  | { readonly kind: 'received'; readonly file: SettlementFile }
  /** The same bytes came before: nothing changed. */
  | { readonly kind: 'seen-before'; readonly file: SettlementFile }
  | { readonly kind: 'refused'; readonly file: SettlementFile }
  /** The partner has no format for files of this kind. */
  | { readonly kind: 'no-format' };
