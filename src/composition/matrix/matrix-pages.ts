/** Prints the pages of the matrix: what it says, and each kind of row on a page of its own. */
import { OperationTypeNode } from 'graphql';
import { ROUTE_RULES, RULED_ROUTES } from '../../api/http/index.js';
import { CALLERS } from './callers.js';
import type { Matrix } from './matrix.js';
import { personalTable, rootTable, routeTable } from './matrix-tables.js';

/** The folder of the pages, in the repository. */
export const MATRIX_FOLDER = 'docs/operating/matrix';

const WRITTEN = '<!-- Written by `npm run fix` from the schema, permissions.ts and subjects.ts: change those. -->';
const LEGEND_LINK = 'What the words mean stands in [the legend](README.md#legend).';

const LEGEND = `| a cell says | so far somebody is answered |
|---|---|
| – | not at all: \`FORBIDDEN\`, or \`UNAUTHENTICATED\` for who is not signed in; of a personal field, that nothing leads to it |
| own family | of the family that the participant belongs to |
| own portfolio | of the families that the cadre looks after on the day, while the appointment runs |
| own work | of what the cadre did, filed or carries |
| own partner, own donor | of the partner or the donor that the token names |
| regions | of what lies in the regions of the token, at any level; of everything for a token of the whole country |
| any region | of everything, for a token of any region; of nothing for one of none |
| nation | of everything for a token of the whole country; of nothing for one of regions |
| of no region | of what lies in no region, such as money that is nobody's yet |
| all | of everything, wherever the viewer works |
| held | of what the caller proves to hold: a code, or a number with the date that belongs to it |
| self | of what the caller is and may do |
| each | of each object as far as the row of its own type says |
| nothing | the call is answered, and tells nothing: the action holds for other things |
| in full | of a personal field: shown in full for a \`purpose\`, of one family at a time, counted and logged ([numbers in full](../../api.md#numbers-in-full)) |`;

const count = ({ roots }: Matrix, kind: OperationTypeNode): number => roots.filter((one) => one.kind === kind).length;

function sizeOf(matrix: Matrix): string {
  const { roots, personal } = matrix;
  const parts = [
    `${count(matrix, OperationTypeNode.QUERY)} queries`,
    `${count(matrix, OperationTypeNode.MUTATION)} mutations`,
    `${count(matrix, OperationTypeNode.SUBSCRIPTION)} subscriptions`,
    `${personal.length} personal fields`,
  ];
  const cells = (roots.length + personal.length) * CALLERS.length;
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}, for ${CALLERS.length - 1} roles and whoever has not signed in: ${cells.toLocaleString('en')} cells.`;
}

function overview(matrix: Matrix): string {
  const routes = Object.entries(ROUTE_RULES).map(([rule, who]) => {
    const shown = RULED_ROUTES.filter((one) => one.rule === rule).flatMap((one) => one.shown);
    return `| ${shown.map((path) => `\`${path}\``).join(', ')} | ${who} |`;
  });
  return `# Who is told what

${WRITTEN}

Every field by which anything is asked or done, and every field that tells of a participant, with how far each role is answered.
${sizeOf(matrix)}

- [Queries](queries.md)
- [Mutations](mutations.md)
- [Subscriptions](#subscriptions) and [files](#files), below
- [Personal fields](personal-fields.md)

A field says which action it asks for, permissions.ts which role may take it, and subjects.ts how far the role is answered about what the action or the
field is about. A field of which nothing says that fails \`npm run check -- --only matrix\`. The cells are called one by one over HTTP and sockets by
\`npm test -- tests/api/composition/scopes.test.ts\`. What lies outside a scope is answered as if it were not there; behind each query stands the
database, which holds back rows of families that the viewer may not meet ([rights](../rights.md)).

## Legend

${LEGEND}

\`node\`, \`nodes\` and connections show an object as far as the row of its own type says; a page that begins after a cursor and events that are replayed after
one are held to the scope of the moment in which they are asked for.

## Subscriptions

${rootTable(matrix.roots, OperationTypeNode.SUBSCRIPTION)}

## Files

Files come and go over HTTP, with the same token.

${routeTable()}

## Other routes

| routes | who may call them |
|---|---|
${routes.join('\n')}
`;
}

const page = (title: string, table: string): string => `# ${title}\n\n${WRITTEN}\n\n${LEGEND_LINK}\n\n${table}\n`;

/** The text of every page, by its name in the folder. */
export const matrixPages = (matrix: Matrix): ReadonlyMap<string, string> =>
  new Map([
    ['README.md', overview(matrix)],
    ['queries.md', page('Queries, by who is answered', rootTable(matrix.roots, OperationTypeNode.QUERY))],
    ['mutations.md', page('Mutations, by who is answered', rootTable(matrix.roots, OperationTypeNode.MUTATION))],
    ['personal-fields.md', page('Personal fields, by who is told', personalTable(matrix.personal))],
  ]);
