/** A payment protocol as its folder gives it to the one table: everything that the server, its documents and the sandbox know of it. */
import type { z } from 'zod';
import type { PostPayment } from '../../money/payments/index.js';
import type { ProtocolTraits } from '../../money/partners/index.js';
import type { SandboxProtocol } from '../../partners/stand-ins/index.js';
import type { WebhookAdapter } from './adapter.js';
import type { InquireBill, RememberInquiry } from './inquire-bill.js';
import type { Describe, Json } from './openapi-parts.js';

/** A path on Fastify, and what answers there. */
export interface ProtocolEndpoint {
  readonly path: string;
  readonly adapter: WebhookAdapter;
  /** Where the protocol asks for more than posting, such as an answer in time. */
  readonly postPayment?: PostPayment;
}

/** What is agreed with banks about the traffic. */
export interface SnapTerms {
  /** Longer than this no bank is kept waiting. */
  readonly answerWithinMs: number;
  /** Of one partner at one instance; more are told to come back. */
  readonly callsPerSecondMax: number;
}

/** What was agreed with banks that speak SNAP BI. */
export interface SnapAgreement {
  readonly terms: SnapTerms;
  /** In front of `/v1.0`, for every bank, e.g. `/snap`; the path as called is what partners sign. */
  readonly prefixes: readonly string[];
  /** At least 32 bytes, equal on every instance. */
  readonly tokenKey: Uint8Array;
  /** Gives up in time. @throws PostingOverdue */
  readonly postInTime: PostPayment;
}

/** What an adapter may need beside what every call is received with. */
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
  readonly endpoints: (deps: AdapterDeps) => readonly ProtocolEndpoint[];
  readonly description: ProtocolDescription;
  /** Loaded for test payments alone: `() => import('./sandbox/index.js')`. */
  readonly sandbox: () => Promise<{ readonly sandbox: SandboxProtocol }>;
}
