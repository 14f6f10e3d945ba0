/** Seals the number to which a message went; lists show it masked, and who holds its link speaks for it. */
import type { MessageId } from '../../kernel/ids.js';
import { type PhoneNumber, maskPhoneNumber } from '../../kernel/phone-number.js';
import type { Keyring, SealedColumn } from '../../platform/encryption/index.js';

export const MESSAGE_PHONES: SealedColumn = {
  table: 'messages',
  sealed: 'sealed_phone',
  plain: 'phone',
  type: 'text',
  shown: { column: 'phone_masked', of: (phone) => maskPhoneNumber(phone as PhoneNumber) },
};

export const sealPhone = (keyring: Pick<Keyring, 'seal'>, id: MessageId, phone: PhoneNumber): Buffer =>
  keyring.seal(MESSAGE_PHONES, id, Buffer.from(phone));

/** The number as the table has it: in clear where it was kept before numbers were sealed. */
export interface StoredPhone {
  readonly phone: PhoneNumber | null;
  readonly sealedPhone: Buffer | null;
}

export const openPhone = (
  keyring: Pick<Keyring, 'open'>,
  id: MessageId,
  { phone, sealedPhone }: StoredPhone,
): PhoneNumber | null =>
  sealedPhone === null ? phone : (keyring.open(MESSAGE_PHONES, id, sealedPhone).toString() as PhoneNumber);
