/** What a participant asks about the data of the own family: no argument names a family, so that nobody asks for another. */
import { Arg, Args, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { CallerError } from '../../kernel/caller-error.js';
import type { FamilyId } from '../../kernel/ids.js';
import { type Connection, readId, readText } from '../../platform/graphql/index.js';
import type { Asked, RequestCommand } from './data-request.js';
import { ObjectToProcessingInput, RequestCorrectionInput, WithdrawDataRequestInput } from './data-request.inputs.js';
import { RequestDataResult, WithdrawDataRequestResult, toDataRequestResult } from './data-request-results.types.js';
import type { ListedRequest } from './data-request.queries.js';
import { DataRequestConnection, DataRequestsArguments } from './data-request.types.js';
import { dueAtOf } from './due-at.js';
import { fileRequest, findOwnPerson, withdrawRequest } from './file-request.js';
import { pageOfRequests } from './page-of-requests.js';
import type { RequestsContext } from './requests.context.js';
import { correctedBy, readWanted } from './wanted-value.js';

const REASON_LENGTH_MAX = 500;

/** The family of the token. @throws CallerError FORBIDDEN for a token that names none. */
function familyOf({ viewer }: RequestsContext): FamilyId {
  if (viewer.familyId === undefined) throw new CallerError('FORBIDDEN', 'This token names no family.');
  return viewer.familyId;
}

const depsOf = ({ dataRequests, now, viewer }: RequestsContext) => ({
  pool: dataRequests.pool,
  keyring: dataRequests.keyring,
  now,
  by: viewer.subject,
});

async function file(context: RequestsContext, { id, reason }: { id: string; reason: string }, asked: Asked) {
  const command: RequestCommand = {
    id: readId('DataRequest', 'input.id', id),
    familyId: familyOf(context),
    asked,
    reason: readText('input.reason', reason, REASON_LENGTH_MAX),
  };
  const dueAt = dueAtOf(asked.kind, context.now, context.dataRequests.terms);
  return toDataRequestResult(await fileRequest({ ...depsOf(context), dueAt }, command), 'DataRequestFiled');
}

@Authorized('own-family:read')
@Resolver()
export class OwnDataRequestsResolver {
  @Query(() => DataRequestConnection, {
    description: 'What the own family asked about its data, the newest first, with the answers.',
  })
  myDataRequests(
    @Args(() => DataRequestsArguments) page: DataRequestsArguments,
    @Ctx() context: RequestsContext,
  ): Promise<Connection<ListedRequest>> {
    return pageOfRequests(page, { familyId: familyOf(context) }, context);
  }

  @Authorized('own-family:read')
  @Mutation(() => RequestDataResult, {
    description: 'Ask that wrong data of the own family are put right. A person of the branch answers within the term.',
  })
  async requestCorrection(
    @Arg('input', () => RequestCorrectionInput, { description: 'What is wrong and what it should be.' })
    { cardNumber = null, field, wanted: text, ...input }: RequestCorrectionInput,
    @Ctx() context: RequestsContext,
  ) {
    const wanted = readWanted(field, text);
    const familyId = familyOf(context);
    const participantId =
      cardNumber === null ? null : await findOwnPerson(context.dataRequests.pool, familyId, cardNumber);
    const isOfPerson = cardNumber !== null || correctedBy(field, wanted) !== null;
    if (isOfPerson && participantId === null)
      return toDataRequestResult({ kind: 'person-unknown' }, 'DataRequestFiled');
    return file(context, input, { kind: 'CORRECTION', participantId, field, wanted });
  }

  @Authorized('own-family:read')
  @Mutation(() => RequestDataResult, {
    description:
      'Object to what is done with the data of the own family. A person of the branch answers within the term.',
  })
  objectToProcessing(
    @Arg('input', () => ObjectToProcessingInput, { description: 'What the family objects to, and why.' })
    { subject, ...input }: ObjectToProcessingInput,
    @Ctx() context: RequestsContext,
  ) {
    return file(context, input, { kind: 'OBJECTION', subject });
  }

  @Authorized('own-family:read')
  @Mutation(() => WithdrawDataRequestResult, {
    description: 'Take back a request that waits, or an objection that was accepted.',
  })
  async withdrawDataRequest(
    @Arg('input', () => WithdrawDataRequestInput, { description: 'The request to take back.' })
    input: WithdrawDataRequestInput,
    @Ctx() context: RequestsContext,
  ) {
    const id = readId('DataRequest', 'input.id', input.id);
    const outcome = await withdrawRequest(depsOf(context), { id, familyId: familyOf(context) });
    return toDataRequestResult(outcome, 'DataRequestWithdrawn');
  }
}
