/** Calls to the webhooks of every protocol: spoiled bodies and headers, under a good proof and under none. */
import fc from 'fast-check';
import type { Attack, Kind } from '../attack.js';
import { type Draw, oneOf, within } from '../draw.js';
import { TEXTS } from '../extremes.js';
import { send } from '../send.js';
import { spoiledBytes, spoiledFields } from '../spoiled-body.js';
import { type Caller, allCallers } from './callers.js';

export const webhooksKind: Kind = {
  name: 'webhooks',
  about: 'calls of partners of every protocol: spoiled fields, text, bytes and headers, with a good proof or a bad one',
  share: 30,
  send,
  async open(stage) {
    const callers = await allCallers(stage);
    return fc.gen().map((draw) => {
      const caller = oneOf(draw, callers);
      const fields = spoiledFields(draw, caller.sample(draw));
      const sealed = caller.seal === undefined ? fields : caller.seal(fields);
      const body = spoiledBytes(draw, JSON.stringify(sealed));
      return { label: caller.name, body, ...addressed(draw, caller, body) };
    });
  },
};

const TYPES = [
  'application/json',
  'application/json; charset=utf-16',
  'text/plain',
  'application/x-www-form-urlencoded',
  'x',
  '',
];

/** Header lines take bytes alone; what else stands in a text goes as question marks. */
const inHeader = (text: string): string => text.replaceAll(/[^\x20-\x7e\xa0-\xff]/g, '?').slice(0, 4_000);

function addressed(draw: Draw, caller: Caller, body: Buffer): Pick<Attack, 'path' | 'headers'> {
  const path =
    within(draw, 0, 29) === 0 ? `${caller.path}?${inHeader(oneOf(draw, ['x=1', '%00', 'a[]=1&a=2']))}` : caller.path;
  const type = within(draw, 0, 9) === 0 ? oneOf(draw, TYPES) : 'application/json';
  const headers: Record<string, string> = { ...caller.prove(body, path), ...(type !== '' && { 'content-type': type }) };
  const names = Object.keys(headers);
  const chance = within(draw, 0, 9);
  const spoilt = oneOf(draw, [
    ...names,
    'x-forwarded-for',
    'accept',
    'content-encoding',
    'traceparent',
    'x-request-id',
  ]);
  if (chance === 0) headers[spoilt] = inHeader(oneOf(draw, TEXTS));
  if (chance === 1) delete headers[spoilt];
  return { path, headers };
}
