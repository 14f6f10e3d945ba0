/**
 * The public interface of settlement: partners' files, their breaks with the books here, and the decisions about them.
 */
export { BREAK_REVERSALS_AWAITED, OPEN_BREAKS } from './awaited-reversals.js';
export type { AskAboutBreak } from './ask-about-breaks.js';
export { BreakFieldsResolver, BreaksResolver } from './breaks.resolver.js';
export { EXAMPLE_FORMATS } from './example-formats.js';
export { type FinishingDeps, findPartnerByCode, finishFile } from './finish-file.js';
export { receiveFile } from './receive-file.js';
export type { TakeBack } from './reverse-break.js';
export { type SettlementRunner, createSettlementRunner } from './run-settlement.js';
export { SETTLEMENT_NODES } from './settlement.nodes.js';
export { setFormat } from './set-format.js';
export { type ReceiveOutcome, type SettlementFile, type SettlementPartner, refusalIn } from './settlement-file.js';
export { FILE_KINDS, type FileKind } from './settlement-format.js';
export { settlementSlice } from './settlement.context.js';
export { SettlementFileFieldsResolver, SettlementFilesResolver } from './settlement-files.resolver.js';
