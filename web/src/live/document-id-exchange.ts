/** Asks by the id of the document, which is what a server in production runs; the cache goes on reading the document itself. */
import { type Exchange, type Operation, type TypedDocumentNode, makeOperation, mapExchange } from 'urql';
import { documentIds } from '../operations/document-ids.js';

const DOCUMENT = 'Document' as TypedDocumentNode['kind'];

interface Named {
  readonly definitions: readonly { readonly kind: string; readonly name?: { readonly value: string } | undefined }[];
}

/** The id of the document; undefined for one that the build did not register. */
export function documentIdOf({ definitions }: Named): string | undefined {
  const operation = definitions.find(({ kind }) => kind === 'OperationDefinition');
  return operation?.name === undefined ? undefined : documentIds[operation.name.value];
}

/** Stands right before what fetches: a document with an id and without a text is sent as its id. */
export function documentIdExchange(): Exchange {
  const asked = new Map<number, Operation>();
  return mapExchange({
    onOperation: (operation) => {
      if (operation.kind === 'teardown') asked.delete(operation.key);
      const documentId = documentIdOf(operation.query);
      if (documentId === undefined || operation.kind === 'teardown' || operation.kind === 'subscription')
        return operation;
      asked.set(operation.key, operation);
      const query: TypedDocumentNode & { documentId: string } = { kind: DOCUMENT, definitions: [], documentId };
      return makeOperation(operation.kind, { ...operation, query } as Operation, operation.context);
    },
    onResult: (result) => {
      const operation = asked.get(result.operation.key);
      if (operation === undefined) return result;
      if (!result.hasNext) asked.delete(operation.key);
      return { ...result, operation };
    },
  });
}
