/**
 * Finds the commits whose schema and migrations others already rely on: the newest release, and where this branch left
 * the trunk.
 */
import { git } from './run-command.mjs';

const TRUNKS = ['origin/main', 'main'];

/**
 * Returns the commits as `{ commit, name }`, the oldest first; empty when nothing was released and this is the trunk
 * itself.
 */
export async function promisedCommits() {
  const promises = [await newestRelease(), await forkPoint()].filter((promise) => promise !== null);
  return promises.filter((promise, place) => promises.findIndex(({ commit }) => commit === promise.commit) === place);
}

/** The note where there is nothing to compare with. */
export const NOTHING_PROMISED = 'nothing to compare with: no v* tag, and this is no branch of main';

async function newestRelease() {
  const tag = await line('describe', '--tags', '--abbrev=0', '--match', 'v*');
  return tag === null ? null : { commit: await line('rev-parse', `${tag}^{commit}`), name: tag };
}

async function forkPoint() {
  const branch = await line('rev-parse', '--abbrev-ref', 'HEAD');
  for (const trunk of TRUNKS.filter((name) => name !== branch)) {
    const commit = await line('merge-base', 'HEAD', trunk);
    if (commit !== null) return { commit, name: trunk };
  }
  return null;
}

async function line(...args) {
  const { code, stdout } = await git(...args);
  return code === 0 ? stdout.trim() : null;
}

/** Reads a file as it was at a commit; null when it did not exist. */
export async function fileAt(commit, path) {
  const { code, stdout } = await git('show', `${commit}:${path}`);
  return code === 0 ? stdout : null;
}
