/** Shows settlement files and the three sums of days, and lets operators set the formats of partners' files. */
import {
  Arg,
  Args,
  Authorized,
  Ctx,
  Extensions,
  FieldResolver,
  ID,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import {
  readId,
  type Connection,
  PeriodInput,
  momentCursor,
  readConnection,
  readPeriod,
} from '../../platform/graphql/index.js';
import { badInput } from '../../kernel/caller-error.js';
import { civilDateIn } from '../../kernel/civil-date.js';
import type { Text } from '../../platform/texts/index.js';
import { WIB } from '../../kernel/time-zone.js';
import { type DatedFormat, listFormats } from './format.queries.js';
import type { ReconciliationDay } from './reconciliation-day.js';
import { ReconciliationDayType } from './reconciliation-day.types.js';
import { setFormat } from './set-format.js';
import { type SettlementFile, refusalOf } from './settlement-file.js';
import type { FileDayRow } from './settlement-file.queries.js';
import {
  FileDayType,
  SetSettlementFormatInput,
  SetSettlementFormatResult,
  SettlementFileConnection,
  SettlementFileType,
  SettlementFilesArguments,
  SettlementFormatType,
  UnreadableLineType,
  toFormatType,
  toSetFormatResult,
} from './settlement-file.types.js';
import { textOf } from './settlement-words.js';
import { type SettlementContext, movingDeps } from './settlement.context.js';

const DAYS_MAX = 31;
const CODE = { description: 'The code of the partner.' };

function parseFormat(json: string): unknown {
  if (json.length > 20_000) throw badInput('input.json', 'at most 20,000 characters of JSON');
  try {
    return JSON.parse(json);
  } catch {
    throw badInput('input.json', 'JSON');
  }
}

@Authorized('settlement:read')
@Resolver()
export class SettlementFilesResolver {
  @Query(() => SettlementFileConnection, {
    description: 'Settlement files, the newest first; a partner sees only its own.',
  })
  settlementFiles(
    @Args(() => SettlementFilesArguments) asked: SettlementFilesArguments,
    @Ctx() { settlementFiles: files, settlementScope: scope }: SettlementContext,
  ): Promise<Connection<SettlementFile>> {
    const { partnerCode = null, kind = null, state = null } = asked.filter ?? {};
    const filter = { partnerCode, kind, state };
    return readConnection(asked, {
      cursor: momentCursor,
      find: (page) => files.findPage(scope, { filter, page }),
      sortKeyOf: ({ sortValue, id }) => [sortValue, id],
      totalCount: () => files.count(scope, filter),
    });
  }

  @Query(() => SettlementFileType, {
    nullable: true,
    description: 'One settlement file; null when there is none or the viewer may not see it.',
  })
  settlementFile(
    @Arg('id', () => ID, { description: 'The id of the file.' }) id: string,
    @Ctx() { settlementFiles: files, settlementScope: scope }: SettlementContext,
  ): Promise<SettlementFile | null> {
    return files.findById(scope, readId('SettlementFile', 'id', id));
  }

  @Extensions({ mostItems: 600 })
  @Query(() => [ReconciliationDayType], {
    description: 'The three sums of each partner and business day, the newest day first; at most 31 days.',
  })
  reconciliationDays(
    @Arg('period', () => PeriodInput, { description: `The business days; at most ${DAYS_MAX}.` }) period: PeriodInput,
    @Arg('partnerCode', () => String, { nullable: true, ...CODE }) partnerCode: string | null | undefined,
    @Ctx() { findReconciliationDays, settlementScope: scope }: SettlementContext,
  ): Promise<readonly ReconciliationDay[]> {
    const { from, through } = readPeriod('period', period, DAYS_MAX);
    return findReconciliationDays(scope, { partnerCode: partnerCode ?? null, from, through });
  }

  @Authorized('settlement:manage')
  @Extensions({ mostItems: 200 })
  @Query(() => [SettlementFormatType], { description: 'The formats of a partner, the newest of each kind first.' })
  async settlementFormats(
    @Arg('partnerCode', () => String, CODE) code: string,
    @Ctx() { settlementDeps: { pool, findPartner } }: SettlementContext,
  ): Promise<SettlementFormatType[]> {
    const partner = await findPartner({ by: 'code', value: code });
    const formats: DatedFormat[] = partner === null ? [] : await listFormats(pool, partner.partnerId);
    return formats.map(toFormatType);
  }

  @Authorized('settlement:manage')
  @Mutation(() => SetSettlementFormatResult, {
    description:
      "Set the format of a partner's files from a day on. Set again for the same day, it replaces the format.",
  })
  async setSettlementFormat(
    @Arg('input', () => SetSettlementFormatInput, { description: 'The partner, and the format of its files.' })
    { partnerCode, json, validFrom }: SetSettlementFormatInput,
    @Ctx() context: SettlementContext,
  ) {
    const { pool, newId, now, by } = movingDeps(context);
    const params = { effectiveFrom: validFrom ?? civilDateIn(now, WIB), format: parseFormat(json), by };
    const partner = await context.settlementDeps.findPartner({ by: 'code', value: partnerCode });
    if (partner === null) return toSetFormatResult({ kind: 'unknown-partner' });
    return toSetFormatResult(await setFormat({ pool, newId, now }, { ...params, partnerId: partner.partnerId }));
  }
}

/** The fields need no permission of their own: they are reached through a file that the viewer may read. */
@Resolver(() => SettlementFileType)
export class SettlementFileFieldsResolver {
  @Extensions({ translated: true })
  @FieldResolver(() => String, {
    nullable: true,
    description: 'The reason why the file was refused, with the difference; null when it was not.',
  })
  refusal(@Root() file: SettlementFile): Text | string | null {
    return refusalOf(file);
  }

  @FieldResolver(() => [UnreadableLineType], { description: 'The lines that could not be read, at most a thousand.' })
  async unreadable(
    @Root() { id, unreadableLines }: SettlementFile,
    @Ctx() { settlementFiles: files }: SettlementContext,
  ): Promise<readonly { readonly line: number; readonly problem: Text | string }[]> {
    const found = unreadableLines === 0 ? [] : await files.findUnreadable(id);
    return found.map(({ line, problem }) => ({ line, problem: textOf(problem) }));
  }

  @FieldResolver(() => [FileDayType], { description: 'The totals of the file for each business day.' })
  days(
    @Root() { fileNo }: SettlementFile,
    @Ctx() { settlementFiles: files }: SettlementContext,
  ): Promise<readonly FileDayRow[]> {
    return files.findDays(fileNo);
  }
}
