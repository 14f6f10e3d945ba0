/** The forms that values of environment variables have: how each is read, and what of it is refused. */
import { isIP } from 'node:net';
import { z } from 'zod';
import { isPrivateNetwork } from '../outgoing/index.js';
import { readPairs } from './traces-export.js';

export const whole = ({ from, through }: { from: number; through: number }) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().min(from).max(through));

export const address = (protocol: RegExp) => z.url({ protocol });

/** A key of 32 bytes as base64url: 43 characters, with or without the padding. */
export const key = z
  .string()
  .regex(/^[A-Za-z0-9_-]{43}=?$/)
  .transform((text): Uint8Array => new Uint8Array(Buffer.from(text, 'base64url')));

/** Whether the text is an address, or a network such as 10.0.0.0/8. */
function isAddress(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}

/** Proxies are named by address: a mere count would let a caller who reaches us directly pretend to be one. */
export const proxies = z
  .string()
  .refine((text) => text.split(',').every((proxy) => isAddress(proxy)))
  .transform((text) => text.split(','));

/** A list of paths of letters, digits and dashes, separated by commas. */
export const prefixes = z
  .string()
  .regex(/^(?:\/[\w-]+)+(?:,(?:\/[\w-]+)+)*$/)
  .transform((text) => [...new Set(text.split(','))]);

/** An origin; the port `*` stands for any. */
const ORIGIN = /^[a-z][a-z0-9+.-]*:\/\/(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::(?:\d{1,5}|\*))?$/;

/** Origins as browsers name them: without a path, and without the port that the scheme has anyway. */
export const origins = z
  .string()
  .toLowerCase()
  .transform((text) => text.split(',').map((origin) => origin.trim()))
  .refine((list) => list.every((origin) => ORIGIN.test(origin) && !/^(?:https:.*:443|http:.*:80)$/.test(origin)));

/** Hosts by name; `*.` in front stands for every host below. Nobody who is called has an address by number. */
export const hosts = z
  .string()
  .toLowerCase()
  .transform((text) => text.split(',').map((host) => host.trim()))
  .refine((list) => list.every((host) => /^(?:\*\.)?(?:[a-z0-9-]+\.)+[a-z]{2,}$/.test(host)));

/** Networks in CIDR notation, every address of which is private. */
export const networks = z
  .string()
  .transform((text) => (text.trim() === '' ? [] : text.split(',').map((network) => network.trim())))
  .refine((list) => list.every(isPrivateNetwork));

/** Pairs of a name and a value, separated by commas. */
export const keyValues = z.string().refine((text) => readPairs(text) !== null);

/** Signatures by a private key alone: whoever verifies with a shared key could also sign. */
export const SIGNATURE_ALGORITHMS = [
  'EdDSA',
  'Ed25519',
  'ES256',
  'ES384',
  'ES512',
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
] as const;

/** Names of algorithms, separated by commas. */
export const signatureAlgorithms = z
  .string()
  .transform((text) => text.split(',').map((name) => name.trim()))
  .pipe(z.array(z.enum(SIGNATURE_ALGORITHMS)).min(1));
