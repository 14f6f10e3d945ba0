/** Defines the environment variables of the identity provider whose tokens are believed. */
import { z } from 'zod';
import { SIGNATURE_ALGORITHMS, address, signatureAlgorithms, whole } from './value-forms.js';
import { variable } from './variable.js';

export const AUTH_VARIABLES = {
  AUTH_ISSUER: variable({
    schema: z.string().optional(),
    expected: "the issuer's name",
    description:
      'The `iss` that access tokens must carry, and where the issuer is [discovered](signing-in.md). Given together with the next; required in production.',
    absent: 'a local issuer with one persona per role',
  }),
  AUTH_AUDIENCE: variable({
    schema: z.string().optional(),
    expected: "this API's name",
    description: 'The `aud` that access tokens must carry.',
    absent: 'as above',
  }),
  AUTH_JWKS_URL: variable({
    schema: address(/^https?$/).optional(),
    expected: 'an http or https address',
    description: "Where the issuer's public keys are (JWKS), for an issuer that is not to be discovered.",
    absent: "what the issuer's discovery document says; `AUTH_ISSUER` is then its address, in production with https",
  }),
  AUTH_ALGORITHMS: variable({
    schema: signatureAlgorithms.prefault(SIGNATURE_ALGORITHMS.join(',')),
    expected: `some of ${SIGNATURE_ALGORITHMS.join(', ')}, separated by commas`,
    description: 'The algorithms with which the issuer signs access tokens; name the one that it uses.',
    absent: 'any of them that signs with a private key',
  }),
  AUTH_TOKEN_MINUTES_MAX: variable({
    schema: whole({ from: 1, through: 43_200 }).prefault('720'),
    expected: 'a whole number of minutes from 1 to 43200',
    description:
      'The longest life of an access token, from `iat` to `exp`: one that was made to live longer is refused.',
    absent: '`720`, a day of work',
  }),
  CONSOLE_CLIENT_ID: variable({
    schema: z.string().min(1).max(200).optional(),
    expected: 'the id of a client at the issuer',
    description:
      'The public client (code with PKCE, no secret) as which the console signs people in at `AUTH_ISSUER`; `/masuk` of this server is its redirect URI and `/` where it returns after signing out.',
    absent: 'the console signs nobody in',
  }),
} as const;
