/** Replies to partners that inform of money that has moved: JSON for what was kept, problem documents for the rest. */
import { unreachable } from '../../kernel/invariant.js';
import type { PostingAnswer } from '../../money/payments/index.js';
import type { CallResult, HttpReply } from './adapter.js';
import { askForSignature } from './challenge.js';
import { type JsonObject, type WireProblem, describeProblem } from './wire-problem.js';

/**
 * The terms that differ between protocols: the refusal of a call that is not authentic, and the status at which the
 * sender tries again.
 */
export interface ReplyTerms {
  readonly unauthentic: string;
  /** The header or the field in which the proof of a call stands. */
  readonly provenIn: string;
  /** The status of a fault of ours, at which the sender tries as often again as its protocol provides. */
  readonly failedStatus: 500 | 503;
}

export const notificationReply =
  (terms: ReplyTerms) =>
  (result: CallResult<null>): HttpReply => {
    switch (result.kind) {
      case 'posted':
        return replyToPosting(result.answer);
      case 'reversal':
        return replyToReversal(result);
      case 'kept':
        return json(202, { outcome: result.state, deliveryId: result.deliveryId });
      case 'unreadable':
        return replyToUnreadable(result.problem);
      case 'contradicted':
        return problem(400, 'Your own API says otherwise; nothing was booked and the call was kept for inspection.', {
          title: 'Contradicted call',
          deliveryId: result.deliveryId,
        });
      case 'unconfirmed':
        return problem(502, 'Your own API could not be asked whether this is so; send the call again.', {
          deliveryId: result.deliveryId,
        });
      case 'unauthentic':
        return withHeader(problem(401, terms.unauthentic), 'www-authenticate', askForSignature(terms.provenIn));
      case 'too-large':
        return problem(413, 'The body is larger than 32 kB.');
      case 'broken-request':
        return result.part === 'content-type'
          ? problem(415, NO_MEDIA_TYPE, { field: 'content-type' })
          : problem(400, CUT_SHORT);
      case 'overloaded':
        return problem(503, 'More calls are under way than can be answered now; send it again.', { title: 'Busy' });
      case 'failed':
        return replyToFailure(result, terms);
      default:
        return unreachable(result);
    }
  };

export const NO_MEDIA_TYPE =
  'The header content-type is no media type, so the body was not read: send application/json, once.';
const CUT_SHORT =
  'The body has another length than the header content-length says, or cannot be read: send it again whole.';

/** A call that is not understood may tell of money: it is never acknowledged, so that its sender sends it again. */
function replyToUnreadable(found: WireProblem): HttpReply {
  const more = {
    problem: describeProblem(found),
    ...(found.kind === 'not-json' ? {} : { field: found.field }),
  };
  return found.kind === 'not-understood'
    ? problem(422, 'The call is authentic and is not understood; it was kept and an operator was told.', more)
    : problem(400, 'The call is authentic but cannot be read; it was kept for inspection.', more);
}

/** A call that may succeed in a moment is told so by 503; any other failure is a fault of ours. */
function replyToFailure({ overdue, errorId }: Failure, { failedStatus }: ReplyTerms): HttpReply {
  if (overdue === undefined) return problem(failedStatus, FAILED.unknown, { errorId });
  const reply = problem(503, FAILED[overdue], { title: 'Unavailable', errorId });
  return withHeader(reply, 'retry-after', RETRY_AFTER_SECONDS);
}

const withHeader = (reply: HttpReply, name: string, value: string): HttpReply => ({
  ...reply,
  headers: { ...reply.headers, [name]: value },
});

type Failure = Extract<CallResult<null>, { kind: 'failed' }>;

const RETRY_AFTER_SECONDS = '5';

/** What a sender is told of a call that was not answered; it is booked once, however often it is sent. */
const FAILED = {
  'nothing-booked': 'The call was not booked; send it again.',
  'still-posting': 'It is not known yet whether the call was booked; send it again, and it is booked once.',
  unknown: 'The call could not be processed; send it again.',
} as const;

/**
 * Replies without saying that a delivery is a repeat, so that the same delivery gets the same bytes however often it
 * comes.
 */
function replyToPosting({ seenBefore, outcome, firstOutcome, deliveryId, paymentId }: PostingAnswer): HttpReply {
  if (seenBefore === 'delivery-key-reused') {
    return problem(409, 'This name of a call was used before for another payment; nothing was booked.', { deliveryId });
  }
  if (outcome === 'conflicts-with-earlier') {
    return problem(409, 'This reference was used before for another amount or account; nothing was booked.', {
      firstOutcome,
      deliveryId,
    });
  }
  return json(200, { outcome: firstOutcome, deliveryId, paymentId });
}

/** Accepts a reversal that is booked or waits for its payment, and refuses one that cannot be right. */
function replyToReversal({ answer, deliveryId }: Extract<CallResult<null>, { kind: 'reversal' }>): HttpReply {
  const { outcome, entryId } = answer;
  if (outcome === 'conflicts-with-earlier')
    return problem(409, 'This reference of a reversal was used before for another amount; nothing was booked.', {
      deliveryId,
    });
  if (outcome === 'exceeds-payment')
    return problem(409, 'More is taken back than is left of this payment; nothing was booked.', { deliveryId });
  if (outcome === 'waits-for-payment') return json(202, { outcome, deliveryId });
  return json(200, { outcome: 'reversed', deliveryId, entryId });
}

const json = (status: number, body: JsonObject): HttpReply => ({
  status,
  headers: { 'content-type': 'application/json' },
  body,
});

const TITLES: Readonly<Record<number, string>> = {
  400: 'Unreadable call',
  401: 'Not authentic',
  409: 'Conflict',
  413: 'Too large',
  415: 'Unsupported media type',
  422: 'Not understood',
  500: 'Internal error',
  502: 'Not confirmed',
  503: 'Internal error',
};

/** Makes a problem document (RFC 9457). */
const problem = (status: number, detail: string, more: JsonObject = {}): HttpReply => ({
  status,
  headers: { 'content-type': 'application/problem+json' },
  body: { type: 'about:blank', title: TITLES[status], status, detail, ...more },
});
