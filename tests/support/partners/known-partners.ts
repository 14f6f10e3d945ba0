/**
 * Lists partners as the registry would find them, at least one of each protocol of the table, with the private keys
 * that a test signs with. None of them exists.
 */
import { createHash, generateKeyPairSync } from 'node:crypto';
import { PARTNER_PROTOCOLS } from '../../../src/api/webhooks/adapters/index.js';
import type { PartnerId } from '../../../src/kernel/ids.js';
import type { FindPartner, PartnerCredentials, ProtocolTraits } from '../../../src/money/partners/index.js';
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

interface Given {
  readonly secrets?: readonly string[];
  readonly apiKey?: string;
  readonly clientId?: string;
}

/** A partner of any protocol, with whatever its traits say that a partner hands over. */
function aPartnerOf(traits: ProtocolTraits, given: Given = {}): PartnerCredentials {
  const { name, kind, askedBack, clientIdHeader, needsNetworks } = traits;
  const secrets = given.secrets ?? [`the-secret-of-${name}`, `the-secret-before-of-${name}`];
  const apiKeys = { never: null, 'with-its-secret': secrets[0] ?? null, 'with-a-key': `the-api-key-of-${name}` };
  return {
    ...MINIMARKET,
    partnerId: `01900000-0000-7000-8000-${createHash('sha256').update(name).digest('hex').slice(0, 12)}` as PartnerId,
    code: `sandbox-${name}`,
    channel: 'BANK',
    protocol: name,
    kind,
    secrets,
    access: {
      ...NO_ACCESS,
      apiUrl: askedBack === 'never' ? null : `https://api.${name}.example`,
      clientId: clientIdHeader === null ? null : (given.clientId ?? `client-of-${name}`),
      networks: needsNetworks ? ['203.0.113.0/24', '127.0.0.0/8'] : [],
    },
    apiKey: given.apiKey ?? apiKeys[askedBack],
  };
}

/** Midtrans' server key is also the key of its API. */
export const MIDTRANS = aPartnerOf(PARTNER_PROTOCOLS.of('midtrans'), {
  secrets: ['askvnoibnosifnboseofinbofinfgbiufglnbfg', 'the-server-key-before'],
});

export const XENDIT = aPartnerOf(PARTNER_PROTOCOLS.of('xendit'), {
  secrets: ['the-callback-token-in-use', 'the-callback-token-before'],
  apiKey: 'xnd_development_of_nobody',
});

export const DOKU = aPartnerOf(PARTNER_PROTOCOLS.of('doku'), {
  secrets: ['SK-hCJ42G28TA0MKG9LE2E_1', 'the-secret-key-before'],
  clientId: 'MCH-0001-10791114622547',
});

const WRITTEN_DOWN = [BANK, RSA_BANK, MINIMARKET, MIDTRANS, XENDIT, DOKU];

/** The partner of a protocol: one of those above, or one that its traits make up. */
export const knownPartnerOf = (traits: ProtocolTraits): PartnerCredentials =>
  WRITTEN_DOWN.find(({ protocol }) => protocol === traits.name) ?? aPartnerOf(traits);

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

export const findKnown = findAmong(...new Set([...WRITTEN_DOWN, ...PARTNER_PROTOCOLS.all.map(knownPartnerOf)]));
