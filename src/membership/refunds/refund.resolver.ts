/** The queries of money of families that ended and of its refunds, and the mutations that request and decide one. */
import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type Family, FamilyType, assessFamily } from '../../households/families/index.js';
import type { FamilyId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { NO_RUPIAH, sumRupiah } from '../../kernel/rupiah.js';
import {
  Concerns,
  type Connection,
  RegionCodeScalar,
  momentCursor,
  readConnection,
  readId,
  readOptionalId,
} from '../../platform/graphql/index.js';
import { approveRefund, rejectRefund } from './decide-refund.js';
import type { CreditToReturn, FamilyRefund } from './refund.js';
import {
  ApproveFamilyRefundInput,
  RejectFamilyRefundInput,
  RequestFamilyRefundInput,
  readReason,
  readRequest,
} from './refund.inputs.js';
import type { ListedRefund, RefundSortKey } from './refund.queries.js';
import { DecideFamilyRefundResult, RequestFamilyRefundResult, toRefundResult } from './refund-results.types.js';
import {
  CreditsToReturnType,
  FamilyRefundConnection,
  FamilyRefundType,
  FamilyRefundsArguments,
} from './refund.types.js';
import type { RefundsContext } from './refunds.context.js';
import { requestRefund } from './request-refund.js';

const LARGEST = 100;
const SUMMED_MAX = 2_000;

const depsOf = ({ refundLedger: ledger, now, viewer }: RefundsContext) => ({ ledger, now, by: viewer.subject });

const findDecidable = ({ refunds, visibility }: RefundsContext, id: string): Promise<FamilyRefund | null> =>
  refunds.find(visibility, readId('FamilyRefund', 'input.id', id));

async function creditOf(familyId: FamilyId, context: RefundsContext): Promise<CreditToReturn> {
  const family = await context.familyById.load(familyId);
  if (family === null) return { familyId, amount: NO_RUPIAH };
  const members = await context.participantsByFamily.load(familyId);
  const { assess, visibility } = context;
  const { credit, months } = assessFamily({ family, members }, { assess, days: visibility.days });
  return { familyId, amount: months.length === 0 ? credit : NO_RUPIAH };
}

@Authorized('suspense:read')
@Resolver()
export class FamilyRefundsResolver {
  @Concerns('endedFamilies')
  @Query(() => CreditsToReturnType, {
    description:
      'What is left of the money of families to which nobody belongs any more, among those that the viewer may see.',
  })
  async creditsToReturn(
    @Arg('region', () => RegionCodeScalar, { nullable: true, description: 'Families that lived in this region.' })
    region: RegionCode | null | undefined,
    @Ctx() context: RefundsContext,
  ): Promise<CreditsToReturnType> {
    const { refunds, visibility } = context;
    const ids = await refunds.findEndedWithMoney(visibility, { region: region ?? null, limit: SUMMED_MAX });
    const credits = (await Promise.all(ids.map((id) => creditOf(id, context)))).filter(({ amount }) => amount > 0n);
    return {
      families: credits.length,
      amount: sumRupiah(credits.map(({ amount }) => amount)),
      isPartial: ids.length === SUMMED_MAX,
      largest: credits.toSorted((a, b) => (a.amount < b.amount ? 1 : -1)).slice(0, LARGEST),
    };
  }

  @Concerns('endedFamilies')
  @Query(() => FamilyRefundConnection, {
    description: 'Refunds of families that the viewer may see, the newest requested first.',
  })
  familyRefunds(
    @Args(() => FamilyRefundsArguments) page: FamilyRefundsArguments,
    @Ctx() { refunds, visibility }: RefundsContext,
  ): Promise<Connection<ListedRefund>> {
    const filter = { familyId: readOptionalId('Family', 'familyId', page.familyId), state: page.state ?? null };
    return readConnection<ListedRefund, RefundSortKey>(page, {
      cursor: momentCursor,
      find: (asked) => refunds.findPage(visibility, { filter, page: asked }),
      sortKeyOf: ({ sortValue, id }) => [sortValue, id],
      totalCount: () => refunds.count(visibility, filter),
    });
  }

  @Authorized('suspense:work')
  @Concerns('endedFamilies')
  @Mutation(() => RequestFamilyRefundResult, {
    description:
      'Request that what is left of a family to which nobody belongs any more is paid out. Somebody else must approve it before anything is booked.',
  })
  async requestFamilyRefund(
    @Arg('input', () => RequestFamilyRefundInput, { description: 'The refund to request.' })
    input: RequestFamilyRefundInput,
    @Ctx() context: RefundsContext,
  ) {
    const command = readRequest(input);
    const family = await context.familyById.load(command.familyId);
    return toRefundResult(
      family === null ? { kind: 'family-not-found' } : await requestRefund(depsOf(context), command),
    );
  }

  @Authorized('suspense:decide')
  @Mutation(() => DecideFamilyRefundResult, {
    description: 'Approve a refund that somebody else requested: it is booked as money that leaves.',
  })
  async approveFamilyRefund(
    @Arg('input', () => ApproveFamilyRefundInput, { description: 'The refund to approve.' })
    { id }: ApproveFamilyRefundInput,
    @Ctx() context: RefundsContext,
  ) {
    const refund = await findDecidable(context, id);
    return toRefundResult(
      refund === null ? { kind: 'refund-not-found' } : await approveRefund(depsOf(context), refund),
    );
  }

  @Authorized('suspense:decide')
  @Mutation(() => DecideFamilyRefundResult, {
    description: "Reject a refund that somebody else requested: the money stays the family's.",
  })
  async rejectFamilyRefund(
    @Arg('input', () => RejectFamilyRefundInput, { description: 'The refund to reject.' })
    input: RejectFamilyRefundInput,
    @Ctx() context: RefundsContext,
  ) {
    const reason = readReason(input.reason);
    const refund = await findDecidable(context, input.id);
    return toRefundResult(
      refund === null ? { kind: 'refund-not-found' } : await rejectRefund(depsOf(context), { refund, reason }),
    );
  }
}

/** The fields need no permission of their own: they are reached through a refund that the viewer may read. */
@Resolver(() => FamilyRefundType)
export class FamilyRefundFieldsResolver {
  @FieldResolver(() => FamilyType, { nullable: true, description: 'The family; null when the viewer may not see it.' })
  family(
    @Root() { familyId }: FamilyRefund,
    @Ctx() { familyById }: RefundsContext,
  ): Family | null | Promise<Family | null> {
    return familyById.load(familyId);
  }
}
