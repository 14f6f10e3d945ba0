/** Asks GraphQL a question whose answer the demo cannot do without. */
import { type Question, askGraphQL } from '../../sandbox/personas/index.js';

/** @throws Error with the server's messages when it answers with errors. */
export async function answerOf<Data>(question: Question): Promise<Data> {
  const { status, body } = await askGraphQL<Data>(question);
  if (body.errors !== undefined || body.data === null)
    throw new Error(`GraphQL answered ${status}: ${JSON.stringify(body.errors)}`);
  return body.data;
}
