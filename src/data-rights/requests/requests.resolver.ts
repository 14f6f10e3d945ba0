/** The query of what families ask about their data, and the mutations by which a branch answers. */
import { Arg, Args, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { readEvidence } from '../../households/families/index.js';
import { civilDateIn } from '../../kernel/civil-date.js';
import { WIT } from '../../kernel/time-zone.js';
import { type Connection, readId, readText } from '../../platform/graphql/index.js';
import { type AnsweringDeps, acceptRequest, refuseRequest } from './answer-request.js';
import type { DataRequest } from './data-request.js';
import { AcceptDataRequestInput, RefuseDataRequestInput } from './data-request.inputs.js';
import { type ListedRequest, findRequest } from './data-request.queries.js';
import { AcceptDataRequestResult, RefuseDataRequestResult, toDataRequestResult } from './data-request-results.types.js';
import { DataRequestConnection, DataRequestsArguments } from './data-request.types.js';
import { pageOfRequests } from './page-of-requests.js';
import type { RequestsContext } from './requests.context.js';
import { asShown } from './shown-request.js';

const ANSWER_LENGTH_MAX = 500;

const depsOf = (context: RequestsContext): AnsweringDeps => {
  const { dataRequests, now, viewer } = context;
  return { ...dataRequests, now, viewer, changes: context };
};

const findAnswerable = ({ dataRequests, visibility }: RequestsContext, id: string): Promise<DataRequest | null> =>
  findRequest(
    { connection: dataRequests.pool, keyring: dataRequests.keyring },
    { visibility },
    readId('DataRequest', 'input.id', id),
  );

const shown = <Outcome extends object>(outcome: Outcome, { viewer }: RequestsContext): Outcome =>
  'request' in outcome ? { ...outcome, request: asShown(outcome.request as DataRequest, viewer) } : outcome;

@Authorized('membership:read')
@Resolver()
export class DataRequestsResolver {
  @Query(() => DataRequestConnection, {
    description: 'What families that the viewer may see asked about their data, the newest first.',
  })
  dataRequests(
    @Args(() => DataRequestsArguments) page: DataRequestsArguments,
    @Ctx() context: RequestsContext,
  ): Promise<Connection<ListedRequest>> {
    return pageOfRequests(page, { visibility: context.visibility }, context);
  }

  @Authorized('membership:decide')
  @Mutation(() => AcceptDataRequestResult, {
    description:
      'Accept what a family asked. A value of a person is put right by the rules of any correction; an address or other data is recorded first; an accepted objection holds at once.',
  })
  async acceptDataRequest(
    @Arg('input', () => AcceptDataRequestInput, { description: 'The request, the answer, and the document.' })
    { id, answer: given, evidence: shownBy }: AcceptDataRequestInput,
    @Ctx() context: RequestsContext,
  ) {
    const answer = readText('input.answer', given, ANSWER_LENGTH_MAX);
    const today = civilDateIn(context.now, WIT);
    const evidence = shownBy === null || shownBy === undefined ? null : readEvidence('input.evidence', shownBy, today);
    const request = await findAnswerable(context, id);
    if (request === null) return toDataRequestResult({ kind: 'request-unknown' }, 'DataRequestAccepted');
    const outcome = await acceptRequest(depsOf(context), { request, answer, evidence });
    return toDataRequestResult(shown(outcome, context), 'DataRequestAccepted');
  }

  @Authorized('membership:decide')
  @Mutation(() => RefuseDataRequestResult, {
    description: 'Refuse what a family asked, with the reason that it is told.',
  })
  async refuseDataRequest(
    @Arg('input', () => RefuseDataRequestInput, { description: 'The request and the reason.' })
    input: RefuseDataRequestInput,
    @Ctx() context: RequestsContext,
  ) {
    const answer = readText('input.answer', input.answer, ANSWER_LENGTH_MAX);
    const request = await findAnswerable(context, input.id);
    if (request === null) return toDataRequestResult({ kind: 'request-unknown' }, 'DataRequestRefused');
    const outcome = await refuseRequest(depsOf(context), { request, answer });
    return toDataRequestResult(shown(outcome, context), 'DataRequestRefused');
  }
}
