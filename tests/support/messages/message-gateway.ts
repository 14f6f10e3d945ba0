/** Plays a provider of messages: takes real HTTP calls, remembers every one, and answers as it is told. */
import { type IncomingHttpHeaders, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface TakenCall {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Record<string, unknown>;
}

/** The answer to give; null hangs up without an answer. */
export type GatewayAnswer = { readonly status: number; readonly body: unknown } | null;

export interface MessageGateway {
  readonly url: string;
  readonly calls: readonly TakenCall[];
  answerWith(answer: (call: TakenCall, place: number) => GatewayAnswer): void;
  /** The milliseconds that it waits before it answers. */
  delayMs: number;
  close(): Promise<void>;
}

/** Takes every message as both providers do: WhatsApp names what it took in a list, the SMS gateway by an id. */
export const taken = ({ body }: TakenCall, place: number): GatewayAnswer => ({
  status: 200,
  body: 'messaging_product' in body ? { messages: [{ id: `wamid.${place}` }] } : { id: `sms-${place}` },
});

export async function aMessageGateway(): Promise<MessageGateway> {
  const calls: TakenCall[] = [];
  let answer: (call: TakenCall, place: number) => GatewayAnswer = () => ({ status: 200, body: { id: 'taken' } });
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>;
      const { method = '', url: path = '', headers } = request;
      const call = { method, path, headers, body };
      const place = calls.push(call) - 1;
      setTimeout(() => {
        const told = answer(call, place);
        if (told === null) return void request.socket.destroy();
        response.writeHead(told.status, { 'content-type': 'application/json' }).end(JSON.stringify(told.body));
      }, gateway.delayMs);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const gateway: MessageGateway = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    delayMs: 0,
    answerWith: (next) => void (answer = next),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return gateway;
}
