/** What was taken back of somebody's access, by whom and why. It is inserted once and never changed. */
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { AccessRevocationId } from '../../kernel/ids.js';
import type { Role } from '../auth/index.js';
import type { RevocationKind } from './revocation.js';

@Entity({ tableName: 'access_revocations' })
export class AccessRevocationRow {
  /** The client makes the id, so that a repeated request names the same revocation. */
  @PrimaryKey({ type: 'uuid' }) id!: AccessRevocationId;
  @Property({ type: 'text' }) kind!: RevocationKind;
  /** The subject, the session or the token, as the kind says. */
  @Property({ type: 'text' }) about!: string;
  @Property({ type: 'timestamptz', nullable: true }) issuedBefore: Date | null = null;
  @Property({ type: 'text' }) reason!: string;
  @Property({ type: 'text' }) revokedBy!: string;
  @Property({ type: 'text' }) revokedByRole!: Role;
  @Property({ type: 'timestamptz' }) revokedAt!: Date;
}
