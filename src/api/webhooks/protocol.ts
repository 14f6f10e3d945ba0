/**
 * Defines a payment protocol as its folder gives it to the table of protocols: all that the server, its documents and
 * the sandbox know of it.
 */
import type { z } from 'zod';
import type { PaymentDelivery, PostPayment } from '../../money/payments/index.js';
import type { ProtocolTraits } from '../../money/partners/index.js';
import type { SandboxProtocol } from '../../partners/stand-ins/index.js';
import type { WebhookAdapter } from './adapter.js';
import type { InquireBill, RememberInquiry } from './inquire-bill.js';
import type { Describe, Json } from './openapi-parts.js';
import type { StatusField } from './status-words.js';

/** A path on Fastify and the adapter that answers there. */
export interface ProtocolEndpoint {
  readonly path: string;
  readonly adapter: WebhookAdapter;
  /** Posts payments where the protocol asks for more than posting, such as an answer in time. */
  readonly postPayment?: PostPayment;
}

/** The terms of the traffic that are agreed with banks. */
export interface SnapTerms {
  /** The longest time a bank is kept waiting for an answer, in milliseconds from the arrival of its call. */
  readonly answerWithinMs: number;
  /** The most calls per second of one partner at one instance; further calls are told to come back. */
  readonly callsPerSecondMax: number;
}

/** The agreement with banks that speak SNAP BI. */
export interface SnapAgreement {
  readonly terms: SnapTerms;
  /** The prefixes before `/v1.0` for every bank, e.g. `/snap`; partners sign the path as they call it. */
  readonly prefixes: readonly string[];
  /** The key of access tokens: at least 32 bytes, equal on every instance. */
  readonly tokenKey: Uint8Array;
  /** Posts a payment, or gives up in time. @throws PostingOverdue */
  readonly postInTime: PostPayment;
  /** Takes a payment that was not looked up, and whose bank is told neither yes nor no. */
  readonly leaveOpen: (delivery: PaymentDelivery) => void;
}

/** The dependencies of an adapter beside those with which every call is received. */
export interface AdapterDeps {
  readonly inquireBill: InquireBill;
  readonly rememberInquiry: RememberInquiry;
  readonly snap: SnapAgreement;
}

/** A protocol's part of the OpenAPI document that partners are given. */
export interface ProtocolDescription {
  readonly schemas: Readonly<Record<string, z.ZodType>>;
  readonly paths: (describe: Describe) => Readonly<Record<string, Json>>;
}

export interface Protocol {
  readonly traits: ProtocolTraits;
  /** The fields in which it says what became of money, with every word of its documents. */
  readonly words: readonly StatusField[];
  readonly endpoints: (deps: AdapterDeps) => readonly ProtocolEndpoint[];
  readonly description: ProtocolDescription;
  /** Loads the sandbox for test payments alone: `() => import('./sandbox/index.js')`. */
  readonly sandbox: () => Promise<{ readonly sandbox: SandboxProtocol }>;
}
