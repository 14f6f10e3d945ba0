/** Describes what collecting partners are answered, whatever their protocol, for the OpenAPI document. */
import type { Describe, Json } from './openapi-parts.js';
import { RecordedAnswer, PostedAnswer, Problem, ReversedAnswer } from './reply-schemas.js';

/** Of an answer to a call that could not be answered, and may be in a moment. */
export const LATER =
  'The data cannot be reached, or more calls are under way than can be answered: send it again, and it is booked once.';

/** The answers that every collecting partner receives; `more` are the answers of one protocol. */
export const collected = ({ answer, oneOf }: Describe, more: Json): Json => ({
  200: answer(
    'The payment or its reversal is committed: what became of it.',
    oneOf(PostedAnswer, ReversedAnswer),
    'application/json',
  ),
  202: answer(
    'The call is kept: a reversal whose payment was not told yet, or a state that moves no money.',
    oneOf(RecordedAnswer),
    'application/json',
  ),
  400: answer('The body was cut short.', oneOf(Problem)),
  401: answer(
    'The partner is unknown, the proof is wrong, or the address is not yours. Nothing is kept.',
    oneOf(Problem),
  ),
  409: answer('The payment was told before with other content. Nothing is booked.', oneOf(Problem)),
  413: answer('The body is larger than 32 kB.', oneOf(Problem)),
  415: answer('The header content-type is no media type, so the body was not read.', oneOf(Problem)),
  422: answer(
    'The call is authentic and holds a word that we do not know, and which may mean money: it is kept, and is to be sent again.',
    oneOf(Problem),
  ),
  503: answer(LATER, oneOf(Problem)),
  ...more,
});

export const askedBack = ({ answer, oneOf }: Describe): Json => ({
  400: answer(
    'The call is authentic and cannot be read, or your own API says otherwise: it is kept for inspection.',
    oneOf(Problem),
  ),
  502: answer('Your own API could not be asked: the call is kept, and is to be sent again.', oneOf(Problem)),
});
