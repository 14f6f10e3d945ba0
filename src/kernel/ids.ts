/** Identities are UUIDs, time-ordered (version 7) when we make them. */
import { v7, validate } from 'uuid';
import type { Brand } from './brand.js';

export type FamilyId = Brand<string, 'FamilyId'>;
export type ParticipantId = Brand<string, 'ParticipantId'>;
export type CadreId = Brand<string, 'CadreId'>;
export type BranchId = Brand<string, 'BranchId'>;
export type VisitId = Brand<string, 'VisitId'>;
export type PromiseId = Brand<string, 'PromiseId'>;
export type CampaignId = Brand<string, 'CampaignId'>;
export type CallId = Brand<string, 'CallId'>;
export type SegmentId = Brand<string, 'SegmentId'>;
export type PartnerId = Brand<string, 'PartnerId'>;
export type ReceiptId = Brand<string, 'ReceiptId'>;
export type PaymentId = Brand<string, 'PaymentId'>;

/** Makes a new identity; composed once, so that tests may make theirs predictable. */
export type IdSource = () => string;

export const randomIds: IdSource = () => v7();

/** Any UUID in lower case, or null. */
export const parseUuid = (text: string): string | null => (validate(text) ? text.toLowerCase() : null);
