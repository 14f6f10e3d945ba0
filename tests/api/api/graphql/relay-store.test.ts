import relay, { type Environment, type Variables } from 'relay-runtime';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type RelayProject, compileForRelay, relayEnvironment } from '../../../support/clients/relay-project.js';
import {
  BEHIND,
  DISTANCES,
  PAID,
  POINTS,
  REFUSED,
  THEN,
  useWhatClientsRead,
} from '../../../support/clients/what-clients-read.js';
import { newIdOf } from '../../../support/global-ids.js';

const { createOperationDescriptor, fetchQuery, getSingularSelector } = relay;

/** Fragments that are refetched by `node`, connections that grow, and a mutation, as an app in Relay writes them. */
const DOCUMENTS = `
graphql\`query CardQuery($id: ID!) { family(by: { id: $id }) { ...Card_family } }\`;
graphql\`fragment Card_family on Family @refetchable(queryName: "CardRefetchQuery") {
  id paidThrough arrears { status } }\`;
graphql\`query CardTodayQuery($id: ID!) { family(by: { id: $id }) { id paidThrough arrears { status } } }\`;
graphql\`query CardPastQuery($id: ID!, $asOf: DateTime!) {
  family(by: { id: $id }) { id at(asOf: $asOf) { asOf paidThrough arrears { status } } } }\`;
graphql\`query CardNearQuery($near: NearPointInput!) {
  facilities(near: $near) { edges { distanceKm node { id name } } } }\`;
graphql\`query CardPaymentsQuery($familyId: ID!) { ...Card_payments @arguments(familyId: $familyId) }\`;
graphql\`fragment Card_payments on Query
  @argumentDefinitions(familyId: { type: "ID!" }, count: { type: "Int", defaultValue: 2 }, cursor: { type: "String" })
  @refetchable(queryName: "CardPaymentsPaginationQuery") {
  payments(filter: { familyId: $familyId }, first: $count, after: $cursor) @connection(key: "Card_payments") {
    edges { node { id } } } }\`;
graphql\`query CardLatestQuery($familyId: ID!) { ...Card_latest @arguments(familyId: $familyId) }\`;
graphql\`fragment Card_latest on Query
  @argumentDefinitions(familyId: { type: "ID!" }, count: { type: "Int", defaultValue: 2 }, cursor: { type: "String" })
  @refetchable(queryName: "CardLatestPaginationQuery") {
  payments(filter: { familyId: $familyId }, last: $count, before: $cursor) @connection(key: "CardLatest_payments") {
    edges { node { id } } } }\`;
graphql\`mutation CardCloseMutation($input: ComplaintStepInput!) {
  closeComplaint(input: $input) { __typename ... on Problem { code message } } }\`;
`;

interface Connection {
  readonly edges: readonly { readonly node: { readonly id: string } }[];
  readonly pageInfo: { readonly endCursor: string; readonly startCursor: string };
}

describe("Relay's compiler and store", () => {
  const toRead = useWhatClientsRead();
  let project: RelayProject;

  beforeAll(async () => {
    project = await compileForRelay('Card', DOCUMENTS);
  });
  afterAll(() => project.remove());

  const start = (): Environment => relayEnvironment(toRead().url, toRead().headers);

  async function ask<Data>(environment: Environment, name: string, variables: Variables): Promise<Data> {
    const found = await fetchQuery(environment, project.operation(name), variables).toPromise();
    return found as Data;
  }

  /** What the store holds, without asking again. */
  async function held<Data>(environment: Environment, name: string, variables: Variables): Promise<Data> {
    const operation = createOperationDescriptor(project.operation(name), variables);
    return environment.lookup(operation.fragment).data as Data;
  }

  test('takes up a family that its fragment refetches by node, and keeps its past apart from its present', async () => {
    const environment = start();
    const variables = { id: toRead().familyId };
    await ask(environment, 'CardQuery', variables);
    const today = async () => (await held<{ family: object }>(environment, 'CardTodayQuery', variables)).family;
    expect(await today()).toMatchObject(BEHIND);
    await toRead().pay();
    const refetch = project.operation('CardRefetchQuery');
    expect(refetch.params.text).toContain('node(id: $id)');
    await ask(environment, 'CardRefetchQuery', variables);
    expect(await today()).toMatchObject({ ...variables, ...PAID });
    expect(await ask(environment, 'CardPastQuery', { ...variables, asOf: THEN })).toMatchObject({
      family: { at: { asOf: THEN, ...BEHIND } },
    });
    expect(await today()).toMatchObject({ ...variables, ...PAID });
  });

  test('keeps how far a clinic is from one point while it is seen from another', async () => {
    interface Near {
      readonly facilities: { readonly edges: readonly { readonly distanceKm: number; readonly node: object }[] };
    }
    const environment = start();
    for (const variables of POINTS) await ask(environment, 'CardNearQuery', variables);
    const [close, far] = await Promise.all(
      POINTS.map(async (variables) => (await held<Near>(environment, 'CardNearQuery', variables)).facilities.edges[0]),
    );
    expect([close?.distanceKm, far?.distanceKm]).toEqual(DISTANCES);
    expect(close?.node).toEqual(far?.node);
  });

  test.each([
    { name: 'CardPayments', fragment: 'Card_payments', cursorOf: 'endCursor', from: 'the beginning' },
    { name: 'CardLatest', fragment: 'Card_latest', cursorOf: 'startCursor', from: 'the end' },
  ] as const)('joins the pages of a connection from $from', async ({ name, fragment, cursorOf }) => {
    const environment = start();
    const { familyId, paymentIds } = toRead().payer;
    const joined = async (): Promise<Connection> => {
      const parent = await held<object>(environment, `${name}Query`, { familyId });
      const selector = getSingularSelector(project.fragment(fragment), parent);
      if (selector === null || selector === undefined) throw new Error(`the query spreads ${fragment}`);
      return (environment.lookup(selector).data as { payments: Connection }).payments;
    };
    await ask(environment, `${name}Query`, { familyId });
    for (let page = 0; page < 2; page += 1) {
      const cursor = (await joined()).pageInfo[cursorOf];
      await ask(environment, `${name}PaginationQuery`, { familyId, count: 2, cursor });
    }
    expect((await joined()).edges.map(({ node }) => node.id)).toEqual(paymentIds);
  });

  test('reads a refusal by its interface', async () => {
    const environment = start();
    const input = { id: newIdOf('ComplaintStep'), complaintId: newIdOf('Complaint'), note: 'Selesai.' };
    const mutation = project.operation('CardCloseMutation');
    const answered = await new Promise((resolve, reject) => {
      relay.commitMutation(environment, { mutation, variables: { input }, onCompleted: resolve, onError: reject });
    });
    expect(answered).toMatchObject({ closeComplaint: { ...REFUSED, message: expect.any(String) } });
  });

  test("documents that break Relay's rules are refused by the compiler, so that the test can fail", async () => {
    const wrong = 'graphql`query CardQuery($id: ID!) { family(by: { id: $id }) { nothingOfTheKind } }`;';
    await expect(compileForRelay('Card', wrong)).rejects.toThrow('nothingOfTheKind');
  });
});
