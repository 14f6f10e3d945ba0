/** Tells callers who they are: the first query of every client. */
import { Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import type { Role, Viewer } from '../../platform/auth/viewer.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { OperationContext } from './context.js';
import { IdOf, RegionCodeScalar, enumOf } from '../../platform/graphql/index.js';

const RoleEnum = enumOf<Role>('Role', 'What a viewer is in the programme; it decides what may be seen and done.', {
  CADRE: {
    description: 'A Kader JKN: sees the families of the portfolio of the day, plans and records visits.',
    id: 'Kader JKN',
    en: 'JKN cadre',
  },
  TELE_COLLECTOR: {
    description:
      'Calls families of its regions, those 2 to 23 months in arrears first; sees all of them and totals, changes nothing.',
    id: 'Petugas telekolekting',
    en: 'Tele-collector',
  },
  BRANCH_OFFICER: {
    description: 'Works at the counter of a branch office.',
    id: 'Petugas kantor cabang',
    en: 'Branch officer',
  },
  BRANCH_HEAD: {
    description: 'Leads a branch: sees its regions, families and cadres.',
    id: 'Kepala cabang',
    en: 'Head of a branch',
  },
  DIRECTOR: { description: 'Sees totals and no person.', id: 'Direksi', en: 'Director' },
  PARTICIPANT: { description: 'An insured person, for the own family.', id: 'Peserta JKN', en: 'Participant' },
  VILLAGE_HEAD: {
    description: 'Knows which cadres work in the village.',
    id: 'Kepala desa atau lurah',
    en: 'Head of a village',
  },
  PARTNER: { description: 'A payment partner, for its own traffic.', id: 'Mitra pembayaran', en: 'Payment partner' },
  CSR_DONOR: {
    description: 'Sees what a donation achieved in totals, and no person.',
    id: 'Donatur CSR',
    en: 'CSR donor',
  },
  CHATBOT: { description: 'The public status service, behind its own checks.', id: 'Layanan chatbot', en: 'Chatbot' },
  AUDITOR: { description: 'Reads everything and changes nothing.', id: 'Auditor', en: 'Auditor' },
  OPERATOR: {
    description: 'Runs the system: partners and operations, no families.',
    id: 'Pengelola sistem',
    en: 'Operator',
  },
});

@ObjectType('Viewer', { simpleResolvers: true, description: 'The caller, as the access token says.' })
export class ViewerType {
  @Field(() => String, { description: 'The name in the token.' })
  name!: string;

  @Field(() => RoleEnum, { description: 'Decides what the caller may see and do.' })
  role!: Role;

  @Field(() => [RegionCodeScalar], {
    nullable: true,
    description: 'The regions the caller works in, each with everything inside it; null means the whole country.',
  })
  regions!: readonly RegionCode[] | null;

  @IdOf('Cadre')
  @Field(() => ID, { nullable: true, description: 'The cadre the caller is; null for every other role.' })
  cadreId!: string | null;

  @IdOf('Branch')
  @Field(() => ID, { nullable: true, description: 'The branch the caller belongs to, where there is one.' })
  branchId!: string | null;

  @IdOf('Partner')
  @Field(() => ID, { nullable: true, description: 'The partner the caller is; null for every other role.' })
  partnerId!: string | null;
}

const toViewerType = (viewer: Viewer): ViewerType => ({
  name: viewer.name,
  role: viewer.role,
  regions: viewer.regions === 'ALL' ? null : viewer.regions,
  cadreId: viewer.cadreId,
  branchId: viewer.branchId,
  partnerId: viewer.partnerId ?? null,
});

@Resolver()
export class ViewerResolver {
  /** Public: an anonymous caller learns that it is one. */
  @Query(() => ViewerType, {
    nullable: true,
    description: 'Who the caller is; null when the request carries no access token.',
  })
  viewer(@Ctx() { viewer }: OperationContext): ViewerType | null {
    return viewer === null ? null : toViewerType(viewer);
  }
}
