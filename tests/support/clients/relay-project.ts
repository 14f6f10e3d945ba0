/**
 * Sets up a Relay project: documents that its compiler turns into artifacts against the printed schema, and a store.
 */
import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import relay, {
  type ConcreteRequest,
  type Environment,
  type ReaderFragment,
  type GraphQLResponse,
  type Variables,
} from 'relay-runtime';

const { Environment: RelayEnvironment, Network, RecordSource, Store } = relay;

const CUSTOM_SCALARS = ['BillingMonth', 'CardNumber', 'CivilDate', 'DateTime', 'RegionCode', 'VirtualAccount'];

export interface RelayProject {
  /** Returns what the compiler made of the operation of this name. */
  readonly operation: (name: string) => ConcreteRequest;
  readonly fragment: (name: string) => ReaderFragment;
  readonly remove: () => Promise<void>;
}

/**
 * @param documents the module's text, whose operations and fragments begin with the module's name
 * @throws Error with the compiler's output for documents that do not fit the schema or Relay's rules
 */
export async function compileForRelay(module: string, documents: string): Promise<RelayProject> {
  const folder = await mkdtemp(join(tmpdir(), 'sigap-relay-'));
  const artifacts = join(folder, 'src', '__generated__');
  await mkdir(artifacts, { recursive: true });
  await copyFile('schema/schema.graphql', join(folder, 'schema.graphql'));
  await writeFile(join(folder, 'src', `${module}.js`), `import { graphql } from 'relay-runtime';\n${documents}`);
  const scalars = Object.fromEntries(CUSTOM_SCALARS.map((name) => [name, 'string']));
  const config = {
    src: './src',
    schema: './schema.graphql',
    language: 'javascript',
    eagerEsModules: false, // The modules import each other without an extension, as bundlers expect.
    customScalarTypes: { ...scalars, Rupiah: 'number', LiveCursor: 'string' },
  };
  await writeFile(join(folder, 'relay.config.json'), JSON.stringify(config));
  const compiler = createRequire(import.meta.url).resolve('relay-compiler/cli.js');
  await promisify(execFile)(process.execPath, [compiler, '--noWatchman', 'relay.config.json'], { cwd: folder }).catch(
    async (error: { stdout: string; stderr: string }) => {
      await rm(folder, { recursive: true });
      throw new Error(`relay-compiler: ${error.stdout}\n${error.stderr}`);
    },
  );
  const load = createRequire(join(artifacts, 'here'));
  const artifact = <Made>(name: string): Made => load(`./${name}.graphql.js`) as Made;
  return {
    operation: (name) => artifact<ConcreteRequest>(name),
    fragment: (name) => artifact<ReaderFragment>(name),
    remove: () => rm(folder, { recursive: true }),
  };
}

/** Creates an empty store that asks the server over HTTP. */
export function relayEnvironment(url: string, headers: Readonly<Record<string, string>>): Environment {
  const network = Network.create(async ({ text: query }, variables: Variables) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as GraphQLResponse;
  });
  return new RelayEnvironment({ network, store: new Store(new RecordSource()) });
}
