/**
 * Every file that tells what a family owes is listed here with the channel by which it is compared with the bank. A new
 * one fails until it is listed, so that no channel computes a sum of its own.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { filesBelow } from '../../../support/files-below.js';

/** What a bill says in rupiah, and the rules that compute it. */
const SUMS = /\b(?:amountToReactivate|dueNow|assessArrears|assessBill|billOn)\b/;
const ROOMS_OF_THE_RULE = /^src\/households\/(?:arrears|bills)\//;

/** Posting compares payments with the bill itself: it is what the channels are compared with. */
const POSTING = 'posting';
/** It words, stores or sorts a sum that was given to it. */
const GIVEN = 'given';
/** It prices a day that is not today, or a plan to come. */
const OTHER_DAY = 'another day';

const READERS: Readonly<Record<string, string>> = {
  'src/commands/demo/play-payments.ts': 'Family.arrears',
  'src/data-rights/own-export/own-bill.ts': 'the family itself: own export',
  'src/fieldwork/portfolios/explain-priority.ts': GIVEN,
  'src/fieldwork/portfolios/holder.loaders.ts': 'arrearsMapping',
  'src/fieldwork/portfolios/portfolio-fields.resolver.ts': GIVEN,
  'src/fieldwork/portfolios/portfolio.ts': GIVEN,
  'src/fieldwork/portfolios/portfolio.types.ts': GIVEN,
  'src/fieldwork/portfolios/priority-facts.queries.ts': 'priorities and visit plans',
  'src/fieldwork/portfolios/propose-portfolios.ts': GIVEN,
  'src/fieldwork/portfolios/score-family.ts': GIVEN,
  'src/fieldwork/registration/registration.resolver.ts': OTHER_DAY,
  'src/households/arrears-mapping/arrears-mapping.resolver.ts': 'arrearsMapping',
  'src/households/arrears-mapping/arrears-mapping.types.ts': GIVEN,
  'src/households/families/due-on.ts': OTHER_DAY,
  'src/households/families/family-outlook.ts': OTHER_DAY,
  'src/households/instalments/instalment-results.types.ts': GIVEN,
  'src/households/instalments/instalment.resolver.ts': 'Family.instalmentPlan',
  'src/households/instalments/rules/propose-plan.ts': OTHER_DAY,
  'src/households/public-status/public-status.types.ts': 'CHIKA: publicStatus',
  'src/households/public-status/status-in-words.ts': GIVEN,
  'src/membership/changes/judge-change.ts': OTHER_DAY,
  'src/membership/refunds/request-refund.ts': POSTING,
  'src/money/payment-codes/payment-code.resolver.ts': 'minimarket: issuePaymentCode',
  'src/money/payments/batch/batch-rows.ts': POSTING,
  'src/money/payments/find-bill.ts': POSTING,
  'src/money/payments/ledger/release-instalments.ts': POSTING,
  'src/money/payments/posting/decide-posting.ts': POSTING,
  'src/money/payments/posting/decide-suspense.ts': POSTING,
  'src/outreach/citizens/own-family.types.ts': 'the family itself: myFamily',
  'src/outreach/dunning/simulate-plan.ts': 'export of segments',
  'src/outreach/dunning/step-due.ts': GIVEN,
  'src/outreach/messages/address-family.ts': 'WhatsApp: rincian-tunggakan',
  'src/outreach/messages/decide-sending.ts': GIVEN,
  'src/outreach/messages/longest-variables.ts': GIVEN,
  'src/outreach/messages/message-variables.ts': GIVEN,
  'src/outreach/messages/send-family-message.ts': 'WhatsApp: rincian-tunggakan',
  'src/outreach/messages/send-message.ts': 'WhatsApp: rincian-tunggakan',
  'src/outreach/telecollecting/assignment.resolver.ts': 'calls',
  'src/outreach/telecollecting/export-segment.ts': 'export of segments',
  'src/outreach/telecollecting/record-call.ts': OTHER_DAY,
  'src/relief/sponsorship/find-candidate-families.ts': 'hardship, write-offs, sponsorship',
  'src/relief/sponsorship/sponsor-family.ts': POSTING,
  'src/relief/write-offs/forgive-arrears.ts': POSTING,
  'src/sandbox/demo-data/amount-owed.ts': OTHER_DAY,
  'src/sandbox/first-start/welcome-text.ts': 'Family.arrears',
  'src/sandbox/panel/find-payer.ts': 'Family.arrears',
  'src/sandbox/panel/pay-bill.ts': GIVEN,
  'src/sandbox/panel/persona-documents.ts': 'Family.arrears',
  'src/workday/tasks/task-facts.queries.ts': GIVEN,
  'src/workday/tasks/tasks-of.ts': 'priorities and visit plans',
};

describe('what a family owes', () => {
  test('is told by no file that is not compared with the bank', async () => {
    const files = (await filesBelow('src')).filter((file) => file.endsWith('.ts') && !ROOMS_OF_THE_RULE.test(file));
    const readers = files.filter((file) => SUMS.test(readFileSync(file, 'utf8')));
    expect(readers.toSorted()).toEqual(Object.keys(READERS).toSorted());
  });

  test('is compared by every channel that is named here', () => {
    const channels = readFileSync('tests/support/bill-channels.ts', 'utf8');
    const known = [...channels.matchAll(/^  async '?([^'(]+)'?\(/gm)].map(([, name]) => name);
    expect(known.length).toBeGreaterThan(9);
    for (const channel of new Set(Object.values(READERS)))
      expect([...known, POSTING, GIVEN, OTHER_DAY]).toContain(channel);
  });
});
