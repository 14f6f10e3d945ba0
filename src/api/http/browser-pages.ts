/**
 * Says to a person what programs are told in JSON: that nothing is at an address, with ways on, and that the server is
 * busy, on a page that asks again by itself.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { textsOf, write } from '../../platform/texts/index.js';
import { RETRY_AFTER_SECONDS } from '../../platform/overload/index.js';
import { ASKED_FIRST } from './cross-site.js';
import { languageIn, sendPage } from './plain-page.js';

const SAYS = textsOf('browser-pages', {
  nothingHere: { id: 'Halaman ini tidak ada', en: 'There is no such page' },
  nothingHereMore: {
    id: 'Alamatnya mungkin salah ketik, atau halamannya sudah pindah. Dari sini Anda dapat pergi ke:',
    en: 'The address may be misspelt, or the page has moved. From here you can go to:',
  },
  home: { id: 'Halaman depan', en: 'The front page' },
  docs: { id: 'Dokumen (bahasa Inggris)', en: 'The documents' },
  editor: { id: 'GraphQL, dengan editor untuk mencobanya', en: 'GraphQL, with an editor to try it' },
  busy: { id: 'Server sedang sibuk', en: 'The server is busy' },
  busyMore: {
    id: 'Halaman ini mencoba lagi sendiri dalam {seconds} detik. Tidak ada yang hilang.',
    en: 'This page tries again by itself in {seconds} seconds. Nothing is lost.',
  },
});

/**
 * Whether somebody opens the address in a browser: the browser says that it goes to a page, or names HTML in Accept, and
 * can send none of the headers by which programs ask.
 */
export function opensPage({ method, headers }: FastifyRequest): boolean {
  if (method !== 'GET' || ASKED_FIRST.some((name) => headers[name] !== undefined)) return false;
  return headers['sec-fetch-mode'] === 'navigate' || /text\/html|application\/xhtml/.test(headers.accept ?? '');
}

/** Tells a person that nothing is here; `docs` says whether the documents are served. */
export function sendNothingHere(
  request: FastifyRequest,
  reply: FastifyReply,
  { docs }: { readonly docs: boolean },
): FastifyReply {
  const language = languageIn(request);
  const say = (text: keyof typeof SAYS): string => write(SAYS[text](), language);
  const ways = [['/', say('home')], ...(docs ? [['/docs/', say('docs')]] : []), ['/graphql', say('editor')]];
  const links = ways.map(([path, words]) => `<li><a href="${path}">${words}</a></li>`);
  const body = `<p>${say('nothingHereMore')}</p><ul>${links.join('')}</ul>`;
  return sendPage(reply.code(404), { language, title: say('nothingHere'), body });
}

/** Tells a person that the server has too much to do just now, and asks again after the time that programs are told. */
export function sendBusy(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const language = languageIn(request);
  const more = write(SAYS.busyMore({ seconds: RETRY_AFTER_SECONDS }), language);
  return sendPage(reply.code(503).header('retry-after', RETRY_AFTER_SECONDS), {
    language,
    title: write(SAYS.busy(), language),
    body: `<p role="status">${more}</p>`,
    head: `\n<meta http-equiv="refresh" content="${RETRY_AFTER_SECONDS}">`,
  });
}
