/** Lets a token hold only while nobody has taken it back, and learns whose it is. */
import type { VerifyToken } from '../auth/index.js';
import type { PeopleDirectory } from './people-directory.js';
import type { RevocationList } from './revocation-list.js';

export const guardAccess =
  (
    verify: VerifyToken,
    { list, people }: { readonly list: RevocationList; readonly people: PeopleDirectory },
  ): VerifyToken =>
  async (token) => {
    const verified = await verify(token);
    await list.check(verified);
    people.learn(verified.viewer);
    return { ...verified, onTakenBack: (tell) => list.follow(verified, tell) };
  };
