/**
 * What an answer means to whoever called, by the words of each protocol's page: done, to come again, refused for good with
 * nothing booked, or anything else, which is a fault whatever its status.
 */
import type { HttpAnswer } from '../../../chaos/writers/http-post.js';

export interface Heard {
  readonly meaning: 'done' | 'again' | 'refused' | 'fault';
  /** The code of the protocol, or what there is in its place. */
  readonly word: string;
}

export type Understand = (answer: HttpAnswer) => Heard;

const wordOf = ({ status, error }: HttpAnswer): string => error ?? String(status);
const textIn = (value: unknown, name: string): string => {
  const inside = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : '';
  return typeof inside === 'string' ? inside : '';
};

/** The titles of problem documents at which a notice is sent again; a fault of ours has another. */
const AGAIN_TITLES = new Set(['Busy', 'Unavailable']);

/** A notice of a minimarket, an aggregator or anybody who informs of money that has moved. */
export const saidToNotice: Understand = (answer) => {
  const { status, json, retryAfter } = answer;
  if (status === 200 && textIn(json, 'paymentId') !== '') return { meaning: 'done', word: '200' };
  const title = textIn(json, 'title');
  const isAgain = status === 503 && json?.['status'] === status && AGAIN_TITLES.has(title) && retryAfter !== null;
  return { meaning: isAgain ? 'again' : 'fault', word: title === '' ? wordOf(answer) : `${status} ${title}` };
};

const snap =
  (meaningOf: (code: string, flag: string) => Heard['meaning']): Understand =>
  (answer) => {
    const code = textIn(answer.json, 'responseCode');
    const flag = textIn(answer.json?.['virtualAccountData'], 'paymentFlagStatus');
    const word = [code || wordOf(answer), flag].filter((part) => part !== '').join(' flag ');
    return { meaning: meaningOf(code, flag), word };
  };

/** A bank asks what is owed: 504 and 429 end this question and book nothing; whoever stands at the ATM asks anew. */
export const saidToInquiry = snap((code) => {
  if (code === '2002400') return 'done';
  if (code === '2022400') return 'again';
  return code === '5042400' || code === '4292400' ? 'refused' : 'fault';
});

/** A bank reports a payment: only 202 with the flag 02 asks it to advise again; 504 and 429 would give the money back. */
export const saidToPayment = snap((code, flag) => {
  if (code === '2002500') return flag === '00' ? 'done' : 'fault';
  return code === '2022500' && flag === '02' ? 'again' : 'fault';
});

interface GraphQLBody {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

/** A question, or a change of which the caller only wants to hear that it was taken. */
export const saidByGraphQL: Understand = (answer) => {
  const { data = null, errors } = (answer.json ?? {}) as GraphQLBody;
  if (answer.status === 200 && data !== null && errors === undefined) return { meaning: 'done', word: '200' };
  const code = errors?.[0]?.extensions?.code ?? '';
  const isAgain = code === 'UNAVAILABLE' && (answer.status !== 503 || answer.retryAfter !== null);
  return { meaning: isAgain ? 'again' : 'fault', word: code || wordOf(answer) };
};

interface Item {
  readonly result: { readonly __typename: string; readonly code?: string };
}

/** A batch of a phone: every item was recorded, or some are to be kept and sent again with their ids. */
export const saidToBatch: Understand = (answer) => {
  const heard = saidByGraphQL(answer);
  if (heard.meaning !== 'done') return heard;
  const { data } = answer.json as {
    readonly data: { readonly syncFieldBatch: { readonly items?: readonly Item[] } | null };
  };
  const results = (data.syncFieldBatch?.items ?? []).map(({ result }) => result.code ?? result.__typename);
  const others = [...new Set(results)].filter((result) => result !== 'VisitRecorded');
  if (results.length > 0 && others.length === 0) return heard;
  const isAgain = results.length > 0 && others.every((result) => result === 'FIELD_ITEM_NOT_TAKEN');
  return { meaning: isAgain ? 'again' : 'fault', word: others.join(', ') || 'no items' };
};
