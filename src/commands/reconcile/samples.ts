import { callsToPartners } from '../../composition/outgoing.js';
import { TABLES } from '../../composition/schema/entities.js';
/**
 * Makes files to learn from: a month of a bank's files with known faults, and two days that a sandbox post office hands
 * in.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { migrate } from '../../platform/db/migrate.js';
import { createOrm } from '../../platform/db/orm.js';
import { reconcileDemoDays } from '../../sandbox/first-start/index.js';
import { civilDate, civilDateIn } from '../../kernel/civil-date.js';
import { randomIds } from '../../kernel/ids.js';
import { WITA } from '../../kernel/time-zone.js';
import { PARTNER_PROTOCOLS } from '../../api/webhooks/index.js';
import { clockOfSandbox } from '../sandbox-time.js';
import { findPartnerIn, managePartners, secretCipher } from '../../money/partners/index.js';
import {
  type ReceiveOutcome,
  type SettlementPartner,
  finishFile,
  receiveFile,
} from '../../partners/settlement/index.js';
import { makeSettlementMonth } from '../../sandbox/simulator/index.js';
import { commandConfig, say, withDatabase } from '../command-line.js';
import { type CommandDeps, withCommandDeps } from './command-deps.js';
import { configuredKeys } from '../keyring.js';

const SAMPLE = { seed: 1, days: 31, linesPerDay: 100, faultPercent: 1, familyAccounts: ['8888800000000001'] };

/** Writes the sample. The numbers in it belong to nobody: it shows how files look and what goes wrong with them. */
export async function writeSample(folder: string): Promise<void> {
  const { files, faults } = makeSettlementMonth({ ...SAMPLE, firstDay: civilDate('2026-10-01') });
  await mkdir(folder, { recursive: true });
  for (const { day, text } of files) await writeFile(join(folder, `bank-${day}.txt`), text);
  const list = [...faults].map(([reference, fault]) => `${reference},${fault}\n`).join('');
  await writeFile(join(folder, 'faults.csv'), `reference,fault\n${list}`);
  say(
    `${files.length} files and faults.csv with ${faults.size} faults are in ${folder}; their format is the example "bank"`,
  );
}

/** Reconciles real files with real payments, in the demo branch alone. */
export async function reconcileDemo(): Promise<void> {
  const config = commandConfig();
  await withDatabase(config, async ({ url }) => {
    await migrate(url);
    const orm = await createOrm(url, TABLES);
    try {
      await withCommandDeps(url, async (deps) => {
        const { pool } = deps;
        const cipher = secretCipher(await configuredKeys(config));
        const protocols = PARTNER_PROTOCOLS;
        const clock = await clockOfSandbox(url);
        const outgoing = callsToPartners(config);
        const own = { newId: randomIds, randomBytes, clock, protocols, outgoing, changed: () => undefined };
        const partners = managePartners({ ...own, pool, cipher, orm: () => orm.em.fork() });
        const now = clock.now();
        const findPartner = findPartnerIn({ pool, cipher, protocols });
        const days = { pool, partners, findPartner, today: civilDateIn(now, WITA), now };
        say(
          DEMO_ENDINGS[
            await reconcileDemoDays({
              ...days,
              reconcileFile: (partner, text) => reconcileText(deps, { partner, text }),
            })
          ],
        );
      });
    } finally {
      await orm.close(true);
    }
  });
}

const DEMO_ENDINGS = {
  reconciled:
    'sandbox-post-office handed in two days: one agrees, one has breaks; reconciliationDays and reconciliationBreaks show them',
  'already-there': 'sandbox-post-office handed in its two days before',
  'too-few-families': 'this database has no demo branch: npm run db:seed',
} as const;

async function reconcileText(
  deps: CommandDeps,
  { partner, text }: { partner: SettlementPartner; text: string },
): Promise<ReceiveOutcome> {
  const content = Readable.from([Buffer.from(text)]);
  const upload = {
    partner,
    kind: 'transactions',
    fileName: 'setoran-harian.csv',
    content,
    receivedBy: 'demo',
  } as const;
  const outcome = await receiveFile(deps, upload);
  if (outcome.kind === 'received') await finishFile(deps, outcome.file.fileNo);
  return outcome;
}
