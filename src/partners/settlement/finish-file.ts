/**
 * Finishes a file that was compared: posts its payments, raises the alarm for lost webhooks, closes days, and asks the
 * partner about breaks.
 */
import { PARTNER_NAMES } from '../../money/partners/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { selectRows, sql } from '../../platform/db/sql.js';
import type { PartnerId } from '../../kernel/ids.js';
import { invariant } from '../../kernel/invariant.js';
import type { PaymentChannel } from '../../kernel/payment-channel.js';
import { type AskAboutBreak, askAboutBreaks } from './ask-about-breaks.js';
import { closeDays } from './close-days.js';
import { type PostingLinesDeps, postLines } from './post-lines.js';
import { CHANNELS_CONFIRMED_BY_FILE, type SettlementFile, type SettlementPartner } from './settlement-file.js';
import { findFile } from './settlement-file.queries.js';

/** An alarm for an operator: payments of a file that no webhook told of. */
export interface SettlementAlarm {
  readonly partner: string;
  readonly what: 'webhooks-lost';
  readonly fileId: string;
  readonly count: number;
}

export interface FinishingDeps extends PostingLinesDeps {
  /** Asks partners about payments; null where no protocol of partners can be asked. */
  readonly askPartner: AskAboutBreak | null;
  readonly alarmed: (alarm: SettlementAlarm) => void;
}

const LOST = `
  select count(*) as lost from settlement_postings s join settlement_breaks b on b.id = s.break_id
  where s.file_no = $1::bigint and b.class = 'at-partner-not-here'`;

const FINISH = `
  update settlement_files set state = 'reconciled', finished_at = $2::timestamptz
  where file_no = $1::bigint and state = 'posting'
    and not exists (select from settlement_postings where file_no = $1::bigint and posted_at is null)`;

export async function partnerOfFile(pool: Pick<Pool, 'query'>, partnerId: PartnerId): Promise<SettlementPartner> {
  const [row] = await selectRows<{ code: string; channel: PaymentChannel }>(
    pool,
    sql`select code, channel from ${PARTNER_NAMES} p where id = ${partnerId}::uuid`,
  );
  invariant(row !== undefined, 'a file belongs to a partner');
  return { partnerId, ...row };
}

/** Finds a partner; null when it is unknown or no longer active. */
export async function findPartnerByCode(pool: Pick<Pool, 'query'>, code: string): Promise<SettlementPartner | null> {
  const [row] = await selectRows<SettlementPartner>(
    pool,
    sql`select id as "partnerId", code, channel from ${PARTNER_NAMES} p where code = ${code} and active`,
  );
  return row ?? null;
}

/** Finishes the file. It may run any number of times and on several instances: each payment is posted once. */
export async function finishFile(
  deps: FinishingDeps,
  fileNo: bigint,
  onProgress?: (posted: number) => void,
): Promise<SettlementFile> {
  const file = await findFile(deps.pool, { fileNo });
  invariant(file !== null, 'the file to finish is stored');
  if (file.state !== 'posting') return file;
  const partner = await partnerOfFile(deps.pool, file.partnerId);
  await postLines(deps, { file, partner }, onProgress);
  const finished = await deps.pool.query(FINISH, [fileNo, deps.now()]);
  if (finished.rowCount === 1) await afterwards(deps, file, partner);
  const done = await findFile(deps.pool, { fileNo });
  invariant(done !== null, 'a finished file is stored');
  return done;
}

async function afterwards(deps: FinishingDeps, file: SettlementFile, partner: SettlementPartner): Promise<void> {
  const { rows } = await deps.pool.query<{ lost: bigint }>(LOST, [file.fileNo]);
  const count = Number(rows[0]?.lost ?? 0n);
  if (count > 0) deps.alarmed({ partner: partner.code, what: 'webhooks-lost', fileId: file.id, count });
  if (CHANNELS_CONFIRMED_BY_FILE.includes(partner.channel))
    await closeDays(deps.pool, { partnerId: partner.partnerId, now: deps.now() });
  if (deps.askPartner !== null) await askAboutBreaks({ ...deps, askPartner: deps.askPartner }, partner);
}

/** Finds files that were compared but not finished, because the server stopped. */
export async function findUnfinished(pool: Pick<Pool, 'query'>): Promise<bigint[]> {
  const rows = await selectRows<{ fileNo: bigint }>(
    pool,
    sql`select file_no as "fileNo" from settlement_files where state = 'posting' order by file_no`,
  );
  return rows.map(({ fileNo }) => fileNo);
}
