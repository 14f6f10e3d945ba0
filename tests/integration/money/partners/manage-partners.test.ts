import { randomBytes } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TABLES } from '../../../../src/composition/schema/entities.js';
import { createOrm } from '../../../../src/platform/db/orm.js';
import { systemClock } from '../../../../src/kernel/clock.js';
import { randomIds } from '../../../../src/kernel/ids.js';
import type { PartnerRequest } from '../../../../src/money/partners/add-partner.js';
import { PARTNER_PROTOCOLS } from '../../../../src/api/webhooks/index.js';
import {
  type ManagePartners,
  findPartnerIn,
  managePartners,
  partnerRegistry,
  secretCipher,
} from '../../../../src/money/partners/index.js';
import type { PartnerRegistry } from '../../../../src/money/partners/partner-registry.js';
import { BANK } from '../../../support/partners/known-partners.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { testCalls } from '../../../support/outgoing.js';

const database = useTestDatabase();
const cipher = secretCipher({ current: new Uint8Array(32).fill(5), previous: null });
let orm: MikroORM;
let partners: ManagePartners;
let registry: PartnerRegistry;

beforeAll(async () => {
  orm = await createOrm(database.url, TABLES);
  registry = partnerRegistry({
    find: findPartnerIn({ pool: database.pool, cipher, protocols: PARTNER_PROTOCOLS }),
    clock: systemClock,
  });
  partners = managePartners({
    protocols: PARTNER_PROTOCOLS,
    pool: database.pool,
    orm: () => orm.em.fork(),
    cipher,
    newId: randomIds,
    randomBytes,
    clock: systemClock,
    outgoing: testCalls(),
    changed: registry.forget,
  });
});
afterAll(() => orm.close(true));

const PUBLIC_KEY = String(BANK.publicKeys[0]?.export({ type: 'spki', format: 'pem' }));
const shop = (code: string): PartnerRequest => ({
  code,
  name: 'Toko',
  channel: 'MINIMARKET',
  protocol: 'standard-webhooks',
  snap: null,
});
const bank = (code: string, changes: Partial<PartnerRequest['snap']> = {}): PartnerRequest => ({
  code,
  name: 'Bank',
  channel: 'BANK',
  protocol: 'snap-bi',
  snap: {
    clientId: `client-${code}`,
    partnerIdHeader: `id-${code}`,
    mode: 'with-token',
    publicKeys: [PUBLIC_KEY],
    ...changes,
  },
});

async function added(request: PartnerRequest): Promise<string | null> {
  const outcome = await partners.add(request);
  if (outcome.kind !== 'added') throw new Error(outcome.kind);
  return outcome.secret;
}

const secretsOf = async (code: string) => (await registry.find({ by: 'code', value: code }))?.secrets;

