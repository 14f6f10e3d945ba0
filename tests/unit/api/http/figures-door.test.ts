import { describe, expect, test } from '@jest/globals';
import { fastify } from 'fastify';
import { figuresDoor } from '../../../../src/api/http/figures-door.js';

const askedOf = async (door: Parameters<typeof figuresDoor>[0], authorization?: string): Promise<number> => {
  const app = fastify();
  app.get('/', { onRequest: figuresDoor(door) }, () => ({}));
  const headers = authorization === undefined ? {} : { authorization };
  return (await app.inject({ url: '/', headers })).statusCode;
};

describe('the door to the figures', () => {
  test.each([
    ['open', undefined, 200],
    ['closed', undefined, 401],
    ['closed', 'Bearer undefined', 401],
    [{ token: 'a-token-of-figures' }, undefined, 401],
    [{ token: 'a-token-of-figures' }, 'Bearer a-token-of-figure', 401],
    [{ token: 'a-token-of-figures' }, 'bearer a-token-of-figures', 200],
  ] as const)('that is %j answers %j with %d', async (door, authorization, status) => {
    expect(await askedOf(door, authorization)).toBe(status);
  });
});
