/** A fault that the stand-in provider returns for a telephone number's next messages. */
import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { PhoneNumber } from '../../../kernel/phone-number.js';
import type { SandboxFault } from './sandbox-provider.js';

@Entity({ tableName: 'sandbox_message_faults' })
export class SandboxMessageFault {
  declare [PrimaryKeyProp]?: 'phone';
  @PrimaryKey({ type: 'text' }) phone!: PhoneNumber;
  @Property({ type: 'text' }) fault!: SandboxFault;
  @Property({ type: 'integer' }) timesLeft!: number;
}
