/** How documents name files: whole paths, folders, bare file names, and patterns with `*` or `<what-stands-there>`. */

/** Whether a path from the root of the repository is what `name` names. */
export function isNamed(path, name) {
  return path === name || pattern(name).test(path);
}

/** Whether it is that, or stands in a folder that `name` names. */
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
