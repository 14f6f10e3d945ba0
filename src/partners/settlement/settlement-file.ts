/** A settlement file as it is read, and the outcomes of receiving one. */
import type { Readable } from 'node:stream';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { PartnerId, SettlementFileId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { PaymentChannel } from '../../kernel/payment-channel.js';
import { type Language, type Text, write } from '../../platform/texts/index.js';
import type { FileKind } from './settlement-format.js';
import { textOf } from './settlement-words.js';

export const FILE_STATES = ['refused', 'posting', 'reconciled'] as const;
/** The states of a file. `posting`: it was compared, and payments that only it has are being posted. */
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
  /** The key of `settlement-words.ts` for why the file was refused; null unless it was. */
  readonly refusal: string | null;
  readonly lines: number;
  /** The sum of all its lines; it differs from the sum of the days by lines that are not paid or occur twice. */
  readonly amount: Rupiah;
  readonly statedLines: number | null;
  readonly statedAmount: Rupiah | null;
  readonly unreadableLines: number;
  /** The sum of the unreadable lines whose amount could be read. */
  readonly unreadableAmount: Rupiah;
  /** The number of lines that an earlier file has already. */
  readonly repeatedLines: number;
  readonly duplicateLines: number;
  readonly matchedLines: number;
  readonly coversFrom: CivilDate | null;
  readonly coversThrough: CivilDate | null;
  readonly receivedBy: string;
  readonly receivedAt: Date;
  readonly finishedAt: Date | null;
  /** The text of `receivedAt` to the microsecond, by which lists are sorted. */
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

/** The reason why the file was refused, as a text for the reader; null when it was not. */
export function refusalOf({ refusal, lines, amount, statedLines, statedAmount }: SettlementFile): Text | string | null {
  if (refusal === null) return null;
  return textOf(refusal, {
    lines,
    amount,
    statedLines,
    statedAmount,
    linesOff: statedLines === null ? null : lines - statedLines,
    amountOff: statedAmount === null ? null : amount - statedAmount,
  });
}

/** The reason why the file was refused, written in a language; null when it was not. */
export function refusalIn(file: SettlementFile, language: Language): string | null {
  const refusal = refusalOf(file);
  return refusal === null || typeof refusal === 'string' ? refusal : write(refusal, language);
}

/** The channels of partners that tell of payments only by file; their day is closed once its file is posted. */
export const CHANNELS_CONFIRMED_BY_FILE: readonly PaymentChannel[] = ['POST_OFFICE', 'COUNTER'];

export type ReceiveOutcome =
  | { readonly kind: 'received'; readonly file: SettlementFile }
  /** The same bytes were received before; nothing changed. */
  | { readonly kind: 'seen-before'; readonly file: SettlementFile }
  | { readonly kind: 'refused'; readonly file: SettlementFile }
  /** The partner has no format for files of this kind. */
  | { readonly kind: 'no-format' };
