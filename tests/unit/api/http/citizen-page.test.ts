/** The page to which the link in a message leads where no console is built: in the reader's language, the same for every code. */
import { type FastifyInstance, fastify } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { registerCitizenPage } from '../../../../src/api/http/citizen-page.js';

describe('the link in a message, without a console', () => {
  const app: FastifyInstance = fastify();
  let url: string;
  beforeAll(async () => {
    registerCitizenPage(app, { hasConsole: false });
    url = await app.listen({ port: 0, host: '127.0.0.1' });
  });
  afterAll(() => app.close());

  const open = (path: string, language: string): Promise<Response> =>
    fetch(url + path, { headers: { accept: 'text/html', 'accept-language': language } });

  const INDONESIAN = ['<html lang="id">', '<h1>Keluhan dan pesan JKN</h1>', 'Kader JKN tidak menerima uang tunai'];
  const ENGLISH = ['<html lang="en">', '<h1>Complaints and messages about JKN</h1>', 'A JKN cadre takes no cash'];

  test.each([
    ['/k/0123456789', 'id-ID,id;q=0.9', INDONESIAN],
    ['/keluhan/0123456789', 'en-GB,en;q=0.9', ENGLISH],
    ['/k/0123456789', 'ja', INDONESIAN],
  ])('%s says to who reads %s what a family can do', async (path, accepted, sentences) => {
    const answer = await open(path, accepted);
    const page = await answer.text();
    const said = [...sentences, '<a href="https://wa.me/628118165165">0811-8-165-165</a>'];
    expect(said.filter((sentence) => !page.includes(sentence))).toEqual([]);
    expect(answer.headers.get('x-robots-tag')).toBe('noindex');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  test('tells nobody which codes exist', async () => {
    const [one, other] = await Promise.all(
      ['/k/0123456789', '/k/9876543210'].map(async (path) => (await open(path, 'id')).text()),
    );
    expect(one).toBe(other);
  });

  test('tells programs by which operations', async () => {
    const answer = await fetch(`${url}/k/0123456789`, { headers: { accept: 'application/json' } });
    expect(await answer.json()).toMatchObject({ graphql: '/graphql', careCenter: '165', whatsApp: '628118165165' });
  });
});
