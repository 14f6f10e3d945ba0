import { describe, expect, test } from '@jest/globals';
import { frontPage } from '../../../../src/api/http/front-page.js';

describe('the front page', () => {
  test.each(['127.0.0.1:4711', 'sigap.example', '[::1]:4000'])('shows calls to %s, where it was asked', (host) => {
    const page = frontPage({ protocol: 'https', host });
    expect(page).toContain(`curl -s https://${host}/graphql`);
    expect(page).toContain('apollo-require-preflight');
    expect(page).toContain('href="/partners/openapi.json"');
  });

  test.each(['"><script>alert(1)</script>', "x'y", ''])('never prints the host %j', (host) => {
    const page = frontPage({ protocol: 'http', host });
    expect(page).toContain('http://HOST/graphql');
    expect(page).not.toContain('<script>');
  });
});
