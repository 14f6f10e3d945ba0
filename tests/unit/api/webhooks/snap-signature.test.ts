import { createHash, createPublicKey } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { minify } from '../../../../src/api/webhooks/adapters/snap-bi/minify.js';
import {
  type SignedCall,
  bodyHash,
  isSigned,
  isTokenRequestSigned,
  stringToSign,
} from '../../../../src/api/webhooks/adapters/snap-bi/signature.js';
import { BANK } from '../../../support/partners/known-partners.js';

const minified = (text: string): string => minify(Buffer.from(text)).toString();

describe('minify', () => {
  test.each([
    {
      when: 'spaces, tabs and line ends stand between tokens',
      from: '{ "a" :\t1 ,\r\n "b" : [ 1, 2 ] }',
      to: '{"a":1,"b":[1,2]}',
    },
    { when: 'blanks stand in a value', from: '{"id": "   88888"}', to: '{"id":"   88888"}' },
    { when: 'blanks stand in a key', from: '{ " a b " : 1 }', to: '{" a b ":1}' },
    { when: 'a string holds escaped quotes', from: '{"a" : "x \\" y" , "b" : 1}', to: '{"a":"x \\" y","b":1}' },
    { when: 'a string ends in an escaped backslash', from: '{"a" : "x\\\\" , "b" : 1}', to: '{"a":"x\\\\","b":1}' },
    { when: 'slashes and ampersands are escaped', from: '{"a": "\\/ \\u0026"}', to: '{"a":"\\/ \\u0026"}' },
    {
      when: 'a number is longer than a double',
      from: '{"a": 12345678901234567890.10}',
      to: '{"a":12345678901234567890.10}',
    },
    { when: 'a number ends in .0', from: '{"a": 1.0}', to: '{"a":1.0}' },
    { when: 'a key is repeated', from: '{"a": 1, "a": 2}', to: '{"a":1,"a":2}' },
    { when: 'a string holds letters of more bytes', from: '{"a": "é 你 😀"}', to: '{"a":"é 你 😀"}' },
    { when: 'there is nothing', from: '', to: '' },
    { when: 'there are only blanks', from: ' \n\t', to: '' },
    { when: 'it is no JSON', from: '{ not json', to: '{notjson' },
  ])('keeps what is signed when $when', ({ from, to }) => expect(minified(from)).toBe(to));

  test('gives compact and indented JSON of any value the same bytes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.integer({ min: 1, max: 4 }), (value, indent) => {
        expect(minified(JSON.stringify(value, null, indent))).toBe(JSON.stringify(value));
      }),
    );
  });
});

const MIDTRANS_BODY =
  '{"partnerReferenceNo":"2020102900000000000001","amount":{"value":"12345678.00","currency":"IDR"},"feeAmount":{"value":"12345678.00","currency":"IDR"},"merchantId":"00007100010926","terminalId":"213141251124","validityPeriod":"2009-07-03T12:08:56-07:00"}';
const JKN_BODY =
  '{"partnerServiceId":"   88888","customerNo":"01944358911","virtualAccountNo":"   8888801944358911","trxDateInit":"2026-03-09T10:15:30+07:00","channelCode":6011,"language":"ID","inquiryRequestId":"202603091015301234500001136962","additionalInfo":{}}';

interface Vector {
  readonly name: string;
  readonly secret: string;
  readonly call: Omit<SignedCall, 'rawBody'>;
  readonly body: string;
  readonly signature: string;
}

const VECTORS: readonly Vector[] = [
  {
    name: 'a payment provider’s published demo',
    secret: 'myclientsecret',
    call: {
      method: 'POST',
      url: '/v1.0/qr/qr-mpm-generate',
      token: 'myaccesstoken',
      timestamp: '2024-03-05T10:37:16.196Z',
    },
    body: MIDTRANS_BODY,
    signature: 'wmzT7yjg1SxxCsxNsFgCR9SYXiZGGbceF6fV8xe97sAMHxZ+7OEBMIBmvb6Sj6GcksGp3iv77DiomgSbcST3XQ==',
  },
  {
    name: 'a JKN inquiry with a padded partnerServiceId',
    secret: 'jkn-test-client-secret-0001',
    call: {
      method: 'POST',
      url: '/v1.0/transfer-va/inquiry',
      token: 'jkn.test.access.token.0001',
      timestamp: '2026-03-09T10:15:31+07:00',
    },
    body: JKN_BODY,
    signature: 'JczvL9ui1r02zkfzO1rBfjGknIO9LEVgiKej0h/6dP/312x7TrsXD4nrSDKqSlgm72uI9eGO0CdV9jzuaWwNZQ==',
  },
];

const isVectorSigned = ({ call, body, signature, secret }: Vector): boolean =>
  isSigned({ ...call, rawBody: Buffer.from(body) }, signature, { ...BANK, secrets: [secret] });

