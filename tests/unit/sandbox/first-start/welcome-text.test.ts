import { expect, test } from '@jest/globals';
import { welcomeText } from '../../../../src/sandbox/first-start/welcome-text.js';

const ADDRESS = 'http://127.0.0.1:4711';
const CADRE = { key: 'cadre', about: 'visits families' } as const;

test('names the port it listens on, one token, and no option for the address', () => {
  const text = welcomeText({ address: ADDRESS, personas: [CADRE], cadreToken: 'a.b.c', family: null, canPay: true });
  expect(text.match(/a\.b\.c/g)).toHaveLength(1);
  expect(text).toContain(`curl -s ${ADDRESS}/graphql`);
  expect(text).toMatch(/npm run -s token -- cadre +visits families/);
  expect(text).toContain('npm run partner -- add ');
  expect(text).not.toContain('--url');
});

test('has no tokens where an identity provider gives them', () => {
  const text = welcomeText({ address: ADDRESS, personas: [], cadreToken: null, family: null, canPay: false });
  expect(text).toContain('Access tokens come from your identity provider.');
  expect(text).not.toContain('Bearer ey');
});

test('says what is missing, and where it is, in a local folder without the secrets of the sandbox partners', () => {
  const welcome = { address: ADDRESS, personas: [CADRE], cadreToken: 'a.b.c', family: null };
  const missing = 'copy its sandbox-partners.json here';
  expect(welcomeText({ ...welcome, canPay: false })).toContain(missing);
  expect(welcomeText({ ...welcome, canPay: true })).not.toContain(missing);
});
