/** How a persona is called: by the name in the token, and by the role. */
import type { Words } from '../words/words.js';
import type { Persona } from './personas.js';
import { rolesOf } from './roles.js';
import { nameIn } from './subject-of.js';

export function personText({ key, token }: Pick<Persona, 'key' | 'token'>, { roles }: Words['common']): string {
  const [role] = rolesOf([key]);
  const name = nameIn(token);
  const called = role === undefined ? key : roles[role];
  return name === null ? called : `${name}, ${called}`;
}
