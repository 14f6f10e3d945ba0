/** Lists the tables that have no entity: each by name, with the room that owns it and the reason why it has none. */

interface WithoutEntity {
  /** The neighbourhood and the room, written as in the location of an entity. */
  readonly owner: string;
  readonly because: string;
}

export const TABLES_WITHOUT_ENTITY: readonly (WithoutEntity & { readonly table: string })[] = [
  {
    table: 'migrations',
    owner: 'platform/db',
    because: 'MikroORM keeps in it which migrations have run.',
  },
  {
    table: 'arrears_rollups',
    owner: 'households/arrears-mapping',
    because: 'It has no primary key: its rows are counts, told apart by columns that may be null.',
  },
  {
    table: 'arrears_rollup_changes',
    owner: 'households/arrears-mapping',
    because: 'It has no primary key: triggers append differences, and a later statement adds up those that are alike.',
  },
  {
    table: 'participant_names',
    owner: 'households/name-search',
    because: 'Triggers keep it, and its one column besides the participant is a text search vector.',
  },
  {
    table: 'field_changes',
    owner: 'workday/offline-sync',
    because: 'It has no primary key: triggers append which family was touched, as often as it is touched.',
  },
  {
    table: 'settlement_lines',
    owner: 'partners/settlement',
    because: 'It has no primary key: the lines of a file are copied in and matched as a set.',
  },
];

export const VIEWS: readonly (WithoutEntity & { readonly view: string })[] = [
  {
    view: 'csr_candidates',
    owner: 'relief/hardship',
    because: 'It tells which families were referred to donors.',
  },
  {
    view: 'journal_imbalances',
    owner: 'money/payments',
    because: 'It tells which journal entries do not balance.',
  },
  {
    view: 'open_instalments',
    owner: 'households/bills',
    because: 'It tells the open instalment plan of a family and the money that the journal holds in it.',
  },
  {
    view: 'money_conservation',
    owner: 'money/payments',
    because: 'It tells what came in and where it lies.',
  },
];

export const SCHEMAS_WITHOUT_ENTITIES: readonly (WithoutEntity & { readonly schema: string })[] = [
  {
    schema: 'graphile_worker',
    owner: 'platform/jobs',
    because: 'The job queue makes its own tables and migrates them itself.',
  },
];