describe('adding a partner', () => {
  test('tells its secret once and keeps it encrypted', async () => {
    const secret = await added(shop('toko-a'));
    expect(secret).toMatch(/^whsec_/);
    expect(await secretsOf('toko-a')).toEqual([secret]);
    const { rows } = await database.pool.query<{ encrypted_secret: string }>(
      'select encrypted_secret from partner_secrets',
    );
    expect(rows.some(({ encrypted_secret: sealed }) => sealed.includes(String(secret)))).toBe(false);
    expect(JSON.stringify(await partners.list())).not.toContain(String(secret));
  });

  test('lets a SNAP bank be found by each of its names, with its key', async () => {
    const secret = await added(bank('bank-a'));
    const claims = [
      { by: 'code', value: 'bank-a' },
      { by: 'snap-client-id', value: 'client-bank-a' },
      { by: 'snap-partner-id', value: 'id-bank-a' },
    ] as const;
    for (const claim of claims) {
      const found = await registry.find(claim);
      expect(found).toMatchObject({ code: 'bank-a', kind: 'authorising', secrets: [secret] });
      expect(found?.publicKeys[0]?.export({ type: 'spki', format: 'pem' })).toBe(PUBLIC_KEY);
      expect(await registry.find({ by: 'id', value: found?.partnerId ?? BANK.partnerId })).toEqual(found);
    }
    expect(await registry.find({ by: 'snap-client-id', value: 'id-bank-a' })).toBeNull();
  });

  test('makes no secret for a bank that RSA alone proves', async () => {
    expect(await added(bank('bank-rsa', { mode: 'without-token', clientId: null }))).toBeNull();
    const found = await registry.find({ by: 'code', value: 'bank-rsa' });
    expect(found).toMatchObject({ secrets: [], snap: { mode: 'without-token', clientId: found?.partnerId } });
    expect(await partners.rotateSecret('bank-rsa')).toEqual({ kind: 'no-shared-secret' });
  });

  test('refuses a name that is taken, each by its own', async () => {
    await added(bank('bank-b'));
    expect(await partners.add(shop('bank-b'))).toEqual({ kind: 'code-taken' });
    expect(await partners.add(bank('bank-c', { clientId: 'client-bank-b' }))).toEqual({
      kind: 'snap-name-taken',
      field: 'clientId',
    });
    expect(await partners.add(bank('bank-c', { partnerIdHeader: 'id-bank-b' }))).toEqual({
      kind: 'snap-name-taken',
      field: 'partnerIdHeader',
    });
    expect(await registry.find({ by: 'code', value: 'bank-c' })).toBeNull();
  });

  test.each([
    { request: shop('Toko'), field: 'code' },
    { request: shop('x'), field: 'code' },
    { request: { ...shop('toko-x'), name: '  ' }, field: 'name' },
    { request: { ...shop('toko-x'), snap: bank('y').snap }, field: 'snap' },
    { request: { ...bank('bank-x'), snap: null }, field: 'snap' },
    { request: bank('bank-x', { partnerIdHeader: '' }), field: 'snap.partnerIdHeader' },
    { request: bank('bank-x', { clientId: 'with blank' }), field: 'snap.clientId' },
    { request: bank('bank-x', { publicKeys: [] }), field: 'snap.publicKeys' },
    { request: bank('bank-x', { publicKeys: ['no key'] }), field: 'snap.publicKeys' },
  ])('names the field at fault: $field', async ({ request, field }) => {
    await expect(partners.add(request)).rejects.toMatchObject({ code: 'BAD_INPUT', field });
  });
});

const NOTHING = { clientId: null, apiUrl: null, apiKey: null, networks: [] };
const collector = (code: string, changes: Partial<PartnerRequest> = {}): PartnerRequest => ({
  ...shop(code),
  protocol: 'xendit',
  secret: 'issued-callback-token',
  access: { ...NOTHING, apiUrl: 'https://api.xendit.example/', apiKey: 'issued-api-key', networks: ['203.0.113.0/24'] },
  ...changes,
});

describe('a partner that issues its own keys', () => {
  test('is known by them, and they are encrypted', async () => {
    expect(await added(collector('kolektor-a'))).toBe('issued-callback-token');
    expect(await registry.find({ by: 'code', value: 'kolektor-a' })).toMatchObject({
      kind: 'informing',
      secrets: ['issued-callback-token'],
      apiKey: 'issued-api-key',
      access: { clientId: null, apiUrl: 'https://api.xendit.example', networks: ['203.0.113.0/24'] },
    });
    const { rows } = await database.pool.query("select settings::text from partners where code = 'kolektor-a'");
    expect(JSON.stringify([rows, await partners.list()])).not.toMatch(/issued-(?:api-key|callback-token)/);
  });

  test('is asked with its newest secret where that opens its API', async () => {
    const access = { ...NOTHING, apiUrl: 'https://api.midtrans.example' };
    await added(collector('kolektor-b', { protocol: 'midtrans', secret: 'server-key-one', access }));
    await expect(partners.rotateSecret('kolektor-b')).rejects.toMatchObject({ code: 'BAD_INPUT', field: 'secret' });
    expect(await partners.rotateSecret('kolektor-b', 'server-key-two')).toMatchObject({ secret: 'server-key-two' });
    expect(await registry.find({ by: 'code', value: 'kolektor-b' })).toMatchObject({
      secrets: ['server-key-two', 'server-key-one'],
      apiKey: 'server-key-two',
    });
  });

  test('keeps what a change does not name, and is found changed at once', async () => {
    await added(collector('kolektor-c'));
    const found = () => registry.find({ by: 'code', value: 'kolektor-c' });
    const change = (changes: object) => partners.changeAccess({ code: 'kolektor-c', changes });
    expect(await change({ networks: ['198.51.100.0/24', '2001:db8::/32'] })).toMatchObject({ kind: 'access-changed' });
    expect(await found()).toMatchObject({
      apiKey: 'issued-api-key',
      access: { apiUrl: 'https://api.xendit.example', networks: ['198.51.100.0/24', '2001:db8::/32'] },
    });
    expect(await change({ apiKey: 'another-api-key', apiUrl: 'https://other.example' })).toEqual({
      kind: 'second-person-needed',
    });
    expect(await found()).toMatchObject({ apiKey: 'issued-api-key', access: { apiUrl: 'https://api.xendit.example' } });
    await change({ apiKey: 'another-api-key', apiUrl: 'https://api.xendit.example/' });
    expect(await found()).toMatchObject({ apiKey: 'another-api-key' });
    await expect(change({ networks: [] })).rejects.toMatchObject({ field: 'access.networks' });
    await expect(change({ clientId: 'x' })).rejects.toMatchObject({ field: 'access.clientId' });
    expect(await partners.changeAccess({ code: 'nobody', changes: {} })).toEqual({ kind: 'unknown-partner' });
  });

  test.each([
    { request: collector('kolektor-x', { secret: null }), field: 'secret' },
    { request: collector('kolektor-x', { access: null }), field: 'access.apiUrl' },
    { request: { ...shop('toko-x'), secret: 'issued-by-nobody' }, field: 'secret' },
    { request: { ...bank('bank-x'), access: { ...NOTHING, apiUrl: 'https://x.example' } }, field: 'access.apiUrl' },
  ])('names the field at fault: $field', async ({ request, field }) => {
    await expect(partners.add(request)).rejects.toMatchObject({ code: 'BAD_INPUT', field });
  });
});

