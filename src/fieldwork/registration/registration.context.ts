/** Provides what the resolvers of registrations need in one operation. */
import type { Viewer } from '../../platform/auth/index.js';
import type { CadresContext } from '../cadres/index.js';
import type { Pool } from '../../platform/db/pool.js';
import type { FacilitiesContext } from '../../households/facilities/index.js';
import type { PolicyBook } from '../../platform/policies/index.js';
import type { IdSource } from '../../kernel/ids.js';
import { type RegisteringDeps, registerFamily } from './register-family.js';
import { addFamilyMember } from './add-family-member.js';
import { type RegistrationByFamily, registrationByFamily } from './registration.loaders.js';
import { type RegistrationQueries, createRegistrationQueries } from './registration.queries.js';

type WithoutDeps<UseCase> = UseCase extends (deps: RegisteringDeps, ...rest: infer Rest) => infer Result
  ? (...rest: Rest) => Result
  : never;

export interface RegistrationContext extends CadresContext, FacilitiesContext {
  readonly registrations: RegistrationQueries;
  readonly registrationByFamily: RegistrationByFamily;
  readonly registerFamily: WithoutDeps<typeof registerFamily>;
  readonly addFamilyMember: WithoutDeps<typeof addFamilyMember>;
}

type RegistrationSlice = Pick<
  RegistrationContext,
  'registrations' | 'registrationByFamily' | 'registerFamily' | 'addFamilyMember'
>;

interface Operation {
  readonly viewer: Viewer | null;
  readonly now: Date;
}

const registrarOf = (viewer: Viewer | null): RegisteringDeps['registrar'] => ({
  subject: viewer?.subject ?? '',
  role: viewer?.role ?? '',
  cadreId: viewer?.cadreId ?? null,
});

export function registrationSlice({
  pool,
  newId,
  keyring,
  policies,
}: {
  pool: Pool;
  newId: IdSource;
  keyring: RegisteringDeps['keyring'];
  policies: PolicyBook;
}): (operation: Operation) => RegistrationSlice {
  const registrations = createRegistrationQueries(pool);
  return ({ viewer, now }) => {
    const deps = { pool, newId, keyring, now, policies, registrar: registrarOf(viewer) };
    return {
      registrations,
      registrationByFamily: registrationByFamily(registrations),
      registerFamily: (...rest) => registerFamily(deps, ...rest),
      addFamilyMember: (...rest) => addFamilyMember(deps, ...rest),
    };
  };
}
