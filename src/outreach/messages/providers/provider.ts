/** The contract of a provider: it takes one message and tells reliably whether it accepted it. */
import type { MessageId } from '../../../kernel/ids.js';
import type { PhoneNumber } from '../../../kernel/phone-number.js';
import type { FailureReason, MessageChannel } from '../message-words.js';

export interface OutgoingMessage {
  /** The id of the message, which is also the idempotency key and the reference in delivery reports. */
  readonly id: MessageId;
  readonly phone: PhoneNumber;
  readonly body: string;
  /** The template that the provider has approved and the values of its variables; null for free text. */
  readonly approved: {
    readonly name: string;
    readonly values: readonly { readonly name: string; readonly text: string }[];
  } | null;
}

export type SendOutcome =
  | { readonly kind: 'accepted'; readonly providerMessageId: string | null }
  /** The provider will never accept the message. */
  | {
      readonly kind: 'refused';
      readonly reason: Extract<FailureReason, 'PHONE_UNREACHABLE' | 'REFUSED_BY_PROVIDER'>;
      readonly detail: string;
    }
  /** The provider surely did not accept the message; another attempt may succeed. */
  | { readonly kind: 'unavailable'; readonly detail: string }
  /** The provider may have accepted the message: no answer came, or one that does not tell. */
  | { readonly kind: 'unknown'; readonly detail: string };

export interface MessageProvider {
  readonly name: string;
  /** Whether the provider accepts the same id only once, however often it is sent. */
  readonly isRepeatable: boolean;
  /** Sends a message and never throws for faults of the network or the provider. `detail` holds no personal data. */
  send(message: OutgoingMessage): Promise<SendOutcome>;
}

/** The provider of each channel; null where none is configured. */
export type MessageProviders = Readonly<Record<MessageChannel, MessageProvider | null>>;
