/**
 * Exchanges debit files with banks as CSV: GET /debit-files/:bank/:day is what a bank is asked to debit, POST
 * /debit-results/:bank what it answers.
 */
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Readable } from 'node:stream';
import { type Action, type VerifyToken, type Viewer, may } from '../../platform/auth/index.js';
import { type CivilDate, parseCivilDate } from '../../kernel/civil-date.js';
import {
  type DebitBank,
  type DebitFileOutcome,
  type DebitResultOutcome,
  parseDebitBank,
} from '../../partners/mandates/index.js';
import { PERSON_ROUTES } from './person-routes.js';
import { viewerOf } from './viewer-of.js';

interface DebitFile {
  readonly bank: DebitBank;
  readonly day: CivilDate;
}

export interface DebitFileDeps {
  readonly verifyToken: VerifyToken;
  /** Makes the file of a bank and a day when there is none yet. */
  readonly makeFile: (file: DebitFile & { readonly by: string }) => Promise<DebitFileOutcome>;
  readonly streamFile: (file: DebitFile & { readonly viewer: Viewer }) => Readable;
  readonly takeResults: (results: { readonly bank: DebitBank; readonly csv: Readable }) => Promise<DebitResultOutcome>;
}

const refuse = (reply: FastifyReply, status: number, message: string): FastifyReply =>
  reply.code(status).send({ message });

/** The viewer who may exchange debit files; null when the call was refused, which this function has answered. */
async function exchanger(
  { verifyToken }: DebitFileDeps,
  { authorization, action }: { readonly authorization: string | undefined; readonly action: Action },
  reply: FastifyReply,
): Promise<Viewer | null> {
  const viewer = await viewerOf(verifyToken, authorization);
  if (viewer === null) {
    refuse(reply, 401, 'Give a valid access token as a bearer token.');
    return null;
  }
  if (may(viewer, action)) return viewer;
  refuse(reply, 403, 'This role exchanges no debit files.');
  return null;
}

const NO_BANK = 'No such bank debits premiums: register its partner auto-debit-<bank> first.';

function answerFile(
  deps: DebitFileDeps,
  reply: FastifyReply,
  { outcome, file }: { outcome: DebitFileOutcome; file: DebitFile & { readonly viewer: Viewer } },
) {
  switch (outcome.kind) {
    case 'unknown-bank':
      return refuse(reply, 404, NO_BANK);
    case 'no-debit-day':
      return refuse(reply, 422, 'That is no debit day; banks debit on the 5th and the 20th.');
    case 'too-far-away':
      return refuse(reply, 422, 'A file is made at most 31 days before or after its debit day.');
    case 'made':
      return reply
        .type('text/csv; charset=utf-8')
        .header('cache-control', 'no-store')
        .header('content-disposition', `attachment; filename="debit-${file.bank.toLowerCase()}-${file.day}.csv"`)
        .header('x-debit-attempts', String(outcome.attempts))
        .header('x-debit-total', String(outcome.total))
        .send(deps.streamFile(file));
  }
}

export async function registerDebitFiles(app: FastifyInstance, deps: DebitFileDeps): Promise<void> {
  await app.register((scope, _options, done) => {
    // The body is streamed, whatever its length.
    scope.addContentTypeParser('text/csv', (_request, payload, parsed) => parsed(null, payload));

    scope.get<{ Params: { bank: string; day: string } }>(
      PERSON_ROUTES.debitFile.path,
      async ({ params, headers }, reply) => {
        const { action } = PERSON_ROUTES.debitFile;
        const viewer = await exchanger(deps, { authorization: headers.authorization, action }, reply);
        if (viewer === null) return reply;
        const bank = parseDebitBank(params.bank);
        const day = parseCivilDate(params.day);
        if (bank === null) return refuse(reply, 404, NO_BANK);
        if (day === null) return refuse(reply, 404, 'The day is written YYYY-MM-DD.');
        const outcome = await deps.makeFile({ bank, day, by: viewer.subject });
        return answerFile(deps, reply, { outcome, file: { bank, day, viewer } });
      },
    );

    scope.post<{ Params: { bank: string }; Body: Readable }>(
      PERSON_ROUTES.debitResults.path,
      { bodyLimit: 1024 ** 3 },
      async ({ params, headers, body }, reply) => {
        const { action } = PERSON_ROUTES.debitResults;
        const viewer = await exchanger(deps, { authorization: headers.authorization, action }, reply);
        if (viewer === null) return reply;
        const bank = parseDebitBank(params.bank);
        if (bank === null) return refuse(reply, 404, NO_BANK);
        const outcome = await deps.takeResults({ bank, csv: body });
        if (outcome.kind === 'no-partner')
          return refuse(reply, 409, `No partner with the code ${outcome.code} is registered.`);
        if (outcome.kind === 'misfit')
          return refuse(reply, 422, `${outcome.problem}. Mend it and send it whole again.`);
        const { kind: _taken, ...results } = outcome;
        return reply.send(results);
      },
    );
    done();
  });
}
