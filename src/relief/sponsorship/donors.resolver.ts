/** The queries and mutations of donors, their pledges, funds and returns. */
import { Arg, Authorized, Ctx, Extensions, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { readId, readOptionalId } from '../../platform/graphql/index.js';
import { addDonor, pledgeMoney } from './add-donor.js';
import type { Donor, DonorTotals, FundReturn, Pledge } from './donor.js';
import { DonorType, FundAccountsType, FundReturnType, PledgeType, SponsorshipSummaryType } from './donor.types.js';
import { fundAccount } from './fund-number.js';
import { approveFundReturn, rejectFundReturn, requestFundReturn } from './return-fund.js';
import { withdrawPledge } from './withdraw-pledge.js';
import {
  AddDonorResult,
  DecideFundReturnResult,
  PledgeResult,
  RequestFundReturnResult,
  WithdrawPledgeResult,
  toSponsorshipResult,
} from './sponsorship-results.types.js';
import { type SponsorshipContext, donorAskedFor, donorOf } from './sponsorship.context.js';
import {
  AddDonorInput,
  DecideFundReturnInput,
  PledgeMoneyInput,
  RequestFundReturnInput,
  WithdrawPledgeInput,
  readAddDonor,
  readFundReturn,
  readPledge,
} from './sponsorship.inputs.js';

const DONORS_MAX = 100;
const PLEDGES_MAX = 100;

const depsOf = ({ ledger, now, viewer, donors }: SponsorshipContext) => ({
  ledger,
  pool: ledger.pool,
  now,
  viewer,
  donors,
});

@Authorized('sponsorship:read')
@Resolver()
export class DonorsResolver {
  @Extensions({ mostItems: 100 })
  @Query(() => [DonorType], {
    description: `Donors by name, at most ${DONORS_MAX}: for a donor itself, for an office those that are kept within its regions.`,
  })
  donors(@Ctx() { donors, viewer }: SponsorshipContext): Promise<readonly Donor[]> {
    if (viewer.role === 'CSR_DONOR') donorOf(viewer);
    return donors.findAll(viewer, DONORS_MAX);
  }

  @Query(() => SponsorshipSummaryType, {
    nullable: true,
    description: 'The totals of a donor; null when there is no such donor or the viewer may not see it.',
  })
  async sponsorshipSummary(
    @Arg('donorId', () => ID, {
      nullable: true,
      description: 'The id of the donor. A donor always gets its own totals, whichever id it gives.',
    })
    donorId: string | null | undefined,
    @Ctx() { donors, viewer }: SponsorshipContext,
  ): Promise<DonorTotals | null> {
    const id = donorAskedFor(viewer, readOptionalId('Donor', 'donorId', donorId));
    const found = id === null ? null : await donors.find(viewer, id);
    return found === null ? null : donors.sum(found.id);
  }

  @Authorized('sponsorship:manage')
  @Mutation(() => AddDonorResult, {
    description: "Add a donor in the viewer's regions, whose fund gets a number of its own.",
  })
  async addDonor(
    @Arg('input', () => AddDonorInput, { description: 'The donor to add.' }) input: AddDonorInput,
    @Ctx() context: SponsorshipContext,
  ) {
    return toSponsorshipResult(await addDonor(depsOf(context), readAddDonor(input)));
  }

  @Authorized('sponsorship:donate')
  @Mutation(() => PledgeResult, {
    description: 'Promise money. Only money that a payment partner confirms for the fund is ever spent.',
  })
  async pledgeMoney(
    @Arg('input', () => PledgeMoneyInput, { description: 'The pledge to record.' }) input: PledgeMoneyInput,
    @Ctx() context: SponsorshipContext,
  ) {
    const command = { ...readPledge(input, context.now), donorId: donorOf(context.viewer) };
    return toSponsorshipResult(await pledgeMoney(depsOf(context), command));
  }

  @Authorized('sponsorship:donate')
  @Mutation(() => WithdrawPledgeResult, {
    description: 'Withdraw what is not paid of a pledge. What was paid stays in the fund; sent again, nothing changes.',
  })
  async withdrawPledge(
    @Arg('input', () => WithdrawPledgeInput, { description: 'The pledge to withdraw.' })
    { pledgeId }: WithdrawPledgeInput,
    @Ctx() context: SponsorshipContext,
  ) {
    const command = { id: readId('Pledge', 'input.pledgeId', pledgeId), donorId: donorOf(context.viewer) };
    return toSponsorshipResult(await withdrawPledge(depsOf(context), command));
  }

  @Authorized('donor-fund:return')
  @Mutation(() => RequestFundReturnResult, {
    description: 'Request that unspent money is returned to its donor; somebody else decides.',
  })
  async requestFundReturn(
    @Arg('input', () => RequestFundReturnInput, { description: 'The return to request.' })
    input: RequestFundReturnInput,
    @Ctx() context: SponsorshipContext,
  ) {
    return toSponsorshipResult(await requestFundReturn(depsOf(context), readFundReturn(input, context.now)));
  }

  @Authorized('donor-fund:return')
  @Mutation(() => DecideFundReturnResult, { description: 'Approve a return that somebody else requested.' })
  async approveFundReturn(
    @Arg('input', () => DecideFundReturnInput, { description: 'The return to approve.' }) { id }: DecideFundReturnInput,
    @Ctx() context: SponsorshipContext,
  ) {
    return toSponsorshipResult(await approveFundReturn(depsOf(context), readId('FundReturn', 'input.id', id)));
  }

  @Authorized('donor-fund:return')
  @Mutation(() => DecideFundReturnResult, {
    description: 'Reject a return that somebody else requested: the money stays in the fund.',
  })
  async rejectFundReturn(
    @Arg('input', () => DecideFundReturnInput, { description: 'The return to reject.' }) { id }: DecideFundReturnInput,
    @Ctx() context: SponsorshipContext,
  ) {
    return toSponsorshipResult(await rejectFundReturn(depsOf(context), readId('FundReturn', 'input.id', id)));
  }
}

/** The fields need no permission of their own: they are reached through a donor that the viewer may read. */
@Resolver(() => DonorType)
export class DonorFieldsResolver {
  @FieldResolver(() => FundAccountsType, { description: 'The numbers under which the donor pays into its fund.' })
  fundAccounts(@Root() { fundNumber }: Donor): FundAccountsType {
    return { common: fundAccount(fundNumber, 'COMMON'), mandiri: fundAccount(fundNumber, 'MANDIRI') };
  }

  @FieldResolver(() => SponsorshipSummaryType, { description: 'The totals of the donor.' })
  summary(@Root() { id }: Donor, @Ctx() { donors }: SponsorshipContext): Promise<DonorTotals> {
    return donors.sum(id);
  }

  @FieldResolver(() => [PledgeType], {
    description: `The pledges of the donor, the newest first, at most ${PLEDGES_MAX}.`,
  })
  pledges(@Root() { id }: Donor, @Ctx() { donors }: SponsorshipContext): Promise<readonly Pledge[]> {
    return donors.findPledges(id, PLEDGES_MAX);
  }

  @FieldResolver(() => [FundReturnType], {
    description: `The returns of the donor, the newest first, at most ${PLEDGES_MAX}.`,
  })
  fundReturns(@Root() { id }: Donor, @Ctx() { donors }: SponsorshipContext): Promise<readonly FundReturn[]> {
    return donors.findReturns(id, PLEDGES_MAX);
  }
}
