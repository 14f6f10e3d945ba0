/** A page that the server writes by itself, in the reader's language: it loads nothing, and no program runs in it. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Language, languageOf } from '../../platform/texts/index.js';

/** The policy of a page that loads nothing and runs nothing. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

const STYLE = `body { font: 17px/1.5 system-ui, sans-serif; max-width: 34rem; margin: 4rem auto; padding: 0 1rem; color: #1a1923; background: #f6f4ee }
  h1 { font-size: 1.6rem; line-height: 1.25 } a { color: #34318f } li { margin: .5rem 0 }
  @media (prefers-color-scheme: dark) { body { color: #f2f0f7; background: #131219 } a { color: #b9b7ff } }`;

export const languageIn = ({ headers }: FastifyRequest): Language => languageOf(headers['accept-language']);

export interface Page {
  readonly language: Language;
  readonly title: string;
  readonly body: string;
  /** What stands in the head besides. */
  readonly head?: string;
}

export function sendPage(reply: FastifyReply, { language, title, body, head = '' }: Page): FastifyReply {
  return reply
    .headers({
      'content-security-policy': POLICY,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    })
    .type('text/html; charset=utf-8').send(`<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">${head}
<title>${title} · Sigap</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
<main><h1>${title}</h1>
${body}</main>
</html>
`);
}
