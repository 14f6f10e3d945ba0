/**
 * Checks that imports run one way (.dependency-cruiser.cjs), and that every folder of src/ has its place in
 * .ci/streets.cjs.
 */
import { createRequire } from 'node:module';
import { repositoryFiles } from '../repository-files.mjs';
import { runCommand } from '../run-command.mjs';
import { broken, heldUnless } from '../gate-result.mjs';

const { neighbourhoods, consoleStreets, rootFiles } = createRequire(import.meta.url)('../streets.cjs');

export async function checkImports() {
  const sources = (await repositoryFiles()).filter((file) =>
    /^(?:src|migrations|chaos|attacks|web)\/.*\.tsx?$/.test(file),
  );
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

/** The files and folders of src/ and web/src/ for which .ci/streets.cjs names no place. */
function strangers(sources) {
  return [...strangersOfServer(sources), ...strangersOfConsole(sources)];
}

function strangersOfConsole(sources) {
  const places = new Set(sources.filter((file) => file.startsWith('web/src/')).map((file) => file.split('/')[2]));
  return [...places]
    .filter((place) => !consoleStreets.includes(place))
    .map((place) => `unknown-folder: web/src/${place} has no place in .ci/streets.cjs: say there what may import it`);
}

function strangersOfServer(sources) {
  const places = new Set(sources.filter((file) => file.startsWith('src/')).map(placeOf));
  const known = new Set([
    ...rootFiles.map((file) => `src/${file}`),
    ...neighbourhoods.flatMap(({ name, rooms }) =>
      rooms.length === 0 ? [`src/${name}`] : rooms.map((room) => `src/${name}/${room}`),
    ),
  ]);
  return [...places]
    .filter((place) => !known.has(place))
    .map((place) => `unknown-folder: ${place} has no place in .ci/streets.cjs: say there what may import it`);
}

/** The room of a file, or the neighbourhood that has no rooms, or the file itself where it is in none. */
function placeOf(file) {
  const [, name, room, inside] = file.split('/');
  if (room === undefined) return file;
  const roomless = neighbourhoods.some(
    (neighbourhood) => neighbourhood.name === name && neighbourhood.rooms.length === 0,
  );
  if (roomless) return `src/${name}`;
  return inside === undefined ? file : `src/${name}/${room}`;
}
