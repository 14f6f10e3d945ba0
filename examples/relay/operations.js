/** What the example asks. Relay's compiler reads this file and writes __generated__/; an app's bundler puts that in its place. */
import { graphql } from 'relay-runtime';

export const SuspendedQuery = graphql`
  query operationsSuspendedQuery {
    liveCursor
    families(filter: { status: SUSPENDED }, first: 1) {
      edges {
        node {
          id
          virtualAccounts {
            number
          }
          ...operationsCard_family
        }
      }
    }
  }
`;

export const CardFamily = graphql`
  fragment operationsCard_family on Family {
    id
    label
    arrears {
      status
      amountToReactivate
    }
  }
`;

export const CardSubscription = graphql`
  subscription operationsCardSubscription($familyId: ID!, $after: LiveCursor) {
    cardStatusChanged(familyId: $familyId, after: $after) {
      cursor
      family {
        ...operationsCard_family
      }
    }
  }
`;
