/**
 * Serves the page to which the link in every message leads. Where there is a console, it is the citizen's page there;
 * elsewhere it says in the reader's language what a family can do. Programs are told by which operations. It looks nothing
 * up, so that it tells nobody which codes exist.
 */
import type { FastifyInstance } from 'fastify';
import { type Language, textsOf, write } from '../../platform/texts/index.js';
import { languageIn, sendPage } from './plain-page.js';

const OPERATIONS = {
  complain: 'mutation ($input: FileComplaintByCodeInput!) { fileComplaintByCode(input: $input) { __typename } }',
  stopOrStart:
    'mutation ($input: SetContactPreferenceByCodeInput!) { setContactPreferenceByCode(input: $input) { __typename } }',
} as const;

const SAYS = textsOf('citizen-page', {
  title: { id: 'Keluhan dan pesan JKN', en: 'Complaints and messages about JKN' },
  link: {
    id: 'Tautan ini ada pada pesan JKN yang Anda terima. Jangan bagikan tautan ini kepada orang lain.',
    en: 'This link stands in the JKN message that you received. Do not share it with anybody.',
  },
  stop: { id: 'Berhenti menerima pesan:', en: 'To receive no more messages:' },
  stopHow: {
    id: 'balas pesan tersebut dengan kata BERHENTI. Untuk menerima lagi, balas MULAI.',
    en: 'answer the message with the word BERHENTI. To receive them again, answer MULAI.',
  },
  complain: { id: 'Menyampaikan keluhan:', en: 'To complain:' },
  complainHow: {
    id: 'hubungi Care Center {careCenter}, WhatsApp PANDAWA {whatsApp}, aplikasi Mobile JKN, atau kantor cabang BPJS Kesehatan.',
    en: 'turn to the Care Center {careCenter}, WhatsApp PANDAWA {whatsApp}, the app Mobile JKN, or a branch of BPJS Kesehatan.',
  },
  cash: { id: 'Diminta uang tunai?', en: 'Does somebody ask for cash?' },
  cashHow: {
    id: 'Kader JKN tidak menerima uang tunai. Jangan memberi uang, dan segera laporkan ke {careCenter}.',
    en: 'A JKN cadre takes no cash. Give no money, and tell {careCenter} at once.',
  },
});

const CARE_CENTER = '165';
const WHATS_APP = '628118165165';

/** What a family can do, one line each. */
function bodyIn(language: Language): string {
  const ways = {
    careCenter: `<a href="tel:${CARE_CENTER}">${CARE_CENTER}</a>`,
    whatsApp: `<a href="https://wa.me/${WHATS_APP}">0811-8-165-165</a>`,
  };
  const say = (text: keyof typeof SAYS): string => write(SAYS[text](ways), language);
  const lines = (
    [
      ['stop', 'stopHow'],
      ['complain', 'complainHow'],
      ['cash', 'cashHow'],
    ] as const
  ).map(([what, how]) => `<li><b>${say(what)}</b> ${say(how)}</li>`);
  return `<p>${say('link')}</p>\n<ul>${lines.join('\n')}</ul>`;
}

/** `/keluhan/` stands in messages that were sent before `/k/`. */
const PATHS = ['/k/:code', '/keluhan/:code'] as const;

export function registerCitizenPage(app: FastifyInstance, { hasConsole }: { readonly hasConsole: boolean }): void {
  for (const path of PATHS) {
    app.get<{ Params: { code: string } }>(path, (request, reply) => {
      void reply.headers({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' });
      const wantsJson = (request.headers.accept ?? '').includes('application/json');
      if (!wantsJson && hasConsole) return reply.redirect(`/warga/k/${encodeURIComponent(request.params.code)}`);
      if (wantsJson)
        return reply.send({
          graphql: '/graphql',
          operations: OPERATIONS,
          careCenter: CARE_CENTER,
          whatsApp: WHATS_APP,
        });
      const language = languageIn(request);
      return sendPage(reply, { language, title: write(SAYS.title(), language), body: bodyIn(language) });
    });
  }
}
