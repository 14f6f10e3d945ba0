import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { graphql } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { TABLES } from '../../../../src/composition/schema/entities.js';
import type { Viewer } from '../../../../src/platform/auth/index.js';
import { createOrm } from '../../../../src/platform/db/orm.js';
import { authChecker } from '../../../../src/api/graphql/auth-checker.js';
import { showGlobalIds, translateFields } from '../../../../src/platform/graphql/index.js';
import { systemClock } from '../../../../src/kernel/clock.js';
import { randomIds } from '../../../../src/kernel/ids.js';
import { PARTNER_PROTOCOLS } from '../../../../src/api/webhooks/index.js';
import {
  PartnersResolver,
  describeProtocols,
  managePartners,
  partnersSlice,
  secretCipher,
} from '../../../../src/money/partners/index.js';
import { BANK } from '../../../support/partners/known-partners.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { testCalls } from '../../../support/outgoing.js';

const database = useTestDatabase();
describeProtocols(PARTNER_PROTOCOLS.all);
const built = buildSchemaSync({ resolvers: [PartnersResolver], authChecker, validate: false });
const schema = showGlobalIds(translateFields(built));
let orm: MikroORM;
beforeAll(async () => void (orm = await createOrm(database.url, TABLES)));
afterAll(() => orm.close(true));

const viewer = (role: Viewer['role']): Viewer => ({
  subject: 'viewer-1',
  name: 'Penguji',
  role,
  cadreId: null,
  branchId: null,
  regions: 'ALL',
});

async function ask(
  source: string,
  variableValues: Record<string, unknown> = {},
  { role = 'OPERATOR', language = 'id' }: { role?: Viewer['role']; language?: 'id' | 'en' } = {},
) {
  const manage = managePartners({
    protocols: PARTNER_PROTOCOLS,
    pool: database.pool,
    orm: () => orm.em.fork(),
    cipher: secretCipher({ current: new Uint8Array(32).fill(5), previous: null }),
    newId: randomIds,
    randomBytes,
    clock: systemClock,
    outgoing: testCalls(),
    changed: () => undefined,
  });
  const operation = { viewer: viewer(role), now: systemClock.now(), requestId: 'request-1', language };
  const contextValue = { ...operation, ...partnersSlice(manage)() };
  const { data, errors } = await graphql({ schema, source, variableValues, contextValue });
  return {
    data: JSON.parse(JSON.stringify(data ?? null)) as Record<string, Record<string, string>>,
    errors: errors?.map(({ message }) => message) ?? [],
  };
}

const ADD = `mutation ($input: AddPartnerInput!) { addPartner(input: $input) {
  __typename ... on PartnerAdded { partner { code snap { clientId } } secret } ... on Problem { code message } ... on PartnerNameTaken { field } } }`;
const ROTATE = `mutation ($code: String!) { rotatePartnerSecret(input: { partnerCode: $code }) {
  __typename ... on PartnerSecretRotated { secretId secret partner { secretsInUse { secretId } } } ... on Problem { code } } }`;
const RETIRE = `mutation ($code: String!, $secretId: ID!) { retirePartnerSecret(input: { partnerCode: $code, secretId: $secretId }) {
  __typename ... on PartnerSecretRetired { secretId } ... on Problem { code } } }`;
const CHANGE = `mutation ($code: String!, $access: PartnerAccessInput!) { changePartnerAccess(input: { partnerCode: $code, access: $access }) {
  __typename ... on PartnerAccessChanged { partner { code access { networks } } } ... on Problem { code message } } }`;
const LIST =
  '{ partners { code kind channel protocol active snap { clientId partnerIdHeader mode } secretsInUse { secretId createdAt } } }';

const SHOP = { code: 'toko-api', name: 'Toko', channel: 'MINIMARKET', protocol: 'STANDARD_WEBHOOKS' };
const PEM = String(BANK.publicKeys[0]?.export({ type: 'spki', format: 'pem' }));
const SNAP = { partnerIdHeader: '77777', publicKeys: [PEM] };

