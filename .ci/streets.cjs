/**
 * Lists the neighbourhoods from bottom to top, and in each its rooms from bottom to top. A room may use the rooms
 * before it in its own neighbourhood and everything in the neighbourhoods below.
 */
module.exports = {
  neighbourhoods: [
    /** The vocabulary: it imports itself and the uuid package. */
    { name: 'kernel', rooms: [] },
    /** The things any server needs; it knows no capability. */
    {
      name: 'platform',
      rooms: [
        'outgoing',
        'config',
        'observability',
        'overload',
        'auth',
        'db',
        'encryption',
        'imports',
        'quotas',
        'jobs',
        'texts',
        'readings',
        'graphql',
        'live',
        'policies',
        'access',
      ],
    },
    /** The insured families, what they owe and what they paid in stages. */
    {
      name: 'households',
      rooms: [
        'regions',
        'arrears',
        'bills',
        'full-readings',
        'families',
        'family-claims',
        'addresses',
        'name-search',
        'arrears-mapping',
        'instalments',
        'facilities',
        'public-status',
      ],
    },
    /** The work of cadres. */
    {
      name: 'fieldwork',
      rooms: [
        'calendar',
        'restrictions',
        'cadres',
        'appointments',
        'portfolios',
        'conduct',
        'registration',
        'visits',
        'reimbursements',
        'complaints',
        'education',
      ],
    },
    /** The ways in which money comes in, the partners it comes through, and the ledger. */
    {
      name: 'money',
      rooms: ['partners', 'collection-policy', 'payment-codes', 'payments', 'assisted-payments', 'counters'],
    },
    /** The ways to reach families, by message and by telephone, and the phones of those who look after them. */
    { name: 'outreach', rooms: ['messages', 'push', 'citizens', 'telecollecting', 'dunning'] },
    /** What becomes of families and their people after they registered. */
    { name: 'membership', rooms: ['changes', 'refunds'] },
    /** The work with partners that take the money for us: their deliveries, doubts, mandates and settlement. */
    {
      name: 'partners',
      rooms: ['stand-ins', 'doubts', 'destinations', 'deliveries', 'health', 'mandates', 'settlement'],
    },
    /** The help for families that cannot pay. */
    { name: 'relief', rooms: ['hardship', 'service-penalty', 'sponsorship', 'write-offs'] },
    /** The figures of what was collected and why. */
    { name: 'reporting', rooms: ['summaries', 'cadre-days', 'promises-due', 'access-log'] },
    /** What people may ask of whoever holds data of theirs, and how long that is kept. */
    { name: 'data-rights', rooms: ['own-export', 'requests', 'retention'] },
    /** What a cadre or officer does today, and what a phone carries without signal. */
    { name: 'workday', rooms: ['tasks', 'waiting', 'offline-sync'] },
    /** The entrances to the server: webhooks, GraphQL and HTTP. */
    { name: 'api', rooms: ['webhooks', 'documents', 'uses', 'graphql', 'http'] },
    /** The first start for a newcomer, and the stand-in for partners; production never runs it. */
    {
      name: 'sandbox',
      rooms: ['clock', 'simulator', 'world', 'demo-data', 'personas', 'first-start', 'panel', 'cluster'],
    },
    /** The wiring of the server, and the lists that know every part. */
    { name: 'composition', rooms: [] },
    /** The programs that are started by hand or by npm. */
    { name: 'commands', rooms: [] },
  ],
  /** Neighbourhoods that stand beside each other: neither may use the other. */
  sameFloor: [
    ['partners', 'relief', 'reporting'],
    ['api', 'sandbox'],
  ],
  /** The streets of the console, web/src/, from bottom to top; what is written from the documents lies below them all. */
  consoleStreets: ['operations', 'browser', 'style', 'words', 'session', 'live', 'parts', 'screens', 'app'],
  /** The only files that are in src/ itself. */
  rootFiles: ['main.ts'],
};
