/** What the HTTP app is given; it makes nothing of this itself. */
import type { FastifyPluginAsync } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { VerifyToken } from '../../platform/auth/index.js';
import type { CreateContext, ErrorFormatter, OperationLimits } from '../graphql/index.js';
import type { IdSource } from '../../kernel/ids.js';
import type { IdePersonas } from './graphql-ide.js';
import type { JobStatus } from '../../platform/jobs/index.js';
import type { Logger, Metrics } from '../../platform/observability/index.js';

export interface HttpAppDeps {
  readonly schema: GraphQLSchema;
  readonly createContext: CreateContext;
  readonly verifyToken: VerifyToken;
  readonly limits: OperationLimits;
  readonly errors: ErrorFormatter;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly newId: IdSource;
  readonly now: () => Date;
  /** Whether the database answers; asked by /readyz. */
  readonly isDatabaseReady: () => Promise<boolean>;
  /** What is known of the runs of background jobs; asked by /jobs. */
  readonly readJobs: () => Promise<readonly JobStatus[]>;
  /** Addresses and networks of proxies whose X-Forwarded-For is believed. */
  readonly trustProxy: readonly string[];
  /** Milliseconds of delay of the event loop from which on requests are answered 503; 0 is never. */
  readonly busyAfterMs: number;
  /** Whom a developer may ask as in the editor at /graphql. */
  readonly personas: IdePersonas;
  /** Routes of others, each in a scope of its own: partners' webhooks. */
  readonly plugins: readonly FastifyPluginAsync[];
}