describe('an operator', () => {
  test('adds a partner, is told its secret once, and changes it over', async () => {
    const { data } = await ask(ADD, { input: SHOP });
    expect(data['addPartner']).toMatchObject({
      __typename: 'PartnerAdded',
      partner: { code: 'toko-api', snap: null },
    });
    expect(data['addPartner']?.['secret']).toMatch(/^whsec_/);
    const taken = { __typename: 'PartnerNameTaken', code: 'PARTNER_CODE_TAKEN', field: 'input.code' };
    expect((await ask(ADD, { input: SHOP })).data['addPartner']).toEqual({
      ...taken,
      message: 'Kode ini sudah dipakai mitra lain.',
    });
    expect((await ask(ADD, { input: SHOP }, { language: 'en' })).data['addPartner']).toEqual({
      ...taken,
      message: 'Another partner has this code.',
    });

    const rotated = (await ask(ROTATE, { code: 'toko-api' })).data['rotatePartnerSecret'];
    expect(rotated).toMatchObject({
      __typename: 'PartnerSecretRotated',
      partner: { secretsInUse: [{ secretId: rotated?.['secretId'] }, {}] },
    });
    expect((await ask(ROTATE, { code: 'toko-api' })).data['rotatePartnerSecret']).toEqual({
      __typename: 'LimitReached',
      code: 'PARTNER_TWO_SECRETS_LIVE',
    });
    const retire = { code: 'toko-api', secretId: rotated?.['secretId'] };
    expect((await ask(RETIRE, retire)).data['retirePartnerSecret']).toMatchObject({
      __typename: 'PartnerSecretRetired',
    });
    expect((await ask(RETIRE, retire)).data['retirePartnerSecret']).toEqual({
      __typename: 'NotFound',
      code: 'PARTNER_SECRET_NOT_FOUND',
    });
  });

  test('adds a bank and sees what it is known by, and never a secret', async () => {
    const { data } = await ask(ADD, {
      input: { ...SHOP, code: 'bank-api', channel: 'BANK', protocol: 'SNAP_BI', snap: SNAP },
    });
    const secret = String(data['addPartner']?.['secret']);
    const listed = (await ask(LIST)).data['partners'];
    expect(listed).toContainEqual(
      expect.objectContaining({
        code: 'bank-api',
        kind: 'AUTHORISING',
        snap: expect.objectContaining({ partnerIdHeader: '77777', mode: 'WITH_TOKEN' }),
      }),
    );
    expect(JSON.stringify(listed)).not.toContain(secret);
  });

  test('adds a partner that is asked back, and changes the way back to it', async () => {
    const access = { apiUrl: 'https://api.xendit.example', apiKey: 'issued-api-key', networks: ['203.0.113.0/24'] };
    const input = { ...SHOP, code: 'xendit-api', protocol: 'XENDIT', secret: 'issued-callback-token', access };
    expect((await ask(ADD, { input })).data['addPartner']).toMatchObject({ __typename: 'PartnerAdded' });
    const changed = await ask(CHANGE, { code: 'xendit-api', access: { networks: ['198.51.100.7'] } });
    expect(changed.data['changePartnerAccess']).toMatchObject({
      __typename: 'PartnerAccessChanged',
      partner: { code: 'xendit-api', access: { networks: ['198.51.100.7'] } },
    });
    const listed = (await ask('{ partners { code access { clientId apiUrl networks } } }')).data['partners'];
    expect(listed).toContainEqual({
      code: 'xendit-api',
      access: { clientId: null, apiUrl: 'https://api.xendit.example', networks: ['198.51.100.7'] },
    });
    expect((await ask(CHANGE, { code: 'nobody', access: {} })).data['changePartnerAccess']).toMatchObject({
      __typename: 'NotFound',
      code: 'PARTNER_NOT_FOUND',
    });
    const { errors } = await ask(CHANGE, { code: 'xendit-api', access: { networks: [] } });
    expect(errors[0]).toMatch(/^access\.networks: expected/);
    const rotate = `mutation { rotatePartnerSecret(input: { partnerCode: "xendit-api", secret: "issued-token-two" }) { __typename } }`;
    expect((await ask(rotate)).data['rotatePartnerSecret']).toEqual({ __typename: 'PartnerSecretRotated' });
  });

  test.each([
    { role: 'CADRE', source: LIST, variables: {} },
    { role: 'DIRECTOR', source: LIST, variables: {} },
    { role: 'AUDITOR', source: ADD, variables: { input: SHOP } },
    { role: 'BRANCH_HEAD', source: ROTATE, variables: { code: 'toko-api' } },
    { role: 'AUDITOR', source: CHANGE, variables: { code: 'xendit-api', access: {} } },
  ] as const)('is not a $role', async ({ role, source, variables }) => {
    const { errors } = await ask(source, variables, { role });
    expect(errors).toEqual([
      expect.stringMatching(new RegExp(`The role ${role} does not permit partner:.+; permitted for: .*OPERATOR`)),
    ]);
  });

  test('is told which argument is at fault', async () => {
    expect((await ask(ADD, { input: { ...SHOP, code: 'Toko' } })).errors[0]).toMatch(/^code: expected/);
    expect((await ask(ADD, { input: { ...SHOP, code: 'bank-x', protocol: 'SNAP_BI' } })).errors[0]).toMatch(
      /^snap: expected/,
    );
  });
});
