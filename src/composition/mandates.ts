/** Wires automatic debits: files to banks, results by file, and failures by webhook. */
import type { VerifyToken } from '../platform/auth/index.js';
import type { Pools } from './deps.js';
import { type HttpApp, registerDebitFiles } from '../api/http/index.js';
import type { Clock } from '../kernel/clock.js';
import { civilDateIn } from '../kernel/civil-date.js';
import type { IdSource } from '../kernel/ids.js';
import { WIB } from '../kernel/time-zone.js';
import {
  AUTO_DEBIT,
  createFailureRecorder,
  makeDebitFile,
  streamDebitFile,
  takeDebitResults,
} from '../partners/mandates/index.js';
import { readerOf } from '../platform/readings/index.js';
import type { Logger } from '../platform/observability/index.js';
import type { FindPartner, SecretCipher } from '../money/partners/index.js';
import { NOTICE_TIMES } from '../outreach/messages/index.js';
import type { Policies } from './policies.js';
import type { PostPayment } from '../money/payments/index.js';

interface MandateParts {
  readonly pools: Pick<Pools, 'money' | 'jobs'>;
  readonly clock: Clock;
  readonly newId: IdSource;
  readonly log: Logger;
  readonly partners: { readonly cipher: SecretCipher; readonly find: FindPartner };
  readonly postPayment: PostPayment;
  readonly policies: Policies;
}

export function composeMandates({ pools, clock, newId, log, partners, postPayment, policies }: MandateParts) {
  const { book, rules } = policies;
  const { cipher, find: findPartner } = partners;
  const pool = pools.jobs;
  const telling = { newId, now: () => clock.now(), notices: () => book.rows(NOTICE_TIMES) };
  const recordFailure = createFailureRecorder(pool, telling);
  const onBroken = (error: unknown): void => log.warn({ err: error }, 'a debit file ended before its last line');
  const files = (verifyToken: VerifyToken) => (scope: HttpApp['fastify']) =>
    registerDebitFiles(scope, {
      verifyToken,
      makeFile(params) {
        const now = clock.now();
        return makeDebitFile(
          { pool, now, today: civilDateIn(now, WIB), newId, rules, debitPolicies: book.rows(AUTO_DEBIT) },
          params,
        );
      },
      streamFile: ({ viewer, ...file }) =>
        streamDebitFile({ pool, cipher, newId, onBroken, taking: { by: readerOf(viewer), at: clock.now() } }, file),
      takeResults: (results) =>
        takeDebitResults({ now: clock.now(), findPartner, postPayment, recordFailure }, results),
    });
  return { webhooks: { recordDebitFailure: createFailureRecorder(pools.money, telling) }, files };
}
