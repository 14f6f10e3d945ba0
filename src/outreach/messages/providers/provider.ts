/** What every provider of messages does: take one message, and say honestly whether it was taken. */
import type { MessageId } from '../../../kernel/ids.js';
import type { PhoneNumber } from '../../../kernel/phone-number.js';
import type { FailureReason, MessageChannel } from '../message-words.js';

export interface OutgoingMessage {
  /** Also the idempotency key, and what receipts refer to. */
  readonly id: MessageId;
  readonly phone: PhoneNumber;
  readonly body: string;
  /** Words the provider has approved beforehand, and what fills them; null for free text. */
  readonly approved: {
    readonly name: string;
    readonly values: readonly { readonly name: string; readonly text: string }[];
  } | null;
}

export type SendOutcome =
  | { readonly kind: 'accepted'; readonly providerMessageId: string | null }
  /** It will never be taken. */
  | {
      readonly kind: 'refused';
      readonly reason: Extract<FailureReason, 'PHONE_UNREACHABLE' | 'REFUSED_BY_PROVIDER'>;
      readonly detail: string;
    }
  /** Surely not taken, and worth another attempt. */
  | { readonly kind: 'unavailable'; readonly detail: string }
  /** Perhaps taken: no answer came, or one that does not tell. */
  | { readonly kind: 'unknown'; readonly detail: string };

export interface MessageProvider {
  readonly name: string;
  /** It takes the same id once, however often it is offered. */
  readonly isRepeatable: boolean;
  /** Never throws for what the network or the provider does. `detail` holds no personal data. */
  send(message: OutgoingMessage): Promise<SendOutcome>;
}

/** Null where none is configured. */
export type MessageProviders = Readonly<Record<MessageChannel, MessageProvider | null>>;
