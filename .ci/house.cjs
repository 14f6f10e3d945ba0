/** The folders of src/ and the one direction in which they may import each other, from the inside out. */
module.exports = {
  kernel: 'kernel',
  /** Each imports the kernel alone. */
  foundations: ['config', 'db', 'auth', 'observability'],
  /** Each may import those before it, through their index.ts. A new capability takes its place in this row. */
  capabilities: [
    'regions',
    'question-budgets',
    'arrears',
    'restrictions',
    'families',
    'collection-policy',
    'payment-codes',
    'facilities',
    'public-status',
    'cadres',
    'appointments',
    'portfolios',
    'registration',
    'visits',
    'hardship',
    'service-penalty',
    'reimbursements',
    'complaints',
    'education',
    'field-sync',
    'messages',
    'telecollecting',
    'instalments',
    'payments',
    'assisted-payments',
    'counters',
    'partners',
    'payment-doubts',
    'partner-deliveries',
    'sponsorship',
    'write-offs',
    'mandates',
    'settlement',
    'figures',
  ],
  /** How the world reaches the capabilities; no capability knows them. */
  edges: ['live', 'webhooks', 'graphql', 'http'],
  /** The stand-in for banks, minimarkets and ATM switches: for commands, tests and measurements only. */
  simulator: 'simulator',
  /** What a newcomer meets first (the branch of Samarinda, sandbox partners, the welcome): for what starts, never for the server's parts. */
  demonstration: ['demo-branch', 'first-start'],
  /** Programs that are started by hand or by npm. */
  commands: 'commands',
  /** Wires the parts of the server for compose.ts, a file for each; nobody else is wired by hand. */
  composition: 'composition',
  /** The only files that stand in src/ itself. */
  rootFiles: ['main.ts', 'compose.ts'],
};
