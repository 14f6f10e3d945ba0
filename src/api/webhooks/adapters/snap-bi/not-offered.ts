/**
 * Answers SNAP paths that are no service of ours, in SNAP's own words. An authentic call there may tell of money: it is
 * kept, and an operator is told.
 */
import { civilDateIn } from '../../../../kernel/civil-date.js';
import { WIB } from '../../../../kernel/time-zone.js';
import type { WebhookAdapter } from '../../adapter.js';
import { notUnderstood } from '../../wire-problem.js';
import type { AccessTokens } from './access-token.js';
import { proveTransaction } from './prove-transaction.js';
import { snapReply } from './reply-cases.js';

/** The numbers of services of the standard that somebody may call here by mistake. */
const NUMBERS: Readonly<Record<string, string>> = {
  'transfer-va/status': '26',
  'transfer-va/create-va': '27',
  'transfer-va/update-va': '28',
  'transfer-va/update-status': '29',
  'transfer-va/inquiry-va': '30',
  'transfer-va/delete-va': '31',
  'transfer-va/report': '35',
  'qr/qr-mpm-notify': '52',
  'debit/notify': '56',
};
const UNKNOWN_SERVICE = '00';

/** The path behind the version: `transfer-va/create-va`. */
const pathIn = (url: string): string => /\/v\d+(?:\.\d+)*\/([^?]*)/.exec(url)?.[1] ?? '';

export const snapNotOffered = (tokens: AccessTokens): WebhookAdapter<never> => ({
  protocol: 'snap-bi/not-offered',
  prove: (request, findPartner) => proveTransaction(tokens, request, findPartner),
  read({ url, headers, receivedAt }) {
    const externalId = headers['x-external-id'] ?? '';
    const name = /^[\x21-\x7e]{1,36}$/.test(externalId) ? externalId : 'unnamed';
    return {
      kind: 'unreadable',
      problem: notUnderstood('path', pathIn(url)),
      deliveryKey: `${civilDateIn(receivedAt, WIB)}/${name}`,
    };
  },
  reply: (result, { url, receivedAt }) =>
    snapReply(
      {
        service: NUMBERS[pathIn(url)] ?? UNKNOWN_SERVICE,
        case: result.kind === 'failed' ? 'general-error' : 'not-offered',
      },
      receivedAt,
    ),
});
