/** Enrols and ends mandates, shows the automatic debit of a family, and reports figures. */
import { Arg, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Viewer } from '../../platform/auth/index.js';
import { totalsScope } from '../../platform/auth/family-scope.js';
import { type Family, FamilyType } from '../../households/families/index.js';
import {
  PeriodInput,
  readId,
  readPeriod,
  readLine,
  readText,
  RegionCodeScalar,
  Personal,
} from '../../platform/graphql/index.js';
import { maskAccountNumber } from '../../kernel/account-number.js';
import { badInput } from '../../kernel/caller-error.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import { inForceOn } from '../../platform/policies/index.js';
import { AUTO_DEBIT } from './mandates.policies.js';
import type { AutoDebitSummary } from './mandate.queries.js';
import {
  AutoDebitSummaryType,
  type AutoDebitState,
  AutoDebitType,
  EndMandateInput,
  EnrolMandateInput,
  MandateType,
} from './mandate.types.js';
import type { DebitAttempt, Mandate } from './mandate.js';
import { EndMandateResult, EnrolMandateResult, toEndResult, toEnrolResult } from './mandate-results.types.js';
import type { MandatesContext } from './mandates.context.js';
import { type DebitBank, parseDebitBank } from './debit-policy.js';

interface Operation extends MandatesContext {
  readonly viewer: Viewer;
  readonly now: Date;
}

const PERIOD_DAYS_MAX = 366;

function readAccount(given: string): string {
  const digits = given.replaceAll(/[\s-]/g, '');
  if (!/^\d{6,20}$/.test(digits)) throw badInput('input.accountNumber', '6 to 20 digits');
  return digits;
}

function readBank(given: string): DebitBank {
  const bank = parseDebitBank(given);
  if (bank === null) throw badInput('input.bank', 'the short name of a bank, such as BRI');
  return bank;
}

@Authorized('mandate:enrol')
@Resolver()
export class MandatesResolver {
  @Authorized('mandate:enrol')
  @Mutation(() => EnrolMandateResult, {
    description: 'Enrol the mandate with which a bank debits the premium on its debit days.',
  })
  async enrolMandate(
    @Arg('input', () => EnrolMandateInput, {
      description: 'The family, the bank and account, and when the holder agreed.',
    })
    input: EnrolMandateInput,
    @Ctx() { enrolMandate, viewer, now }: Operation,
  ): Promise<object> {
    if (input.consentedAt > now) throw badInput('input.consentedAt', 'a moment not later than now');
    return toEnrolResult(
      await enrolMandate({
        id: readId('Mandate', 'input.id', input.id),
        familyId: readId('Family', 'input.familyId', input.familyId),
        bank: readBank(input.bank),
        account: readAccount(input.accountNumber),
        holderName: readLine('input.holderName', input.holderName, 100),
        consentedAt: input.consentedAt,
        by: viewer.subject,
      }),
    );
  }

  @Authorized('mandate:enrol')
  @Mutation(() => EndMandateResult, { description: 'End a mandate. What was debited before stays paid.' })
  async endMandate(
    @Arg('input', () => EndMandateInput, { description: 'The mandate to end, and the reason.' }) input: EndMandateInput,
    @Ctx() { endMandate, viewer }: Operation,
  ): Promise<object> {
    const id = readId('Mandate', 'input.mandateId', input.mandateId);
    return toEndResult(
      await endMandate({ id, reason: readText('input.reason', input.reason, 500), by: viewer.subject }),
    );
  }

  @Authorized('mandate:summary')
  @Query(() => AutoDebitSummaryType, {
    description: 'The number of families of a region that use automatic debit, and what it brought in a period.',
  })
  autoDebitSummary(
    @Ctx() { mandates, viewer }: Operation,
    @Arg('period', () => PeriodInput, { description: 'The debit days, over at most a year.' }) period: PeriodInput,
    @Arg('region', () => RegionCodeScalar, {
      nullable: true,
      description: 'A region at any level; left out: everything that the viewer may see.',
    })
    region?: RegionCode | null,
  ): Promise<AutoDebitSummary> {
    return mandates.summary(totalsScope(viewer), region ?? null, readPeriod('period', period, PERIOD_DAYS_MAX));
  }
}

function stateOf(mandate: Mandate | null, last: DebitAttempt | null): AutoDebitState {
  if (mandate === null) return 'NOT_ENROLLED';
  if (mandate.endedAt !== null) return 'ENDED';
  return last?.mandateId === mandate.id && last.state === 'FAILED' ? 'LAST_DEBIT_FAILED' : 'ENROLLED';
}

/** The field needs no permission of its own, as no field of a family does. */
/** The field needs no permission of its own: it is reached through a mandate that the viewer may read. */
@Resolver(() => MandateType)
export class MandateFieldsResolver {
  @Personal('bankAccount', { isMasked: true })
  @FieldResolver(() => String, { description: 'The account number, all but its last three digits hidden.' })
  accountMasked(@Root() { accountMasked }: Mandate): string {
    return maskAccountNumber(accountMasked);
  }
}

@Resolver(() => FamilyType)
export class FamilyAutoDebitResolver {
  @Personal('bankAccount', { familyIn: 'id' })
  @FieldResolver(() => AutoDebitType, {
    description:
      'The automatic debit of the family. A debit that failed leaves the bill open and the family in every list.',
  })
  async autoDebit(
    @Root() { id, regionCode }: Family,
    @Ctx() { mandateLoaders, visibility, policies }: MandatesContext,
  ): Promise<AutoDebitType> {
    const [mandate, attempts] = await Promise.all([
      mandateLoaders.byFamily.load(id),
      mandateLoaders.attemptsByFamily.load(id),
    ]);
    const lastAttempt = attempts[0] ?? null;
    return {
      state: stateOf(mandate, lastAttempt),
      obligation: inForceOn(policies, AUTO_DEBIT, visibility.days[timeZoneOf(regionCode).name]).obligation,
      mandate,
      lastAttempt,
      lastFailure: attempts.find(({ state }) => state === 'FAILED') ?? null,
    };
  }
}