describe('changing a secret over', () => {
  test('has two live secrets between rotating and retiring, and never more', async () => {
    const first = await added(shop('toko-b'));
    const rotated = await partners.rotateSecret('toko-b');
    if (rotated.kind !== 'rotated') throw new Error(rotated.kind);
    expect(await secretsOf('toko-b')).toEqual([rotated.secret, first]);
    expect(await partners.rotateSecret('toko-b')).toEqual({ kind: 'two-secrets-live' });

    expect(await partners.retireSecret({ code: 'toko-b', secretId: null })).toMatchObject({ kind: 'retired' });
    expect(await secretsOf('toko-b')).toEqual([rotated.secret]);
    expect(await partners.retireSecret({ code: 'toko-b', secretId: null })).toEqual({ kind: 'last-secret' });
  });

  test('may take the new secret back', async () => {
    const first = await added(shop('toko-c'));
    const rotated = await partners.rotateSecret('toko-c');
    if (rotated.kind !== 'rotated') throw new Error(rotated.kind);
    expect(await partners.retireSecret({ code: 'toko-c', secretId: rotated.secretId })).toMatchObject({
      secretId: rotated.secretId,
    });
    expect(await secretsOf('toko-c')).toEqual([first]);
    expect(await partners.retireSecret({ code: 'toko-c', secretId: rotated.secretId })).toEqual({
      kind: 'unknown-secret',
    });
  });

  test('rotates once when asked by two at once', async () => {
    await added(shop('toko-d'));
    const outcomes = await Promise.all([partners.rotateSecret('toko-d'), partners.rotateSecret('toko-d')]);
    expect(outcomes.map(({ kind }) => kind).toSorted((a, b) => a.localeCompare(b))).toEqual([
      'rotated',
      'two-secrets-live',
    ]);
  });

  test('knows no partner of another name', async () => {
    expect(await partners.rotateSecret('nobody')).toEqual({ kind: 'unknown-partner' });
    expect(await partners.retireSecret({ code: 'nobody', secretId: null })).toEqual({ kind: 'unknown-partner' });
  });
});

describe('finding a partner', () => {
  test('does not find one that is no longer active, nor names PostgreSQL cannot hold', async () => {
    await added(shop('toko-e'));
    await database.pool.query("update partners set active = false where code = 'toko-e'");
    registry.forget();
    expect(await registry.find({ by: 'code', value: 'toko-e' })).toBeNull();
    expect(await registry.find({ by: 'code', value: 'a\0b' })).toBeNull();
  });
});
