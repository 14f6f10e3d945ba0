/** Partners try again when a server says that it is busy; on a machine full of other tests it sometimes is. */
import { setTimeout as pause } from 'node:timers/promises';
import { type HttpAnswer, type HttpCall, sendCall as sendOnce } from '../../../src/simulator/http-call.js';

const isBusy = ({ status, body }: HttpAnswer): boolean =>
  status === 503 && typeof body?.['message'] === 'string' && body['message'].startsWith('Busy');

/** A busy server has not looked at the call: whatever it is may be sent again. */
export async function patiently(send: () => Promise<HttpAnswer>): Promise<HttpAnswer> {
  const answer = await send();
  if (!isBusy(answer)) return answer;
  await pause(200);
  return patiently(send);
}

export const sendCall = (baseUrl: string, call: HttpCall): Promise<HttpAnswer> =>
  patiently(() => sendOnce(baseUrl, call));
