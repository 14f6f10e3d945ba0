/**
 * Matches paths with the names that documents use: whole paths, folders, bare file names, and patterns with `*` or
 * `<what-stands-there>`.
 */

/** Tells whether `name` names a path from the root of the repository. */
export function isNamed(path, name) {
  return path === name || pattern(name).test(path);
}

/** Tells whether `name` names the path or a folder above it. */
export function isNamedOrWithin(path, name) {
  return isNamed(path, name) || (name.endsWith('/') && pattern(name, '.*').test(path));
}

function pattern(name, rest = '') {
  const here = name
    .replace(/\/$/, rest === '' ? '' : '/')
    .replaceAll(/[.$()+?[\]{}|\\^]/g, String.raw`\$&`)
    .replaceAll('*', '[^/]+')
    .replaceAll(/<[^>]*>/g, String.raw`[\w-]+`);
  return new RegExp(`${name.includes('/') ? '^' : '(?:^|/)'}${here}${rest}$`);
}
