/**
 * Checks what production installs, offline, from package-lock.json alone: its licences, what runs while it is installed, and
 * the advisories that .ci/packages/advisories.json keeps. What is not known here `npm audit` asks the registry.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { heldUnless } from '../gate-result.mjs';
import { ROOT } from '../run-command.mjs';

const readJson = async (file) => JSON.parse(await readFile(join(ROOT, file), 'utf8'));

export async function checkPackages() {
  const [lock, manifest, licences, { advisories, accepted }] = await Promise.all([
    readJson('package-lock.json'),
    readJson('package.json'),
    readJson('.ci/packages/licences.json'),
    readJson('.ci/packages/advisories.json'),
  ]);
  const installed = packagesOf(lock);
  const shipped = installed.filter(({ dev, devOptional }) => dev !== true && devOptional !== true);
  return heldUnless(
    [
      ...shipped.flatMap((one) => licenceProblems(one, licences)),
      ...uselessLicences(shipped, licences),
      ...scriptProblems(installed, manifest.allowScripts ?? {}),
      ...installed.flatMap(deprecations),
      ...advisoryProblems(installed, { advisories, accepted }),
    ],
    `${shipped.length} packages of production, ${installed.length} in all, ${advisories.length} advisories`,
  );
}

/** Everything that is installed from elsewhere, with its name: workspaces are ours. */
function packagesOf({ packages }) {
  return Object.entries(packages)
    .filter(([path, { link }]) => path.includes('node_modules/') && link !== true)
    .map(([path, entry]) => ({
      ...entry,
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
    }));
}

const named = ({ name, version }) => `${name} ${version}`;

function licenceProblems(one, { allowed, allowedFor }) {
  const { name, license } = one;
  if (allowed.includes(license) || Object.hasOwn(allowedFor, name)) return [];
  return [
    `${named(one)} has the licence ${license ?? 'that package-lock.json does not say'}: allow it for this package with a reason in .ci/packages/licences.json, or do without it`,
  ];
}

function uselessLicences(shipped, { allowedFor }) {
  const needed = new Set(shipped.map(({ name }) => name));
  return Object.keys(allowedFor)
    .filter((name) => !needed.has(name))
    .map((name) => `.ci/packages/licences.json allows a licence for ${name}, which production does not install`);
}

/** Whatever wants to run a script stands in package.json by name, with whether it may. */
function scriptProblems(installed, allowScripts) {
  const wanting = new Set(
    installed.filter(({ hasInstallScript }) => hasInstallScript === true).map(({ name }) => name),
  );
  const unsaid = [...wanting].filter((name) => !Object.hasOwn(allowScripts, name));
  const gone = Object.keys(allowScripts).filter((name) => !wanting.has(name));
  return [
    ...unsaid.map(
      (name) => `${name} runs a script when it is installed: say in allowScripts of package.json whether it may`,
    ),
    ...gone.map((name) => `allowScripts of package.json names ${name}, which runs no script`),
  ];
}

const deprecations = (one) => (one.deprecated === undefined ? [] : [`${named(one)} is deprecated: ${one.deprecated}`]);

function advisoryProblems(installed, { advisories, accepted }) {
  const met = advisories.flatMap((advisory) =>
    installed
      .filter(({ name, version }) => name === advisory.package && isWithin(version, advisory.ranges))
      .map((one) => ({ one, advisory })),
  );
  const unanswered = met.filter(({ advisory: { id } }) => !Object.hasOwn(accepted, id));
  const shipped = met.filter(({ one, advisory: { id } }) => Object.hasOwn(accepted, id) && one.dev !== true);
  const gone = Object.keys(accepted).filter((id) => !met.some(({ advisory }) => advisory.id === id));
  return [
    ...unanswered.map(
      ({ one, advisory: { id, title } }) => `${named(one)} has ${id} (${title}): take a version that is mended`,
    ),
    ...shipped.map(({ one, advisory: { id } }) => `${named(one)} has ${id}, which is accepted for development alone`),
    ...gone.map((id) => `.ci/packages/advisories.json accepts ${id}, which no installed version has any more`),
  ];
}

/** Whether a version lies in one of the ranges; each has a first version that is affected and the first that is not. */
export function isWithin(version, ranges) {
  return ranges.some(
    ({ from, fixed }) => compare(version, from) >= 0 && (fixed === null || compare(version, fixed) < 0),
  );
}

const numbersOf = (version) => version.split(/[-+]/)[0].split('.').map(Number);

function compare(a, b) {
  const [left, right] = [numbersOf(a), numbersOf(b)];
  const place = left.findIndex((number, at) => number !== right[at]);
  return place === -1 ? 0 : left[place] - right[place];
}
