/** Closes a socket and says why, as far as the frame that closes it has room. */
import type { WebSocket } from '@fastify/websocket';

/** The bytes of UTF-8 for a reason in the frame that closes a socket; the library throws when it is given more. */
const REASON_BYTES_MAX = 123;

/** Closes the socket; a reason that is too long is cut behind its last whole character. */
export function closeSocket(socket: Pick<WebSocket, 'close'>, code?: number, reason = ''): void {
  const { read } = new TextEncoder().encodeInto(reason, new Uint8Array(REASON_BYTES_MAX));
  socket.close(code, reason.slice(0, read));
}
