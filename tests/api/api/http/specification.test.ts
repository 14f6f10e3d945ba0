/** The server keeps to the GraphQL over HTTP specification in every point that its audits ask about. */
import { describe, expect, test } from '@jest/globals';
import { auditOverHttp } from '../../../../attacks/http/audit-over-http.js';
import { useServer } from '../../../support/partners/a-server.js';
import { useTestDatabase } from '../../../support/test-database.js';

describe('the GraphQL over HTTP specification', () => {
  const host = useServer(useTestDatabase(), '2026-03-05T02:00:00Z');

  test('every audit is met, those that it recommends too', async () => {
    const points = await auditOverHttp(`${host.baseUrl}/graphql`);
    expect(points.filter(({ isMet }) => !isMet)).toEqual([]);
    expect(points).toHaveLength(61);
  });

  test.each([
    { what: 'without a body', headers: {}, body: undefined },
    { what: 'that announces JSON and sends none', headers: { 'content-type': 'application/json' }, body: undefined },
    { what: 'with no JSON', headers: { 'content-type': 'application/json' }, body: '{' },
    { what: 'with a form', headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--x--' },
    { what: 'with a type that nobody knows', headers: { 'content-type': 'a/b' }, body: 'x' },
  ])('a method that GraphQL does not have is refused as such, $what', async ({ headers, body }) => {
    for (const method of ['PUT', 'PATCH', 'DELETE']) {
      const answer = await fetch(`${host.baseUrl}/graphql`, { method, headers, ...(body !== undefined && { body }) });
      expect([method, answer.status, answer.headers.get('allow')]).toEqual([method, 405, 'GET, POST']);
      expect(await answer.json()).toEqual({ errors: [expect.objectContaining({ message: 'Use GET or POST.' })] });
    }
  });
});
