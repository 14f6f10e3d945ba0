/** Writes as people do: the visits of cadres in batches, and the calls of tele-collectors; each until it is answered. */
import { v7 as newUuid } from 'uuid';
import { pause } from '../pause.js';
import { type GraphQLAnswer, askGraphQL } from './ask-graphql.js';
import { type Book, type Recorded, note } from './book.js';
import type { Writing } from './writing.js';

export interface Cadre {
  readonly cadreId: string;
  readonly token: string;
  readonly families: readonly string[];
}

const SYNC = `mutation ($input: SyncFieldBatchInput!) { syncFieldBatch(input: $input) {
  __typename ... on FieldBatchSynced { items { itemId result { __typename } } } } }`;
const CALL = `mutation ($input: RecordCallInput!) { recordCall(input: $input) { __typename } }`;

const newRecorded = (table: Recorded['table'], familyId: string, alongside: readonly string[] = []): Recorded => ({
  table,
  id: newUuid(),
  familyId,
  alongside,
  told: 'unanswered',
  replies: [],
});

/** The codes at which a client may send the same again. */
const noteFault = (book: Book, what: string, { http, code }: GraphQLAnswer): void => {
  if (code === 'INTERNAL' || code === 'INTERNAL_SERVER_ERROR')
    book.strange.push({ at: Date.now(), protocol: 'graphql', what: `${what}: ${code} ${http.text.slice(0, 200)}` });
};

interface Item {
  readonly itemId: string;
  readonly result: { readonly __typename: string };
}

export async function syncVisits(writing: Writing, cadre: Cadre): Promise<void> {
  const { book, chance } = writing;
  const families = Array.from({ length: 1 + chance.below(4) }, () => chance.pick(cadre.families));
  const visits = families.map((familyId) => newRecorded('visits', familyId, families));
  book.recorded.push(...visits);
  const visitedAt = new Date(Date.now() - 60_000).toISOString(); // The clocks of instances may differ from this one.
  const items = visits.map(({ id, familyId }) => ({
    visit: {
      id: `Visit_${id}`,
      familyId: `Family_${familyId}`,
      outcome: 'NOT_AT_HOME',
      visitedAt,
    },
  }));
  while (!writing.isOver()) {
    const { token } = cadre;
    const answer = await askGraphQL({
      baseUrl: writing.entrance(),
      token,
      query: SYNC,
      variables: { input: { items } },
    });
    noteFault(book, 'syncFieldBatch', answer);
    const taken = ((answer.data?.['syncFieldBatch'] as { items?: Item[] } | null)?.items ?? []) as readonly Item[];
    for (const visit of visits) {
      const result = taken.find(({ itemId }) => itemId.endsWith(visit.id))?.result.__typename;
      const told = result === 'VisitRecorded' ? 'acknowledged' : result === undefined ? 'unanswered' : 'failed';
      note(visit, answer.http, { told, word: result ?? answer.code ?? answer.http.error ?? '' });
    }
    if (visits.every(({ told }) => told === 'acknowledged')) return;
    await pause(500 + chance.below(1_500));
  }
}

export async function recordCall(writing: Writing, token: string): Promise<void> {
  const { book, chance } = writing;
  const call = newRecorded('calls', writing.anyPayer().familyId);
  book.recorded.push(call);
  const input = {
    id: `Call_${call.id}`,
    familyId: `Family_${call.familyId}`,
    outcome: 'NO_ANSWER',
    purpose: 'COLLECTION',
    calledAt: new Date(Date.now() - 60_000).toISOString(),
  };
  while (!writing.isOver()) {
    const answer = await askGraphQL({ baseUrl: writing.entrance(), token, query: CALL, variables: { input } });
    noteFault(book, 'recordCall', answer);
    const result = (answer.data?.['recordCall'] as { __typename?: string } | null)?.__typename;
    const told = result === 'CallRecorded' ? 'acknowledged' : result === undefined ? 'unanswered' : 'refused';
    note(call, answer.http, { told, word: result ?? answer.code ?? answer.http.error ?? '' });
    if (told !== 'unanswered') return;
    await pause(500 + chance.below(1_500));
  }
}
