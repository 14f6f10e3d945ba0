/**
 * Tells whether node_modules holds what package-lock.json names. After `git pull` it may not, and then the first thing
 * that misses something ends in words that help nobody.
 */
import { join } from 'node:path';
import { textOf } from './stamps.mjs';

/** Packages that this platform has no use for, or that npm leaves out by itself. */
const mayBeMissing = ({ optional, devOptional, peer, link }) => optional || devOptional || peer || link;

const packagesOf = (file) => {
  const text = textOf(file);
  return text === null ? null : JSON.parse(text).packages;
};

/** The first package that differs, in words; null when node_modules is as new as the lockfile. */
export function notInstalled(root) {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  if (wanted === null) return null; // an installation without a lockfile is its keeper's own
  const present = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  if (present === null) return 'nothing is installed';
  for (const [path, entry] of Object.entries(wanted)) {
    if (!path.startsWith('node_modules/') || entry.version === undefined) continue;
    const name = path.slice('node_modules/'.length);
    const found = present[path];
    if (found === undefined && !mayBeMissing(entry)) return `${name} ${entry.version} is missing`;
    if (found !== undefined && found.version !== entry.version)
      return `${name} is ${found.version} and not ${entry.version}`;
  }
  return null;
}
