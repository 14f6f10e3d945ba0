/** Imports run one way; which folder lies further in is said in .ci/house.cjs, what is forbidden and why is said here. */
const house = require('./.ci/house.cjs');

const any = (folders) => `^src/(?:${folders.join('|')})/`;
const { kernel, foundations, capabilities, edges, simulator, demonstration, composition, commands } = house;
const KERNEL = any([kernel]);
const ENTRIES = [
  any([simulator, ...demonstration, composition, commands]),
  ...house.rootFiles.map((file) => `^src/${file.replace('.', '\\.')}$`),
];
/** Rules: files of arrears without a kind suffix, all of payments/posting, and any folder called rules. */
const PURE = ['^src/households/arrears/(?!index\\.)[^/.]+\\.ts$', '^src/money/payments/posting/', '^src/[^/]+/rules/'];
/** The index.ts of a capability; its rules may have a door of their own, so that a protocol need not meet the database. */
const FRONT_DOOR = `${any(capabilities)}(?:posting/|rules/)?index\\.ts$`;
/** How a capability shows itself to GraphQL: these files speak of scalars, pages and connections. */
const SHOWN = `${any(capabilities)}.*\\.(?:types|inputs|resolver)\\.ts$`;
const GRAPHQL_WORDS = '^src/platform/graphql/';
/** The one list of tables needs every entity. */
const ENTITY_LIST = '^src/composition/background-jobs.ts/schema/entities\\.ts$';

const forbid = (name, comment, rule) => ({ name, comment, severity: 'error', ...rule });

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
    forbid('foundations-know-the-kernel-only', 'Put the word both need into the kernel, or pass it as an argument.', {
      from: { path: `^src/(${foundations.join('|')})/` },
      to: { path: '^src/', pathNot: [KERNEL, '^src/$1/', '\\.entity\\.ts$'] },
    }),
    forbid('entities-are-listed-once', 'Only db/entities.ts names the entities of the capabilities.', {
      from: { path: any(foundations), pathNot: ENTITY_LIST },
      to: { path: any(capabilities) },
    }),
    ...capabilities.slice(0, -1).map((capability, place) =>
      forbid('capabilities-one-way', `${capability} may import only what stands before it in .ci/house.cjs.`, {
        from: { path: any([capability]) },
        to: { path: any(capabilities.slice(place + 1)) },
      }),
    ),
    forbid('front-doors-only', 'Import the other folder through its index.ts, not its insides.', {
      from: { path: '^src/([^/]+)', pathNot: [ENTITY_LIST, ...PURE] },
      to: { path: any(capabilities), pathNot: ['^src/$1/', FRONT_DOOR] },
    }),
    forbid('protocols-depend-inwards', 'Capabilities never know how the world reaches them: pass a function instead.', {
      from: { path: any([kernel, ...foundations, ...capabilities]), pathNot: SHOWN },
      to: { path: [any(edges), ...ENTRIES] },
    }),
    forbid(
      'protocols-depend-inwards',
      'Types and resolvers take the words of GraphQL (graphql/vocabulary) and nothing more.',
      {
        from: { path: SHOWN },
        to: { path: [any(edges), ...ENTRIES], pathNot: `${GRAPHQL_WORDS}index\\.ts$` },
      },
    ),
    forbid('graphql-words-stand-alone', 'The words of GraphQL are used by every capability, so they know none.', {
      from: { path: GRAPHQL_WORDS },
      to: { path: '^src/', pathNot: [KERNEL, GRAPHQL_WORDS] },
    }),
    forbid('composition-stands-outside', 'The edges are wired by compose.ts; they never reach for it.', {
      from: { path: any(edges) },
      to: { path: ENTRIES },
    }),
    forbid(
      'simulator-stays-outside',
      'The simulator is for commands, test payments, tests and measurements; the server never needs it.',
      {
        from: { path: '^src/', pathNot: any([simulator, commands, 'first-start']) },
        to: { path: any([simulator]) },
      },
    ),
    forbid(
      'commands-are-entries',
      'A command is started, never imported: move what is shared to the folder whose word it is.',
      {
        from: { path: '^src/', pathNot: any([commands]) },
        to: { path: any([commands]) },
      },
    ),
    forbid('migrations-stand-alone', 'A migration must still run when src has changed: it imports nothing of it.', {
      from: { path: '^migrations/' },
      to: { path: '^(?:src|tests|bench)/' },
    }),
    forbid('source-knows-no-tests', 'What runs in production never imports tests or measurements.', {
      from: { path: '^src/' },
      to: { path: '^(?:tests|bench)/' },
    }),
    forbid('no-development-dependency', 'What src imports must be in dependencies: production installs nothing else.', {
      from: { path: '^(?:src|migrations)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg'], dependencyTypesNot: ['type-only'] },
    }),
    forbid('resolvable', 'The import leads nowhere.', { from: {}, to: { couldNotResolve: true } }),
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'require', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};
