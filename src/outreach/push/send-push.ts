/** Gives one message for one phone to its push service, and does what the answer asks for. */
import { isAppointed } from '../../fieldwork/appointments/index.js';
import { isAssigned } from '../../fieldwork/portfolios/index.js';
import { FAMILY_ACCOUNTS } from '../../households/families/index.js';
import { dayIn, zoneDaysAt } from '../../households/regions/index.js';
import type { FamilyId, PushSubscriptionId } from '../../kernel/ids.js';
import { selectRows, sql } from '../../platform/db/sql.js';
import type { Tasks } from '../../platform/jobs/index.js';
import type { Language } from '../../platform/texts/index.js';
import { postOnce } from '../messages/index.js';
import { type PushKeys, keyIdOf } from './push-keys.js';
import { type Told, payloadOf, secondsOfUse, topicOf } from './push-message.js';
import { pushServiceOf } from './push-services.js';
import { type PushAnswer, type WhatNow, whatNow } from './push-answer.js';
import type { PushEnding, Pushing } from './pushing.js';
import { type PushTask, SEND_PUSH, enqueuePushes } from './queue-pushes.js';
import { type PushTarget, requestFor } from './request-for.js';
import { forgetPhone } from './subscriptions.js';

/** How long a push service may take to answer: so long it holds one of the few tasks that run at once. */
const ANSWERS_WITHIN_MS = 5_000;

/** Thrown so that the task is tried again later, with growing pauses; it names no family and no address. */
export class PushNotTaken extends Error {
  override readonly name = 'PushNotTaken';
}

interface Phone {
  readonly encrypted: string;
  readonly language: Language;
}

/** The phone, as long as its cadre may see the family today: the rule of the live feed for what is past. */
async function findPhone({ pool, now }: Pushing, keys: PushKeys, task: PushTask): Promise<Phone | null> {
  const at = now();
  const day = dayIn('f.region_code', zoneDaysAt(at));
  const cadre = sql`s.cadre_id`;
  const [phone] = await selectRows<Phone>(
    pool,
    sql`select s.encrypted, s.language from push_subscriptions s, ${FAMILY_ACCOUNTS} f
      where s.id = ${task.subscription} and f.id = ${task.family}::uuid and s.expires_at > ${at} and s.key_id = ${keyIdOf(keys)}
        and ${isAppointed(cadre, day)} and ${isAssigned({ family: sql`f.id`, cadre, day })}`,
  );
  return phone ?? null;
}

async function call(pushing: Pushing, keys: PushKeys, { target, told, phone }: Call): Promise<PushAnswer> {
  const id = told.subscription;
  const ttlSeconds = secondsOfUse(told, pushing.now()) ?? 0;
  const message = { payload: payloadOf(told, phone.language), topic: topicOf(id, told.familyId), ttlSeconds };
  const request = requestFor(target, message, { keys, contact: pushing.contact });
  const call = await postOnce(pushing.outgoing, { ...request, timeoutMs: ANSWERS_WITHIN_MS });
  if (call.kind !== 'answered') return { kind: 'no-answer', detail: call.detail };
  return { kind: 'answered', status: call.status, retryAfter: call.headers['retry-after'] ?? null };
}

interface Call {
  readonly target: PushTarget;
  readonly told: Told & { readonly subscription: PushSubscriptionId };
  readonly phone: Phone;
}

async function follow(pushing: Pushing, task: PushTask, next: WhatNow): Promise<PushEnding | null> {
  switch (next.kind) {
    case 'accepted':
      return 'accepted';
    case 'forget':
      await forgetPhone(pushing, task.subscription as PushSubscriptionId);
      return 'unsubscribed';
    case 'give-up':
      return 'refused';
    case 'come-again':
      // By a task of its own, so that nothing is held meanwhile.
      await enqueuePushes(pushing.pool, [task], next.afterSeconds);
      return null;
    case 'try-again':
      throw new PushNotTaken(`a message for a phone was not taken: ${next.detail}`);
  }
}

async function sendPush(pushing: Pushing, task: PushTask): Promise<void> {
  const { keys, now, cipher, outgoing } = pushing;
  if (keys === null) return;
  const id = task.subscription as PushSubscriptionId;
  const told = { familyId: task.family as FamilyId, at: new Date(task.at), subscription: id };
  const count = (ending: PushEnding): void => pushing.count(ending, now().getTime() - told.at.getTime());
  // What was tried for too long ends here, so that no task is tried without an end.
  if (secondsOfUse(told, now()) === null) return count('too-late');
  const phone = await findPhone(pushing, keys, task);
  if (phone === null) return;
  const target = JSON.parse(await cipher.decrypt(phone.encrypted, id)) as PushTarget;
  // The list of services may have become shorter since the phone subscribed.
  if (pushServiceOf(target.endpoint, outgoing) === null) return forgetPhone(pushing, id);
  const ending = await follow(pushing, task, whatNow(await call(pushing, keys, { target, told, phone })));
  if (ending !== null) count(ending);
}

export const pushTasks = (pushing: Pushing): Tasks => ({
  [SEND_PUSH]: (payload) => sendPush(pushing, payload as PushTask),
});
