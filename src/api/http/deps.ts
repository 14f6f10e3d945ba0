/** The dependencies of the HTTP app, which makes none of them itself. */
import type { FastifyPluginAsync } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { VerifyToken } from '../../platform/auth/index.js';
import type { CreateContext, ErrorFormatter, OperationLimits } from '../graphql/index.js';
import type { IdSource } from '../../kernel/ids.js';
import type { ReadDocument } from '../documents/index.js';
import type { CountUse } from '../uses/index.js';
import type { FiguresDoor } from './figures-door.js';
import type { ConsoleSignIn } from './console-pages.js';
import type { JobStatus } from '../../platform/jobs/index.js';
import type { CountRequest } from '../../platform/quotas/index.js';
import type { Overload } from '../../platform/overload/index.js';
import type { HealthReport, Logger, Metrics } from '../../platform/observability/index.js';

export interface HttpAppDeps {
  readonly schema: GraphQLSchema;
  readonly createContext: CreateContext;
  readonly verifyToken: VerifyToken;
  /** Counts a request of somebody who is signed in, whatever it asks. */
  readonly countRequest: CountRequest;
  readonly limits: OperationLimits;
  /** Finds the document that a request names, and refuses what may not run here. */
  readonly readDocument: ReadDocument;
  /** Counts what of the schema each client uses. */
  readonly countUse: CountUse;
  /** Whether the schema is shown to callers without a token: on development machines it is. */
  readonly isSchemaOpen: boolean;
  readonly errors: ErrorFormatter;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly newId: IdSource;
  readonly now: () => Date;
  /** Judges the way of money, the live feed and reading; /health asks it. */
  readonly readHealth: () => Promise<HealthReport>;
  /** Reads the status of the background jobs; /jobs asks it. */
  readonly readJobs: () => Promise<readonly JobStatus[]>;
  /** Who may see /metrics and /jobs. */
  readonly figures: FiguresDoor;
  /** The addresses and networks of proxies whose X-Forwarded-For is believed. */
  readonly trustProxy: readonly string[];
  /** Decides which work is taken on under pressure. */
  readonly overload: Overload;
  /** The folder of the built console, which is served at /; null where it was not built. */
  readonly consoleFolder: string | null;
  /** Where the console signs people in; null where it signs nobody in. */
  readonly consoleSignIn: ConsoleSignIn | null;
  /** Whether this is a sandbox, whose people and numbers are made up and whose visitors may try everything. */
  readonly isSandbox: boolean;
  /** The folder of the built documents, which are served at /docs; null where they were not built. */
  readonly docsFolder: string | null;
  /** The origins whose pages may call from a browser, whole or with `:*` for any port; our own always may. */
  readonly allowedOrigins: readonly string[];
  /** The routes of other folders that programs alone call, such as partners' webhooks, each in a scope of its own. */
  readonly plugins: readonly FastifyPluginAsync[];
  /** The routes of other folders that people's browsers may call as well, such as files. */
  readonly files: readonly FastifyPluginAsync[];
}