describe('the symmetric signature', () => {
  test.each(VECTORS)('accepts $name', (vector) => expect(isVectorSigned(vector)).toBe(true));

  test.each(VECTORS)('accepts $name with an indented body', (vector) => {
    const body = JSON.stringify(JSON.parse(vector.body), null, 2);
    expect(isVectorSigned({ ...vector, body })).toBe(true);
  });

  test.each(VECTORS)('accepts $name without base64 padding', (vector) => {
    expect(isVectorSigned({ ...vector, signature: vector.signature.replace(/=+$/, '') })).toBe(true);
  });

  test.each(VECTORS)('refuses $name with one byte of anything changed', (vector) => {
    const changed: Vector[] = [
      { ...vector, secret: `${vector.secret}x` },
      { ...vector, body: vector.body.replace('1', '2') },
      { ...vector, call: { ...vector.call, url: `${vector.call.url}/` } },
      { ...vector, call: { ...vector.call, token: 'other' } },
      { ...vector, call: { ...vector.call, timestamp: '2026-03-09T10:15:31Z' } },
      { ...vector, signature: vector.signature.replace(/^./, 'A') },
      { ...vector, signature: '' },
      { ...vector, signature: 'not base64 at all!' },
    ];
    expect(changed.map(isVectorSigned)).toEqual(changed.map(() => false));
  });

  test('hashes a JKN body to the published hash, and an empty one to the hash of nothing', () => {
    expect(bodyHash(Buffer.from(JKN_BODY))).toBe('f90e644fa9d293cce51ec4d7af6604cddfdeb8aae63f58e923bb2955b36d65fc');
    const ofNothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
    expect(bodyHash(Buffer.alloc(0))).toBe(ofNothing);
    expect(createHash('sha256').update('').digest('hex')).toBe(ofNothing);
  });

  test('leaves the token and its colon out in the mode without token', () => {
    const call = { method: 'post', url: '/a?b=c', token: null, timestamp: 'T', rawBody: Buffer.alloc(0) };
    expect(stringToSign(call, 'hash')).toBe('POST:/a?b=c:hash:T');
    expect(stringToSign({ ...call, token: 'tok' }, 'hash')).toBe('POST:/a?b=c:tok:hash:T');
  });
});

describe('the token request’s signature', () => {
  const publicKey = createPublicKey(`-----BEGIN PUBLIC KEY-----
MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAlWbtlh3eM+bW3n5AFj42
wddC4L7tQqbLiCFbTv8K67yng9iwK5mEn+UMXiRhvB2JVWFafCPPxFamsiVG3Mjn
eGjC0BYgmpmw4qXnAnyO3nCdCuPtmZ3ljhKvSTPdWZxrcLi1Xa9V/+Pzb8hrjb5i
wMn6SZFNeMmZYgFKiSeueo6TPln2PoTqXCzs1HtsM8eUVe8GAsjJe/3dYl992nyX
OpG21GgNu8o5T3WOptPg6GdDTWkTWUu483yRbVVy04Pz4L8DDZTDv+WcsAViDn1r
A/jB1Auj/UGKx2ovGcBH/a/hor5TbABbODU6cPTHT54K3sSZtvZNV4eFDB1f/4wd
fwIDAQAB
-----END PUBLIC KEY-----`);
  const request = {
    clientKey: 'G1234325-SNAP',
    timestamp: '2024-03-01T08:27:49.024Z',
    signature:
      'WzW49tYIgKIBmBi/gVBHGLAkhEaZlXM11zcZxAiyHji6TLPjPbwLu3Z45it25AIeG0XDItcdTSkds47zFEMh6IP0PXPIP1+Ey4RmX/o2fuYRF/xBHvfvKnMmANMTS1axsXBSW3EHqYpbVrkCcqNnB3u+wu63us9WIhRZaWgxgQ2PJLaiVHIwgu9u7jxkWX7Bg4rerZH3RKdQfIJAAJsSN13efR7VdSAyzU7QaKjgislxrLqmesYNJkbD03XLjHdo6YWuzAVV7xdZRpLiGkIAkW7luXTBZYBO+4oENZAPQYzrLeN1qRY1Sr7BgLONCA2QA26BB6SYW4R7qofS9+RyOQ==',
  };
  const partner = { ...BANK, publicKeys: [publicKey] };

  test('accepts the published vector, also beside a newer key', () => {
    expect(isTokenRequestSigned(request, partner)).toBe(true);
    expect(isTokenRequestSigned(request, { ...BANK, publicKeys: [...BANK.publicKeys, publicKey] })).toBe(true);
  });

  test('refuses another client, another time, another key and nobody', () => {
    expect(isTokenRequestSigned({ ...request, clientKey: 'G1234326-SNAP' }, partner)).toBe(false);
    expect(isTokenRequestSigned({ ...request, timestamp: '2024-03-01T08:27:50.024Z' }, partner)).toBe(false);
    expect(isTokenRequestSigned(request, BANK)).toBe(false);
    expect(isTokenRequestSigned(request, null)).toBe(false);
  });
});
