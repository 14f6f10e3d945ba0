/** Shows settlement files and the three sums of days, and lets operators say how partners write their files. */
import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { z } from 'zod';
import {
  readId,
  type Connection,
  DayRangeInput,
  keysetCursor,
  pageSize,
  refuseReversed,
  toConnection,
} from '../../platform/graphql/index.js';
import { badInput } from '../../kernel/caller-error.js';
import { type CivilDate, civilDateIn, daysBetween } from '../../kernel/civil-date.js';
import type { SettlementFileId } from '../../kernel/ids.js';
import { WIB } from '../../kernel/time-zone.js';
import { type DatedFormat, listFormats } from './format.queries.js';
import type { ReconciliationDay } from './reconciliation-day.js';
import { ReconciliationDayType } from './reconciliation-day.types.js';
import { setFormat } from './set-format.js';
import type { SettlementFile } from './settlement-file.js';
import type { FileDayRow, UnreadableLineRow } from './settlement-file.queries.js';
import {
  FileDayType,
  SetSettlementFormatArguments,
  SetSettlementFormatResult,
  SettlementFileConnection,
  SettlementFileType,
  SettlementFilesArguments,
  SettlementFormatType,
  UnreadableLineType,
  toFormatType,
  toSetFormatResult,
} from './settlement-file.types.js';
import { type SettlementContext, movingDeps } from './settlement.context.js';

const cursor = keysetCursor(z.tuple([z.string().min(10).max(40), z.uuid()]));
const DAYS_MAX = 31;
const CODE = { description: "The partner's code." };

function parseFormat(json: string): unknown {
  if (json.length > 20_000) throw badInput('format', 'at most 20,000 characters of JSON');
  try {
    return JSON.parse(json);
  } catch {
    throw badInput('format', 'JSON');
  }
}

/** @throws CallerError naming what is missing or too long. */
function readDays({ from, through }: DayRangeInput): { from: CivilDate; through: CivilDate } {
  if (from === null || from === undefined) throw badInput('days.from', 'the first day');
  if (through === null || through === undefined) throw badInput('days.through', 'the last day');
  refuseReversed('days', { least: from, most: through });
  if (daysBetween({ from, to: through }) >= DAYS_MAX) throw badInput('days', `at most ${DAYS_MAX} days`);
  return { from, through };
}

@Authorized('settlement:read')
@Resolver()
export class SettlementFilesResolver {
  @Query(() => SettlementFileConnection, { description: 'Settlement files, the newest first; a partner sees its own.' })
  async settlementFiles(
    @Args(() => SettlementFilesArguments) page: SettlementFilesArguments,
    @Ctx() { settlementFiles: files, settlementScope: scope }: SettlementContext,
  ): Promise<Connection<SettlementFile>> {
    const first = pageSize(page);
    const filter = { partnerCode: page.partner ?? null, kind: page.kind ?? null, state: page.state ?? null };
    const after = typeof page.after === 'string' ? cursor.decode(page.after) : null;
    return toConnection({
      rows: await files.findPage(scope, { filter, after, limit: first + 1 }),
      first,
      after: page.after,
      cursorOf: ({ place, id }) => cursor.encode([place, id]),
      totalCount: () => files.count(scope, filter),
    });
  }

  @Query(() => SettlementFileType, {
    nullable: true,
    description: 'One settlement file; null when there is none to see.',
  })
  settlementFile(
    @Arg('id', () => ID, { description: 'The file.' }) id: string,
    @Ctx() { settlementFiles: files, settlementScope: scope }: SettlementContext,
  ): Promise<SettlementFile | null> {
    return files.findById(scope, readId<SettlementFileId>('id', id));
  }

  @Query(() => [ReconciliationDayType], {
    description: 'The three sums of each partner and business day, the newest day first; at most 31 days.',
  })
  reconciliationDays(
    @Arg('days', () => DayRangeInput, { description: 'Which days; both ends are needed.' }) days: DayRangeInput,
    @Arg('partner', () => String, { nullable: true, ...CODE }) partner: string | null | undefined,
    @Ctx() { findReconciliationDays, settlementScope: scope }: SettlementContext,
  ): Promise<readonly ReconciliationDay[]> {
    return findReconciliationDays(scope, { partnerCode: partner ?? null, ...readDays(days) });
  }

  @Authorized('settlement:manage')
  @Query(() => [SettlementFormatType], { description: "A partner's formats, the newest first of each kind." })
  async settlementFormats(
    @Arg('partner', () => String, CODE) code: string,
    @Ctx() { settlementDeps: { pool, findPartner } }: SettlementContext,
  ): Promise<SettlementFormatType[]> {
    const partner = await findPartner({ by: 'code', value: code });
    const formats: DatedFormat[] = partner === null ? [] : await listFormats(pool, partner.partnerId);
    return formats.map(toFormatType);
  }

  @Authorized('settlement:manage')
  @Mutation(() => SetSettlementFormatResult, {
    description:
      'Say how a partner writes its files from a day on. Set again for the same day it replaces what was set.',
  })
  async setSettlementFormat(
    @Args(() => SetSettlementFormatArguments) { partner: code, format, effectiveFrom }: SetSettlementFormatArguments,
    @Ctx() context: SettlementContext,
  ) {
    const { pool, newId, now, by } = movingDeps(context);
    const wish = { effectiveFrom: effectiveFrom ?? civilDateIn(now, WIB), format: parseFormat(format), by };
    const partner = await context.settlementDeps.findPartner({ by: 'code', value: code });
    if (partner === null) return toSetFormatResult({ kind: 'partner-unknown' });
    return toSetFormatResult(await setFormat({ pool, newId, now }, { ...wish, partnerId: partner.partnerId }));
  }
}

/** Without a rule of its own: reached through a file that the viewer may read. */
@Resolver(() => SettlementFileType)
export class SettlementFileFieldsResolver {
  @FieldResolver(() => [UnreadableLineType], { description: 'The lines that could not be read, at most a thousand.' })
  unreadable(
    @Root() { id, unreadableLines }: SettlementFile,
    @Ctx() { settlementFiles: files }: SettlementContext,
  ): Promise<readonly UnreadableLineRow[]> {
    return unreadableLines === 0 ? Promise.resolve([]) : files.findUnreadable(id);
  }

  @FieldResolver(() => [FileDayType], { description: 'What it says of each business day.' })
  days(
    @Root() { fileNo }: SettlementFile,
    @Ctx() { settlementFiles: files }: SettlementContext,
  ): Promise<readonly FileDayRow[]> {
    return files.findDays(fileNo);
  }
}
