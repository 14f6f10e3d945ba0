/** Answers who read what of whom, to those who watch over it and to the family itself. What they read is logged too. */
import { Args, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { FamiliesContext } from '../../households/families/index.js';
import { CallerError } from '../../kernel/caller-error.js';
import type { FamilyId } from '../../kernel/ids.js';
import { type AccessContext, answersFor } from '../../platform/access/index.js';
import { type Role, type Viewer } from '../../platform/auth/index.js';
import { ROLES } from '../../platform/auth/viewer.js';
import type { Pool } from '../../platform/db/pool.js';
import {
  type Connection,
  PageArguments,
  keysetCursor,
  momentCursor,
  readConnection,
  readOptionalId,
  readOptionalText,
  readText,
  refuseReversed,
} from '../../platform/graphql/index.js';
import { z } from 'zod';
import { knownKinds } from './access-kinds.js';
import {
  type LogFilter,
  type LogSortKey,
  type LoggedReading,
  type SeenFamily,
  type SeenTotals,
  countLogged,
  countSeenByKind,
  findReadings,
  findSeen,
  totalsOf,
} from './access-log.queries.js';
import {
  AccessLogArguments,
  AccessLogConnection,
  type AccessLogEntryType,
  BreachArguments,
  BreachFamilyConnection,
  type BreachFamilyType,
  BreachKindType,
  BreachReportType,
  DataReadingConnection,
  DataReadingsArguments,
  type DataReadingType,
} from './access-log.types.js';
import { explainReading } from './explain-reading.js';

export interface AccessLogContext extends Omit<FamiliesContext, 'viewer'>, AccessContext {
  /** For sums over many rows. */
  readonly accessLog: { readonly pool: Pool };
  readonly viewer: Viewer;
}

export const accessLogSlice =
  (accessLog: AccessLogContext['accessLog']) => (): Pick<AccessLogContext, 'accessLog'> => ({
    accessLog,
  });

const SUBJECT_MAX = 400;

const roleOf = (role: string): Role | null => ROLES.find((one) => one === role) ?? null;

/** The filter, if the viewer may ask for it; null where what is asked for is out of sight and looks like nothing. */
async function readFilter(asked: AccessLogArguments, context: AccessLogContext): Promise<LogFilter | null> {
  const familyId = readOptionalId('Family', 'by.familyId', asked.by.familyId);
  const viewer = readOptionalText('by.viewer', asked.by.viewer, SUBJECT_MAX);
  const { from = null, to = null } = asked;
  refuseReversed('from', { least: from, most: to });
  const isSeen =
    familyId === null
      ? await answersFor(context.access.pool, context.viewer, viewer ?? '')
      : (await context.familyById.load(familyId)) !== null;
  return isSeen ? { familyId, viewer, from, to } : null;
}

/** Of a family the entries tell that family alone; of a viewer they tell all that was read. */
const toEntry =
  (familyId: FamilyId | null) =>
  ({
    fields,
    searchedBy,
    role,
    familyIds,
    ...reading
  }: LoggedReading): AccessLogEntryType & { familyIds: readonly FamilyId[] } => ({
    ...reading,
    role: roleOf(role),
    kinds: knownKinds(fields),
    searchedBy: knownKinds(searchedBy),
    families: familyIds.length,
    familyIds: familyId === null ? familyIds : [familyId],
  });

const EMPTY = { find: () => Promise.resolve([]), totalCount: () => 0 };

function readLog<Node>(
  pool: Pool,
  { filter, page, toNode }: { filter: LogFilter | null; page: PageArguments; toNode: (row: LoggedReading) => Node },
): Promise<Connection<Node>> {
  return readConnection<LoggedReading, LogSortKey, Node>(page, {
    cursor: momentCursor,
    sortKeyOf: ({ sortValue, id }) => [sortValue, id],
    edgeOf: (row) => ({ node: toNode(row) }),
    ...(filter === null
      ? EMPTY
      : { find: (asked) => findReadings(pool, filter, asked), totalCount: () => countLogged(pool, filter) }),
  });
}

/** Who reads the log reads whose data was read: it is logged like the rest. */
@Authorized('access-log:read')
@Resolver(() => BreachReportType)
export class AccessLogResolver {
  @Authorized('access-log:read')
  @Query(() => AccessLogConnection, {
    description:
      'Who read what of a family, or what a viewer read, the newest first: heads of branches ask for the families and the staff of their regions. Reading it is logged.',
  })
  async accessLog(
    @Args(() => AccessLogArguments) asked: AccessLogArguments,
    @Ctx() context: AccessLogContext,
  ): Promise<Connection<AccessLogEntryType>> {
    const filter = await readFilter(asked, context);
    return readLog(context.accessLog.pool, { filter, page: asked, toNode: toEntry(filter?.familyId ?? null) });
  }

  @Authorized('access-log:breach')
  @Query(() => BreachReportType, {
    nullable: true,
    description:
      'Whose data a viewer saw within a span of time, when a token or a phone fell into wrong hands; null for somebody out of sight.',
  })
  async breachReport(
    @Args(() => BreachArguments) { viewer, from, to }: BreachArguments,
    @Ctx() context: AccessLogContext,
  ): Promise<(Breach & SeenTotals) | null> {
    refuseReversed('from', { least: from, most: to });
    const breach = { viewer: readText('viewer', viewer, SUBJECT_MAX), from, to };
    if (!(await answersFor(context.access.pool, context.viewer, breach.viewer))) return null;
    return { ...breach, ...(await totalsOf(context.accessLog.pool, filterOf(breach))) };
  }

  /** The fields need no permission of their own: they are reached through the report. */
  @Authorized()
  @FieldResolver(() => [BreachKindType], { description: 'Of how many families each kind of data was read.' })
  async byKind(@Root() breach: Breach, @Ctx() { accessLog }: AccessLogContext): Promise<BreachKindType[]> {
    const found = await countSeenByKind(accessLog.pool, filterOf(breach));
    return found.flatMap(({ field, families }) => knownKinds([field]).map((kind) => ({ kind, families })));
  }

  @Authorized()
  @FieldResolver(() => BreachFamilyConnection, { description: 'The families, page by page, by their ids.' })
  affected(
    @Root() breach: Breach,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { accessLog }: AccessLogContext,
  ): Promise<Connection<BreachFamilyType>> {
    const filter = filterOf(breach);
    return readConnection<SeenFamily, readonly [string], BreachFamilyType>(page, {
      cursor: FAMILY_CURSOR,
      sortKeyOf: ({ familyId }) => [familyId],
      edgeOf: ({ fields, ...family }) => ({ node: { ...family, kinds: knownKinds(fields) } }),
      find: (asked) => findSeen(accessLog.pool, filter, asked),
      totalCount: async () => (await totalsOf(accessLog.pool, filter)).families,
    });
  }
}

interface Breach {
  readonly viewer: string;
  readonly from: Date;
  readonly to: Date;
}

const filterOf = ({ viewer, from, to }: Breach): LogFilter => ({ familyId: null, viewer, from, to });
const FAMILY_CURSOR = keysetCursor(z.tuple([z.uuid()]));

/** A reading of the family, without the person who read it. */
const toDataReading =
  (familyId: FamilyId) =>
  ({ readAt, role, branchName, purpose, fields }: LoggedReading): DataReadingType & { familyId: FamilyId } => {
    const told = { readAt, role: roleOf(role), branchName, purpose, kinds: knownKinds(fields) };
    return { ...told, familyId, isOwn: purpose === 'OWN_FAMILY', explanation: explainReading({ ...told, fields }) };
  };

@Authorized('own-family:read')
@Resolver()
export class OwnAccessLogResolver {
  @Authorized('own-family:read')
  @Query(() => DataReadingConnection, {
    description:
      "Who read what of the participant's own family, the newest first: the role and the office of whoever it was, what was read, and what for.",
  })
  whoSawMyData(
    @Args(() => DataReadingsArguments) { isOwn = null, ...page }: DataReadingsArguments,
    @Ctx() { viewer, accessLog }: AccessLogContext,
  ): Promise<Connection<DataReadingType>> {
    const { familyId } = viewer;
    if (familyId === undefined) throw new CallerError('FORBIDDEN', 'This token names no family.');
    const filter = { familyId, viewer: null, from: null, to: null, isOwn };
    return readLog(accessLog.pool, { filter, page, toNode: toDataReading(familyId) });
  }
}
