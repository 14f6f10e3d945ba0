/**
 * The one list of the house: neighbourhoods from bottom to top, and in each its rooms from bottom to top. A room may use
 * the rooms before it in its own neighbourhood and everything in the neighbourhoods below.
 */
module.exports = {
  neighbourhoods: [
    /** Vocabulary: it imports itself and the uuid package. */
    { name: 'kernel', rooms: [] },
    /** What any server needs; it knows no capability. */
    {
      name: 'platform',
      rooms: ['config', 'observability', 'auth', 'db', 'quotas', 'jobs', 'texts', 'graphql', 'live'],
    },
    /** Who is insured, what they owe and what they paid in stages. */
    {
      name: 'households',
      rooms: ['regions', 'arrears', 'families', 'arrears-mapping', 'instalments', 'facilities', 'public-status'],
    },
    /** What cadres do. */
    {
      name: 'fieldwork',
      rooms: [
        'restrictions',
        'cadres',
        'appointments',
        'portfolios',
        'registration',
        'visits',
        'reimbursements',
        'complaints',
        'education',
        'offline-sync',
      ],
    },
    /** How money comes in, through whom, and where it lies. */
    {
      name: 'money',
      rooms: ['partners', 'collection-policy', 'payment-codes', 'payments', 'assisted-payments', 'counters'],
    },
    /** How families are reached: by message and by telephone. */
    { name: 'outreach', rooms: ['messages', 'telecollecting'] },
    /** What we have to do with those who take the money for us: their deliveries, doubts, mandates and books. */
    { name: 'partners', rooms: ['stand-ins', 'doubts', 'deliveries', 'mandates', 'settlement'] },
    /** What is done for families that cannot pay. */
    { name: 'relief', rooms: ['hardship', 'service-penalty', 'sponsorship', 'write-offs'] },
    /** What was collected and why. */
    { name: 'reporting', rooms: ['figures'] },
    /** How the world reaches us. */
    { name: 'api', rooms: ['webhooks', 'graphql', 'http'] },
    /** What a newcomer meets first, and the stand-in for partners; never on the path of production. */
    { name: 'sandbox', rooms: ['simulator', 'world', 'demo-data', 'personas', 'first-start'] },
    /** Wires the parts of the server, and holds the lists that know everybody. */
    { name: 'composition', rooms: [] },
    /** Programs that are started by hand or by npm. */
    { name: 'commands', rooms: [] },
  ],
  /** These stand beside each other: neither may use the other. */
  sameFloor: [
    ['partners', 'relief', 'reporting'],
    ['api', 'sandbox'],
  ],
  /** The only files that stand in src/ itself. */
  rootFiles: ['main.ts'],
};
