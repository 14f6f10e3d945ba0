/** Reads secrets from the files that `<NAME>_FILE` names, as containers are given them. */
import { readFileSync } from 'node:fs';
import { VARIABLES, type VariableName } from './environment.js';

type Source = Readonly<Record<string, string | undefined>>;

const SUFFIX = '_FILE';

/** The variables that may be given as a file. */
export const SECRETS = (Object.keys(VARIABLES) as VariableName[]).filter((name) => 'isSecret' in VARIABLES[name]);

/** The environment with the contents of the files in their places, and what is wrong with them, one sentence each. */
export function withSecretFiles(source: Source): { readonly source: Source; readonly problems: readonly string[] } {
  const found: Record<string, string> = {};
  const problems: string[] = [];
  for (const name of SECRETS) {
    const file = source[`${name}${SUFFIX}`]?.trim();
    if (file === undefined || file === '') continue;
    const reading = source[name]?.trim() ? `given beside ${name}: give one of them` : readSecret(file);
    if (typeof reading === 'string') problems.push(`${name}${SUFFIX}: ${reading}`);
    else found[name] = reading.secret;
  }
  return { source: { ...source, ...found }, problems };
}

/** The content without the line's end that editors add; otherwise what is wrong, without what is in the file. */
function readSecret(file: string): { readonly secret: string } | string {
  try {
    const secret = readFileSync(file, 'utf8').trim();
    return secret === '' ? `${file} is empty` : { secret };
  } catch (error) {
    return `${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`;
  }
}
