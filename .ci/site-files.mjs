/** Prepares the files of a site that was built: compressed beside themselves, and put in their place at once. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { filesBelow } from './stamps.mjs';

/** Text is worth compressing; a picture is compressed already. */
const TEXT = /\.(?:html|css|js|svg|json|webmanifest|txt)$/;

/** Compresses each text below a folder once, so that the server need not for every visitor. */
export function compressBelow(folder, { quality = constants.BROTLI_MAX_QUALITY, level = 9 } = {}) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
  for (const file of filesBelow(folder).filter((file) => TEXT.test(file))) {
    const text = readFileSync(file);
    writeFileSync(`${file}.br`, brotliCompressSync(text, { params }));
    writeFileSync(`${file}.gz`, gzipSync(text, { level }));
  }
}

/** Puts a folder in the place of another, which nobody sees half replaced. */
export function replaceFolder(arriving, place) {
  const leaving = `${place}.${process.pid}.old`;
  mkdirSync(dirname(place), { recursive: true });
  if (existsSync(place)) renameSync(place, leaving);
  renameSync(arriving, place);
  rmSync(leaving, { recursive: true, force: true });
}
