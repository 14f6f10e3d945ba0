/**
 * Lists partners as the registry would find them, with the private keys that a test signs with. None of them exists.
 */
import { generateKeyPairSync } from 'node:crypto';
import type { PartnerId } from '../../../src/kernel/ids.js';
import type { FindPartner, PartnerCredentials } from '../../../src/money/partners/index.js';
import { NO_ACCESS } from '../../../src/money/partners/partner.js';

const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const otherPair = generateKeyPairSync('rsa', { modulusLength: 2048 });

export const BANK_KEY = pair.privateKey;
export const STRANGERS_KEY = otherPair.privateKey;

export const BANK: PartnerCredentials = {
  partnerId: '01900000-0000-7000-8000-000000000001' as PartnerId,
  code: 'sandbox-bank',
  name: 'Bank Sandbox',
  kind: 'authorising',
  channel: 'BANK',
  protocol: 'snap-bi',
  snap: { clientId: 'client-0001', partnerIdHeader: '88888', mode: 'with-token' },
  secrets: ['the-secret-in-use', 'the-secret-before'],
  publicKeys: [pair.publicKey],
  access: NO_ACCESS,
  apiKey: null,
};

export const RSA_BANK: PartnerCredentials = {
  ...BANK,
  partnerId: '01900000-0000-7000-8000-000000000002' as PartnerId,
  code: 'rsa-bank',
  snap: { clientId: 'client-0002', partnerIdHeader: '77001', mode: 'without-token' },
  secrets: [],
};

export const MINIMARKET: PartnerCredentials = {
  ...BANK,
  partnerId: '01900000-0000-7000-8000-000000000003' as PartnerId,
  code: 'sandbox-minimarket',
  name: 'Minimarket Sandbox',
  kind: 'informing',
  channel: 'MINIMARKET',
  protocol: 'standard-webhooks',
  snap: null,
  secrets: ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'whsec_b2xkLXNlY3JldC1zdGlsbC1nb29kLTAx'],
  publicKeys: [],
};

const collector = (place: number, changes: Partial<PartnerCredentials>): PartnerCredentials => ({
  ...MINIMARKET,
  partnerId: `01900000-0000-7000-8000-00000000000${place}` as PartnerId,
  channel: 'BANK',
  ...changes,
});

/** Midtrans' server key is also the key of its API. */
export const MIDTRANS = collector(4, {
  code: 'sandbox-midtrans',
  protocol: 'midtrans',
  secrets: ['askvnoibnosifnboseofinbofinfgbiufglnbfg', 'the-server-key-before'],
  access: { ...NO_ACCESS, apiUrl: 'https://api.midtrans.example' },
  apiKey: 'askvnoibnosifnboseofinbofinfgbiufglnbfg',
});

export const XENDIT = collector(5, {
  code: 'sandbox-xendit',
  protocol: 'xendit',
  secrets: ['the-callback-token-in-use', 'the-callback-token-before'],
  access: { ...NO_ACCESS, apiUrl: 'https://api.xendit.example', networks: ['203.0.113.0/24', '127.0.0.0/8'] },
  apiKey: 'xnd_development_of_nobody',
});

export const DOKU = collector(6, {
  code: 'sandbox-doku',
  protocol: 'doku',
  secrets: ['SK-hCJ42G28TA0MKG9LE2E_1', 'the-secret-key-before'],
  access: { ...NO_ACCESS, clientId: 'MCH-0001-10791114622547' },
});

export const findAmong =
  (...partners: readonly PartnerCredentials[]): FindPartner =>
  ({ by, value }) => {
    const named = (partner: PartnerCredentials): string | undefined =>
      ({
        id: partner.partnerId,
        code: partner.code,
        'snap-client-id': partner.snap?.clientId,
        'snap-partner-id': partner.snap?.partnerIdHeader,
      })[by];
    return Promise.resolve(partners.find((partner) => named(partner) === value) ?? null);
  };

export const findKnown = findAmong(BANK, RSA_BANK, MINIMARKET, MIDTRANS, XENDIT, DOKU);
