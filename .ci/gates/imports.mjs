/** Imports run one way (.dependency-cruiser.cjs), and every folder of src/ has its place in .ci/house.cjs. */
import { createRequire } from 'node:module';
import { repositoryFiles } from '../repository-files.mjs';
import { runCommand } from '../run-command.mjs';
import { broken, heldUnless } from '../verdict.mjs';

const house = createRequire(import.meta.url)('../house.cjs');
const { rootFiles, ...places } = house;
const FOLDERS = Object.values(places).flat();

export async function checkImports() {
  const sources = (await repositoryFiles()).filter((file) => /^(?:src|migrations)\/.*\.ts$/.test(file));
  const cruised = await runCommand(
    'depcruise',
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'json',
    ...topFolders(sources),
  );
  const report = parseReport(cruised);
  if (report === null) return broken([`dependency-cruiser said:\n${cruised.stderr || cruised.stdout}`]);

  const seen = new Set(report.modules.map((module) => module.source));
  const unseen = sources
    .filter((file) => !seen.has(file))
    .map((file) => `not-cruised: ${file} was not read, so its imports are unknown`);
  const problems = [...strangers(sources), ...unseen, ...report.summary.violations.map(describe)];
  return heldUnless(problems, `${sources.length} files`);
}

const topFolders = (sources) => [...new Set(sources.map((file) => file.slice(0, file.indexOf('/'))))];

function parseReport({ stdout }) {
  try {
    return JSON.parse(stdout);
  } catch {
    return null;
  }
}

const describe = ({ rule, from, to, cycle, comment }) =>
  `${rule.name}: ${from} -> ${cycle === undefined ? to : cycle.map((step) => step.name).join(' -> ')}\n    ${comment ?? ''}`.trimEnd();

/** Folders and files directly in src/ that nobody gave a place. */
function strangers(sources) {
  const names = new Set(sources.filter((file) => file.startsWith('src/')).map((file) => file.split('/')[1]));
  return [...names]
    .filter((name) => !FOLDERS.includes(name) && !rootFiles.includes(name))
    .map((name) => `unknown-folder: src/${name} has no place in .ci/house.cjs: say there what may import it`);
}
