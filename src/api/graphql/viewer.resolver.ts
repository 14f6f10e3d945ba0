/** Answers who the caller is: the first query of every client. */
import { Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import type { Role, Viewer } from '../../platform/auth/viewer.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { OperationContext } from './context.js';
import { IdOf, RegionCodeScalar, enumOf } from '../../platform/graphql/index.js';

const RoleEnum = enumOf<Role>('Role', 'What a viewer is in the programme; it decides what may be seen and done.', {
  CADRE: {
    description:
      'A cadre (Kader JKN), who sees the families of the portfolio of the day, and plans and records visits.',
    id: 'Kader JKN',
    en: 'JKN cadre',
  },
  TELE_COLLECTOR: {
    description:
      'A tele-collector, who sees the families of their regions and totals, calls those 2 to 23 months in arrears first, and changes nothing.',
    id: 'Petugas telekolekting',
    en: 'Tele-collector',
  },
  BRANCH_OFFICER: {
    description: 'An officer who works at the counter of a branch office.',
    id: 'Petugas kantor cabang',
    en: 'Branch officer',
  },
  BRANCH_HEAD: {
    description: 'The head of a branch, who sees its regions, families and cadres.',
    id: 'Kepala cabang',
    en: 'Head of a branch',
  },
  DIRECTOR: { description: 'A director, who sees totals and no person.', id: 'Direksi', en: 'Director' },
  PARTICIPANT: { description: 'An insured person, who sees their own family.', id: 'Peserta JKN', en: 'Participant' },
  VILLAGE_HEAD: {
    description: 'The head of a village, who knows which cadres work there.',
    id: 'Kepala desa atau lurah',
    en: 'Head of a village',
  },
  PARTNER: {
    description: 'A payment partner, which sees its own traffic.',
    id: 'Mitra pembayaran',
    en: 'Payment partner',
  },
  CSR_DONOR: {
    description: 'A donor (CSR), who sees what a donation achieved in totals, and no person.',
    id: 'Donatur CSR',
    en: 'CSR donor',
  },
  CHATBOT: {
    description: 'The public status service, which has checks of its own.',
    id: 'Layanan chatbot',
    en: 'Chatbot',
  },
  AUDITOR: { description: 'An auditor, who reads everything and changes nothing.', id: 'Auditor', en: 'Auditor' },
  OPERATOR: {
    description: 'An operator, who runs the system and its partners, and sees no families.',
    id: 'Pengelola sistem',
    en: 'Operator',
  },
});

@ObjectType('Viewer', { simpleResolvers: true, description: 'The caller, as the access token describes it.' })
export class ViewerType {
  @Field(() => String, { description: 'The name in the token.' })
  name!: string;

  @Field(() => RoleEnum, { description: 'The role of the caller, which decides what the caller may see and do.' })
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
  @Field(() => ID, { nullable: true, description: 'The branch the caller belongs to; null where there is none.' })
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
  /** Permits every caller: an anonymous one learns that it is anonymous. */
  @Query(() => ViewerType, {
    nullable: true,
    description: 'The caller; null when the request carries no access token.',
  })
  viewer(@Ctx() { viewer }: OperationContext): ViewerType | null {
    return viewer === null ? null : toViewerType(viewer);
  }
}
