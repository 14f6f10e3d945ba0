/**
 * Checks that exactly what was reviewed is installed: pinned versions, from the public npm registry, with checksums;
 * and one Node.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryFiles } from '../repository-files.mjs';
import { ROOT } from '../run-command.mjs';
import { heldUnless } from '../gate-result.mjs';

const REGISTRY = 'https://registry.npmjs.org/';
const EXACT = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/;
const SECTIONS = ['dependencies', 'devDependencies', 'optionalDependencies'];

export async function checkLockfile() {
  const files = await repositoryFiles();
  const named = (name) => files.filter((file) => file === name || file.endsWith(`/${name}`));
  const problems = await Promise.all([
    ...named('package.json').map(async (file) => looseVersions(file, await readJson(file))),
    ...named('package-lock.json').map(async (file) => strangePackages(file, await readJson(file))),
  ]);
  const unlocked = files.includes('package-lock.json') ? [] : ['package-lock.json is missing: npm ci needs it'];
  return heldUnless([...unlocked, ...problems.flat(), ...(await strangeNode())]);
}

/** Checks that the Node that .nvmrc names to version managers and CI hosts is the one on which npm scripts run. */
async function strangeNode() {
  const [named, { optionalDependencies }] = await Promise.all([
    readFile(join(ROOT, '.nvmrc'), 'utf8'),
    readJson('package.json'),
  ]);
  const pinned = Object.entries(optionalDependencies).filter(([name]) => /^node-[a-z]+-[a-z\d]+$/.test(name));
  return pinned
    .filter(([, version]) => version !== named.trim())
    .map(([name, version]) => `.nvmrc names Node ${named.trim()}, but package.json pins ${name} ${version}`);
}

const readJson = async (file) => JSON.parse(await readFile(join(ROOT, file), 'utf8'));

const looseVersions = (file, manifest) =>
  SECTIONS.flatMap((section) => Object.entries(manifest[section] ?? {}))
    .filter(([, version]) => !EXACT.test(version))
    .map(([name, version]) => `${file}: ${name} is "${version}", not one exact version`);

/**
 * The packages from elsewhere; a workspace is ours, and has no checksum. Where npm is told to leave out `resolved` (omit-lockfile-registry-resolved), a package
 * comes from the configured registry.
 */
const strangePackages = (file, lock) =>
  Object.entries(lock.packages ?? {})
    .filter(([path, entry]) => path.includes('node_modules/') && entry.link !== true)
    .flatMap(([path, { resolved, integrity }]) => [
      ...(resolved === undefined || resolved.startsWith(REGISTRY)
        ? []
        : [`${file}: ${path} comes from ${resolved}, not from ${REGISTRY}`]),
      ...(integrity === undefined ? [`${file}: ${path} has no checksum`] : []),
    ]);
