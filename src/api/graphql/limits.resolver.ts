/** Answers within which limits a client is answered, so that it need not know them by heart. */
import { Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { DocumentsMode } from '../documents/index.js';
import { Concerns, PAGE_MAX, TEXT_LENGTH_MAX } from '../../platform/graphql/index.js';
import { ITEMS_MAX } from '../../workday/offline-sync/index.js';
import {
  ARRIVES_WITHIN_MS,
  DOCUMENT_TOKENS_MAX,
  OPERATIONS_PER_SOCKET_MAX,
  REQUEST_BYTES_MAX,
  STRANGERS_REQUESTS_PER_MINUTE,
  STRANGERS_REQUEST_BYTES_MAX,
  socketsMaxOf,
} from './fixed-limits.js';
import { REQUESTS_PER_MINUTE } from '../../platform/quotas/index.js';
import type { OperationContext } from './context.js';
import type { OperationLimits } from './operation-limits.js';

export interface LimitsContext {
  readonly operationLimits: OperationLimits;
  readonly documentsMode: DocumentsMode;
}

export const limitsSlice = (context: LimitsContext) => (): LimitsContext => context;

@ObjectType('Limits', {
  simpleResolvers: true,
  description:
    'The limits within which requests are answered. They are the same for all callers unless a field says otherwise.',
})
class LimitsType {
  @Field(() => Int, { description: 'The most items of one `syncFieldBatch`.' })
  batchItems!: number;

  @Field(() => Int, {
    description:
      'The longest request, and message of a socket, in bytes, of those who are signed in. A batch fills until it reaches this or `batchItems`.',
  })
  requestBytes!: number;

  @Field(() => Int, { description: 'The longest request without a token, in bytes.' })
  requestBytesWithoutToken!: number;

  @Field(() => Int, { description: 'The most requests in a minute from one address without a token.' })
  requestsPerMinuteWithoutToken!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'The most requests, and operations over sockets, in a minute of whoever is signed in, by role and from whatever address; null without a token. The headers `x-ratelimit-…` say what is left.',
  })
  requestsPerMinute!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The most sockets that whoever is signed in may have open at one instance; null without a token.',
  })
  sockets!: number | null;

  @Field(() => Int, { description: 'The time in which a whole request must have arrived, in milliseconds.' })
  requestArrivesWithinMs!: number;

  @Field(() => Int, { description: 'The longest text, in characters; fields may take less, and say so.' })
  textLength!: number;

  @Field(() => Int, { description: 'The most rows of one page.' })
  pageSize!: number;

  @Field({
    description:
      'Whether documents that no client registered run here; where not, send the `documentId` of one that is registered.',
  })
  runsOpenDocuments!: boolean;

  @Field(() => Int, { description: 'The most tokens of a document.' })
  documentTokens!: number;

  @Field(() => Int, { description: 'The most levels of fields of an operation.' })
  depth!: number;

  @Field(() => Int, { description: 'The most aliases of an operation.' })
  aliases!: number;

  @Field(() => Int, { description: 'The most values that an answer may hold, pages counted at the size asked for.' })
  cost!: number;

  @Field(() => Int, { description: 'The same for the answer to each event of a subscription.' })
  eventCost!: number;

  @Field(() => Int, { description: 'The longest answer, in characters.' })
  answerLength!: number;

  @Field(() => Int, {
    description: 'The time after which an operation, or the answer to one event, is ended, in milliseconds.',
  })
  timeMs!: number;

  @Field(() => Int, { description: 'The most operations that run over one socket at once.' })
  operationsPerSocket!: number;
}

const FIXED = {
  batchItems: ITEMS_MAX,
  requestBytes: REQUEST_BYTES_MAX,
  requestBytesWithoutToken: STRANGERS_REQUEST_BYTES_MAX,
  requestsPerMinuteWithoutToken: STRANGERS_REQUESTS_PER_MINUTE,
  requestArrivesWithinMs: ARRIVES_WITHIN_MS,
  textLength: TEXT_LENGTH_MAX,
  pageSize: PAGE_MAX,
  documentTokens: DOCUMENT_TOKENS_MAX,
  operationsPerSocket: OPERATIONS_PER_SOCKET_MAX,
} as const;

@Resolver()
export class LimitsResolver {
  /** Permits every caller: what a client may send is no secret. */
  @Concerns('programme')
  @Query(() => LimitsType, { description: 'The limits within which this server answers.' })
  limits(
    @Ctx() { operationLimits, documentsMode, viewer }: LimitsContext & Pick<OperationContext, 'viewer'>,
  ): LimitsType {
    return {
      ...FIXED,
      ...operationLimits,
      runsOpenDocuments: documentsMode === 'open',
      requestsPerMinute: viewer === null ? null : REQUESTS_PER_MINUTE[viewer.role],
      sockets: viewer === null ? null : socketsMaxOf(viewer.role),
    };
  }
}
