/** Puts together each persona with its words, a token, samples that it may see, and operations to run. */
import type { LocalIssuer, Role } from '../../platform/auth/index.js';
import type { CadreId, FamilyId } from '../../kernel/ids.js';
import type { Text } from '../../platform/texts/index.js';
import { type Persona, TOKEN_SECONDS, findPersonas } from '../personas/index.js';
import { NO_SAMPLES, type SampleDeps, type Samples, findSamples } from './find-samples.js';
import { type PersonaDocument, documentsOf } from './persona-documents.js';
import { wordsOf } from './persona-words.js';

export interface ShownPersona {
  readonly key: Persona['key'];
  readonly name: Text;
  readonly about: Text;
  /** The name in the token. */
  readonly person: string;
  readonly role: Role;
  readonly token: string | null;
  readonly samples: Promise<Samples>;
  readonly documents: Promise<readonly PersonaDocument[]>;
}

/** The personas that see any family of the branch. */
const AT_FAMILIES: readonly Persona['key'][] = [
  'tele-collector',
  'branch-officer',
  'second-officer',
  'branch-head',
  'second-head',
  'auditor',
];

/** What a persona may see of the samples: families and complaints for those who work with them, the rest for everybody. */
function samplesFor({ key, claims }: Persona, samples: Samples): Samples {
  if (key === 'cadre') return samples;
  const { familyInPlanId, anyFamilyInPlanId } = samples;
  if (AT_FAMILIES.includes(key)) return { ...samples, familyInPlanId: familyInPlanId ?? anyFamilyInPlanId };
  const own = key === 'participant' ? ((claims.family_id ?? null) as FamilyId | null) : null;
  return { ...samples, familyBehindId: own, familyInPlanId: null, complaintId: null };
}

export async function showPersonas({
  issuer,
  ...deps
}: SampleDeps & { readonly issuer: LocalIssuer | null }): Promise<ShownPersona[]> {
  const personas = await findPersonas(deps.pool);
  const cadre = personas.find(({ key }) => key === 'cadre')?.claims.cadre_id as CadreId | undefined;
  let found: Promise<Samples> | null = null;
  // They are looked up once, and for those alone who select them.
  const samples = (): Promise<Samples> =>
    (found ??= cadre === undefined ? Promise.resolve(NO_SAMPLES) : findSamples(deps, cadre));
  return Promise.all(
    personas.map(async (persona) => {
      const { key, claims } = persona;
      const own = async (): Promise<Samples> => samplesFor(persona, await samples());
      return {
        key,
        ...wordsOf(key),
        person: claims.name,
        role: claims.role,
        token: issuer === null ? null : await issuer.issueToken(claims, { ttlSeconds: TOKEN_SECONDS.visitor }),
        get samples() {
          return own();
        },
        get documents() {
          return own().then((given) => documentsOf(key, given));
        },
      };
    }),
  );
}
