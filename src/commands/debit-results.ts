/** Takes a bank's result file: successes are posted as payments, failures are kept with their reasons. */
import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { Command } from 'commander';
import { composePosting } from '../composition/payments.js';
import { randomIds } from '../kernel/ids.js';
import { LIVE_EVENTS } from '../composition/schema/live-events.js';
import { NOTICE_TIMES } from '../outreach/messages/index.js';
import { type DebitResultOutcome, createFailureRecorder, takeDebitResults } from '../partners/mandates/index.js';
import { PARTNER_PROTOCOLS } from '../api/webhooks/index.js';
import { findPartnerIn } from '../money/partners/index.js';
import { createLogger } from '../platform/observability/index.js';
import { CommandRefused, runCommandLine, say } from './command-line.js';
import { postingParts } from './posting-parts.js';
import { BANK_OPTION, bankNamed, withDebits } from './debit-tools.js';

interface Options {
  readonly bank: string;
  readonly file: string;
}

/** Takes the file; a running server finds the events in their table within a second. */
const take = ({ bank, file }: Options): Promise<void> =>
  withDebits(async ({ url, pool, cipher }) => {
    await access(file).catch(() => Promise.reject(new CommandRefused(`there is no file ${file} to read.`)));
    const eventLog = { announce: LIVE_EVENTS.announce, publish: () => undefined };
    const log = createLogger({ level: 'error' });
    const { parts, book } = await postingParts({ databaseUrl: url, pool, log });
    const { clock } = parts;
    const posting = composePosting(parts, { pool, eventLog });
    const deps = {
      now: clock.now(),
      findPartner: findPartnerIn({ pool, cipher, protocols: PARTNER_PROTOCOLS }),
      postPayment: posting.entrances.debitResults,
      recordFailure: createFailureRecorder(pool, {
        newId: randomIds,
        now: () => clock.now(),
        notices: () => book.rows(NOTICE_TIMES),
      }),
    };
    try {
      tell(await takeDebitResults(deps, { bank: bankNamed(bank), csv: createReadStream(file) }));
    } finally {
      await posting.close();
    }
  });

function tell(outcome: DebitResultOutcome): void {
  if (outcome.kind === 'no-partner') {
    const { code } = outcome;
    throw new CommandRefused(
      `nobody stands for this bank; register it:\n  npm run partner -- add ${code} --protocol standard-webhooks --channel AUTO_DEBIT`,
    );
  }
  if (outcome.kind === 'misfit') throw new CommandRefused(`${outcome.problem}. Mend it and hand it in whole again.`);
  const { lines, succeeded, failed, unknown, conflicting, unreadable } = outcome;
  say(`${lines} lines: ${succeeded} succeeded, ${failed} failed, ${unknown} of debits that were never asked for`);
  if (conflicting.length > 0)
    throw new CommandRefused(`these lines were told before with another amount or account: ${conflicting.join(', ')}`);
  if (unreadable.length > 0) throw new CommandRefused(`these lines cannot be read: ${unreadable.join(', ')}`);
}

const command = new Command('debit-results')
  .description(
    'What became of debits, from a CSV with the columns reference, status (SUCCESS or FAILED), virtual_account, amount, at, reason.',
  )
  .addOption(BANK_OPTION)
  .requiredOption('--file <file>', 'the result file')
  .action(take);

await runCommandLine(command);
