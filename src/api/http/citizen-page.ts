/**
 * Serves the page to which the link in every message leads. Where there is a console, it is the citizen's page there;
 * elsewhere it says in Bahasa Indonesia what a family can do. Programs are told by which operations. It looks nothing
 * up, so that it tells nobody which codes exist.
 */
import type { FastifyInstance } from 'fastify';

const OPERATIONS = {
  complain: 'mutation ($input: FileComplaintByCodeInput!) { fileComplaintByCode(input: $input) { __typename } }',
  stopOrStart:
    'mutation ($input: SetContactPreferenceByCodeInput!) { setContactPreferenceByCode(input: $input) { __typename } }',
} as const;

const PAGE = `<!doctype html>
<html lang="id">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>JKN: keluhan dan pesan</title>
<style>
  body { font: 17px/1.5 system-ui, sans-serif; max-width: 34rem; margin: 2rem auto; padding: 0 1rem; color: #1b2a33; background: #fff }
  @media (prefers-color-scheme: dark) { body { color: #dbe6ec; background: #10181d } a { color: #7cc7e8 } }
</style>
<h1>Keluhan dan pesan JKN</h1>
<p>Tautan ini ada pada pesan JKN yang Anda terima. Jangan bagikan tautan ini kepada orang lain.</p>
<ul>
<li><b>Berhenti menerima pesan:</b> balas pesan tersebut dengan kata BERHENTI. Untuk menerima lagi, balas MULAI.</li>
<li><b>Menyampaikan keluhan:</b> hubungi Care Center <a href="tel:165">165</a>, WhatsApp PANDAWA
<a href="https://wa.me/628118165165">0811-8-165-165</a>, aplikasi Mobile JKN, atau kantor cabang BPJS Kesehatan.</li>
<li><b>Diminta uang tunai?</b> Kader JKN tidak menerima uang tunai. Jangan memberi uang, dan segera laporkan ke 165.</li>
</ul>
</html>
`;

/** `/keluhan/` stands in messages that were sent before `/k/`. */
const PATHS = ['/k/:code', '/keluhan/:code'] as const;

export function registerCitizenPage(app: FastifyInstance, { hasConsole }: { readonly hasConsole: boolean }): void {
  for (const path of PATHS) {
    app.get<{ Params: { code: string } }>(path, (request, reply) => {
      void reply.headers({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' });
      const wantsJson = (request.headers.accept ?? '').includes('application/json');
      if (!wantsJson && hasConsole) return reply.redirect(`/warga/k/${encodeURIComponent(request.params.code)}`);
      if (!wantsJson) return reply.type('text/html; charset=utf-8').send(PAGE);
      return reply.send({ graphql: '/graphql', operations: OPERATIONS, careCenter: '165', whatsApp: '628118165165' });
    });
  }
}
