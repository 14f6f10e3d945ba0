/**
 * A socket on which no event is missed: after every break a subscription goes on from the cursor of the last event that
 * it heard. Apollo, urql and Relay are given this in the place of the client of graphql-ws.
 */
import { createClient } from 'graphql-ws';
import { WebSocket } from './socket.mjs';

/** What the server ends a stream with when the listener may go on at once, from `resumeAfter`. */
const GOES_ON = new Set(['TOO_MANY_REQUESTS', 'UNAVAILABLE']);
const SOON_MS = 2_000;
/** Somebody stands at a door and watches: nobody waits longer than this for the next attempt. */
const AT_MOST_MS = 5_000;
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/** Twice as long each time; half of it by chance, so that not everybody comes back in the same instant. */
export const pauseBefore = (retries) => Math.min(AT_MOST_MS, 500 * 2 ** retries) * (0.5 + Math.random() / 2);

export function liveClient({ url, token, language = 'id' }) {
  const client = createClient({
    url,
    // It is asked anew at each connection, so that a token that expired (4403) is replaced.
    connectionParams: async () => ({ authorization: `Bearer ${await token()}`, language }),
    retryAttempts: Infinity,
    shouldRetry: () => true,
    retryWait: (retries) => sleep(pauseBefore(retries)),
    webSocketImpl: WebSocket,
  });
  return { ...client, subscribe: (payload, sink) => subscribe(client, payload, sink) };
}

/** The variables are sent again at each connection: they name the last event heard by then. */
function subscribe(client, payload, sink) {
  const request = { ...payload, variables: { ...payload.variables } };
  let stop = () => undefined;
  const listen = () => {
    let isOver = false;
    // Why a stream ends, or an event was not answered, stands in an error or in the errors of an answer: both come here.
    const goesOn = (errors) => {
      const { code, resumeAfter } = errors?.[0]?.extensions ?? {};
      if (!GOES_ON.has(code)) return false; // HISTORY_CHANGED too: what is shown must be read again
      isOver = true;
      stop(); // an answer with errors may not be the last of its stream
      request.variables.after = resumeAfter ?? request.variables.after;
      const timer = setTimeout(listen, SOON_MS);
      stop = () => clearTimeout(timer);
      return true;
    };
    stop = client.subscribe(request, {
      next(result) {
        if (goesOn(result.errors)) return;
        const [event] = Object.values(result.data ?? {});
        request.variables.after = event?.cursor ?? request.variables.after;
        sink.next(result);
      },
      error: (errors) => goesOn(errors) || sink.error(errors),
      complete: () => isOver || sink.complete(),
    });
  };
  listen();
  return () => stop();
}
