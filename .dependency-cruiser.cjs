/** Imports run one way; which street lies further down is said in .ci/streets.cjs, what is forbidden and why is said here. */
const { neighbourhoods, sameFloor, consoleStreets, rootFiles } = require('./.ci/streets.cjs');

const any = (names) => `^src/(?:${names.join('|')})/`;
const names = neighbourhoods.map(({ name }) => name);
const withRooms = neighbourhoods.filter(({ rooms }) => rooms.length > 0);
/** What the server is made for; the others are what it stands on or how it is reached. */
const CAPABILITIES = [
  'households',
  'fieldwork',
  'money',
  'outreach',
  'membership',
  'partners',
  'relief',
  'reporting',
  'workday',
];
const ROOT = rootFiles.map((file) => `^src/${file.replace('.', '\\.')}$`);
const KERNEL = any(['kernel']);
/** Rules: files of arrears and bills without a kind suffix, all of payments/posting, and any folder called rules. */
const PURE = [
  '^src/households/(?:arrears|bills)/(?!index\\.)[^/.]+\\.ts$',
  '^src/money/payments/posting/',
  '^src/[^/]+/[^/]+/rules/',
];
/** The index.ts of a room; its rules may have a door of their own, so that a protocol need not meet the database. */
const FRONT_DOOR = `${any(CAPABILITIES)}[^/]+/(?:posting/|rules/)?index\\.ts$`;
/** A table: it may name the tables that its foreign keys lead to, for keys are structure and no behaviour. */
const ENTITY = '\\.entity\\.ts$';
/** How a protocol is played: it stands in the protocol's folder, and belongs to the sandbox. */
const STAND_IN = '^src/api/webhooks/adapters/[^/]+/sandbox/';
/** The lists of every entity, resolver and node reader see past the front doors. */
const LISTS = '^src/composition/schema/';

/** What is written from the documents that the console asks with. */
const WRITTEN = '^web/src/operations/';

const forbid = (name, comment, rule) => ({ name, comment, severity: 'error', ...rule });
/** The neighbourhoods that `name` stands beside. */
const besides = (name) => (sameFloor.find((floor) => floor.includes(name)) ?? []).filter((other) => other !== name);

module.exports = {
  forbidden: [
    forbid('no-cycles', 'Two files in a cycle are one file; two folders in a cycle are one folder.', {
      from: {},
      to: { circular: true },
    }),
    forbid('kernel-knows-nothing', 'The kernel is vocabulary: it imports itself and the uuid package.', {
      from: { path: KERNEL },
      to: { pathNot: [KERNEL, 'node_modules/uuid/'] },
    }),
    forbid('rules-stay-pure', 'Rules take values and return values: they import the kernel and other rules.', {
      from: { path: PURE },
      to: { pathNot: [KERNEL, ...PURE] },
    }),
    ...names.map((name, place) =>
      forbid('streets-run-down', `${name} may use only the neighbourhoods below it in .ci/streets.cjs.`, {
        from: { path: any([name]) },
        to: { path: [any([...names.slice(place + 1), ...besides(name), 'no-such-place']), ...ROOT] },
      }),
    ),
    ...withRooms.flatMap(({ name, rooms }) =>
      rooms.slice(0, -1).map((room, place) =>
        forbid('rooms-run-down', `${name}/${room} may use only the rooms before it in .ci/streets.cjs.`, {
          from: { path: `^src/${name}/${room}/` },
          to: { path: `^src/${name}/(?:${rooms.slice(place + 1).join('|')})/` },
        }),
      ),
    ),
    forbid('front-doors-only', 'Import the other room through its index.ts, not its insides.', {
      from: { path: '^src/([^/]+/[^/]+)', pathNot: [LISTS, ENTITY, ...PURE] },
      to: { path: any(CAPABILITIES), pathNot: ['^src/$1/', FRONT_DOOR] },
    }),
    forbid(
      'front-doors-only',
      'An entity names the entities of its foreign keys; all else of another room comes through its index.ts.',
      {
        from: { path: `^src/([^/]+/[^/]+)/.*${ENTITY}` },
        to: { path: any(CAPABILITIES), pathNot: ['^src/$1/', FRONT_DOOR, ENTITY] },
      },
    ),
    forbid(
      'simulator-stays-outside',
      'The simulator is for commands, test payments, tests and measurements; the server never needs it.',
      {
        from: { path: '^src/', pathNot: any(['sandbox', 'commands']) },
        to: { path: '^src/sandbox/simulator/' },
      },
    ),
    forbid(
      'stand-ins-stay-outside',
      "The stand-in in a protocol's folder is loaded for test payments alone: its index.ts imports it when it is asked for.",
      {
        from: { path: '^src/', pathNot: [STAND_IN, any(['sandbox', 'commands'])] },
        to: { path: STAND_IN, dynamic: false },
      },
    ),
    forbid(
      'stand-ins-sign-for-themselves',
      'A stand-in knows the traits of its protocol and no more: were it to sign with the code that proves, both could share a fault.',
      {
        from: { path: STAND_IN },
        to: { path: any(['api']), pathNot: [STAND_IN, '/adapters/[^/]+/traits\\.ts$'] },
      },
    ),
    forbid(
      'sandbox-stays-off-the-path',
      'What a newcomer meets first is started by commands and main.ts; the server is composed without it.',
      {
        from: { path: any(['composition']) },
        to: { path: any(['sandbox']) },
      },
    ),
    forbid(
      'commands-are-entries',
      'A command is started, never imported: move what is shared to the room whose word it is.',
      {
        from: { path: '^src/', pathNot: any(['commands']) },
        to: { path: any(['commands']) },
      },
    ),
    forbid('migrations-stand-alone', 'A migration must still run when src has changed: it imports nothing of it.', {
      from: { path: '^migrations/' },
      to: { path: '^(?:src|tests|bench)/' },
    }),
    forbid(
      'source-knows-no-tests',
      'What runs in production never imports tests, measurements, planned chaos or attacks.',
      {
        from: { path: '^src/' },
        to: { path: '^(?:tests|bench|chaos|attacks)/' },
      },
    ),
    ...consoleStreets.slice(0, -1).map((name, place) =>
      forbid('console-streets-run-down', `web/src/${name} may use only the streets below it in .ci/streets.cjs.`, {
        from: { path: `^web/src/${name}/` },
        to: { path: `^web/src/(?:${consoleStreets.slice(place + 1).join('|')})/` },
      }),
    ),
    forbid('screens-stand-apart', 'A screen is loaded alone: what two screens share is a part.', {
      from: { path: '^web/src/screens/([^/]+)/' },
      to: { path: '^web/src/screens/', pathNot: '^web/src/screens/$1/' },
    }),
    forbid('console-is-a-client', 'The console knows the public API alone, and the server nothing of the console.', {
      from: { path: '^web/' },
      to: { path: '^(?:src|migrations|tests|bench|chaos|attacks)/' },
    }),
    forbid('console-is-a-client', 'The console knows the public API alone, and the server nothing of the console.', {
      from: { path: '^(?:src|migrations)/' },
      to: { path: '^web/' },
    }),
    forbid('no-development-dependency', 'What src imports must be in dependencies: production installs nothing else.', {
      from: { path: '^(?:src|migrations)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg'], dependencyTypesNot: ['type-only'] },
    }),
    forbid('resolvable', 'The import leads nowhere.', {
      from: { pathNot: WRITTEN },
      to: { couldNotResolve: true, pathNot: '/operations/[\\w-]+\\.js$' }, // the gate `console` writes and compiles these
    }),
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'require', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};
