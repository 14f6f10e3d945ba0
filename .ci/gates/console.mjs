/**
 * Checks the console: it compiles against the schema as it is, and what a screen loads at first stays within its limit,
 * because the cadre's phone is slow and pays for each byte.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { USUAL_LANGUAGE, earlyFiles } from '../../web/build.mjs';
import { broken, fromCommand, held } from '../gate-result.mjs';
import { ROOT, runCommand } from '../run-command.mjs';

const BUILT = join(ROOT, 'web', 'dist');
/** The most JavaScript that a screen's first load may have, compressed, in bytes. */
const FIRST_LOAD_MAX = 200_000;
const SCREEN = /^src\/screens\/[^/]+\/\w+Screen\.tsx$/;

export async function checkConsole() {
  const build = await runCommand('node', join('web', 'build.mjs'));
  if (build.code !== 0) return fromCommand(build);
  const types = await runCommand('tsc', '--project', 'web');
  if (types.code !== 0) return fromCommand(types);
  const loads = await firstLoads();
  const heavy = loads.filter(({ bytes }) => bytes > FIRST_LOAD_MAX);
  if (heavy.length > 0) {
    return broken(heavy.map(({ screen, bytes }) => `${screen}: ${bytes} bytes at first, of ${FIRST_LOAD_MAX} at most`));
  }
  const most = loads.reduce((a, b) => (b.bytes > a.bytes ? b : a));
  return held(`${loads.length} screens, at most ${Math.round(most.bytes / 1_000)} kB (${most.screen})`);
}

/** The compressed size of the scripts that each screen needs before it shows: the entry, its own, and one language. */
async function firstLoads() {
  const manifest = JSON.parse(await readFile(join(BUILT, '.vite', 'manifest.json'), 'utf8'));
  const entry = Object.keys(manifest).find((name) => manifest[name].isEntry === true);
  const screens = Object.keys(manifest).filter((name) => SCREEN.test(name));
  return Promise.all(
    screens.map(async (screen) => {
      const files = earlyFiles(manifest, [entry, USUAL_LANGUAGE, screen]).filter((file) => file.endsWith('.js'));
      const sizes = await Promise.all(files.map(async (file) => gzipSync(await readFile(join(BUILT, file))).length));
      return { screen, bytes: sizes.reduce((sum, size) => sum + size, 0) };
    }),
  );
}
