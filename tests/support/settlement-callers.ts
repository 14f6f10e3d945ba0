/** Hands settlement files in over HTTP and asks GraphQL about them, with tokens of the server's own issuer. */
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from '@jest/globals';
import { DEFAULT_LANGUAGE, type Language } from '../../src/platform/texts/index.js';
import { askGraphQL } from '../../src/sandbox/personas/ask-graphql.js';
import type { PartnerId } from '../../src/kernel/ids.js';
import type { PaymentChannel } from '../../src/kernel/payment-channel.js';
import type { ServerOfTest } from './partners/a-server.js';
import type { Told } from './caller.js';
import { type Claims, tokenOf } from './token-of.js';

export interface FileAnswer {
  readonly status: number;
  readonly message?: string;
  readonly outcome?: string;
  readonly file?: {
    readonly id: string;
    readonly state: string;
    readonly refusal: string | null;
    readonly matchedLines: number;
    readonly lines: number;
    readonly repeatedLines: number;
    readonly duplicateLines: number;
    readonly unreadableLines: number;
  };
}

export interface Row {
  /** The moment of the payment, in WIB, as the example of a minimarket writes it. */
  readonly at: string;
  readonly reference: string;
  readonly account: string;
  readonly amount: bigint;
  readonly status?: string;
}

const FEE = 2_500n;
const BUSY = 503;

/** Tries again while the server is busy, because it reads only so many files at once. */
async function patiently(send: () => Promise<Response>): Promise<Response> {
  const response = await send();
  if (response.status !== BUSY) return response;
  await pause(200);
  return patiently(send);
}

/** Writes a file in the example format of a minimarket, with totals that are right unless a test changes them. */
export function minimarketFile(rows: readonly Row[], totals: { lines?: number; amount?: bigint } = {}): string {
  const lines = rows.map(
    ({ at, reference, account, amount, status = 'SUCCESS' }) =>
      `D,${at},${reference},${account},${amount}.00,${FEE}.00,${amount - FEE}.00,${status}`,
  );
  const sum = totals.amount ?? rows.reduce((total, { amount }) => total + amount, 0n);
  const last = `T,,${totals.lines ?? rows.length},,${sum}.00,,,`;
  return `${['jenis,waktu,referensi,nomor,bruto,biaya,bersih,status', ...lines, last].join('\r\n')}\r\n`;
}

export interface UploadParams {
  readonly partner: string;
  readonly text: string;
  readonly kind?: string;
}

type Asked = string | { readonly query: string; readonly language: Language };

export interface SettlementCallers {
  token(claims: Claims): Promise<string>;
  upload(token: string | null, file: UploadParams): Promise<FileAnswer>;
  ask<Data>(token: string, query: Asked, variables?: object): Promise<Told<Data>>;
  /** Returns the data; the test fails on any error. */
  tell<Data>(token: string, query: string, variables?: object): Promise<Data>;
  /** Adds a partner of any channel that writes its files like one of the examples. */
  partner(code: string, params: { channel: PaymentChannel; formats: readonly object[] }): Promise<PartnerId>;
}

const SET = `mutation ($partner: String!, $format: String!) {
  setSettlementFormat(input: { partnerCode: $partner, json: $format, validFrom: "2026-01-01" }) { __typename ... on SettlementFormatInvalid { message problems } } }`;

export function settlementCallers(host: ServerOfTest): SettlementCallers {
  const token: SettlementCallers['token'] = (claims) =>
    tokenOf(host, { sub: `${claims.role} 1`, name: 'Penguji', ...claims }, 86_400);
  const ask: SettlementCallers['ask'] = async <Data>(bearer: string, asked: Asked, variables: object = {}) => {
    const { query, language } = typeof asked === 'string' ? { query: asked, language: DEFAULT_LANGUAGE } : asked;
    const question = { address: host.baseUrl, token: bearer, query, variables, language };
    return (await askGraphQL<Data>(question)).body as Told<Data>;
  };
  const tell: SettlementCallers['tell'] = async <Data>(bearer: string, query: string, variables: object = {}) => {
    const { data, errors } = await ask<Data>(bearer, query, variables);
    expect(errors).toBeUndefined();
    return data;
  };
  return {
    token,
    ask,
    tell,
    async upload(bearer, { partner, text, kind = 'transactions' }) {
      const send = () =>
        fetch(`${host.baseUrl}/settlement-files/${partner}?kind=${kind}&name=harian.csv`, {
          method: 'POST',
          headers: { 'content-type': 'text/csv', ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }) },
          body: text,
        });
      const response = await patiently(send);
      return { status: response.status, ...((await response.json()) as object) };
    },
    async partner(code, { channel, formats }) {
      const outcome = await host.server.partners.add({
        code,
        name: code,
        channel,
        protocol: 'standard-webhooks',
        snap: null,
      });
      if (outcome.kind !== 'added') throw new Error(outcome.kind);
      const operator = await token({ role: 'OPERATOR' });
      for (const format of formats) {
        const told = await tell(operator, SET, { partner: code, format: JSON.stringify(format) });
        expect(told).toEqual({ setSettlementFormat: { __typename: 'SettlementFormatSet' } });
      }
      return outcome.partner.partnerId;
    },
  };
}
