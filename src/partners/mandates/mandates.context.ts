/** The part of the operation's context that resolvers of mandates read. */
import { familySource } from '../../fieldwork/portfolios/index.js';
import type { Viewer } from '../../platform/auth/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { type FamiliesContext, createFamilyQueries, visibilityOf } from '../../households/families/index.js';
import type { SecretCipher } from '../../money/partners/index.js';
import { type EndCommand, endMandate } from './end-mandate.js';
import { type EnrolCommand, enrolMandate } from './enrol-mandate.js';
import { type MandateLoaders, createMandateLoaders } from './mandate.loaders.js';
import { type MandateQueries, createMandateQueries } from './mandate.queries.js';
import type { EndOutcome, EnrolOutcome } from './mandate.js';

export interface MandatesContext extends FamiliesContext {
  readonly mandates: MandateQueries;
  readonly mandateLoaders: MandateLoaders;
  readonly enrolMandate: (command: EnrolCommand) => Promise<EnrolOutcome>;
  readonly endMandate: (command: EndCommand) => Promise<EndOutcome>;
}

type MandatesSlice = Omit<MandatesContext, keyof FamiliesContext>;

interface Operation {
  readonly viewer: Viewer | null;
  readonly now: Date;
}

export function mandatesSlice({
  pool,
  cipher,
}: {
  pool: Pool;
  cipher: SecretCipher;
}): (operation: Operation) => MandatesSlice {
  const mandates = createMandateQueries(pool);
  const families = createFamilyQueries(pool, familySource);
  return (operation) => {
    const { now } = operation;
    const visibility = visibilityOf(operation);
    const isVisible = async (id: EnrolCommand['familyId']) => (await families.findByIds(visibility, [id])).length > 0;
    return {
      mandates,
      mandateLoaders: createMandateLoaders(mandates),
      enrolMandate: (command) => enrolMandate({ pool, cipher, now, isVisible }, command),
      endMandate: (command) =>
        endMandate({ pool, now, findMandate: (id) => mandates.findById(visibility, id) }, command),
    };
  };
}
