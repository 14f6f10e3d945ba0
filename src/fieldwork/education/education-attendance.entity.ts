/** A family that was present at an education session. */
import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, ManyToOne } from '@mikro-orm/decorators/legacy';
import type { EducationSessionId, FamilyId } from '../../kernel/ids.js';
import { Family } from '../../households/families/family.entity.js';
import { EducationSession } from './education-session.entity.js';

@Entity({ tableName: 'education_attendance' })
export class EducationAttendance {
  declare [PrimaryKeyProp]?: ['sessionId', 'familyId'];
  @ManyToOne({ entity: () => EducationSession, mapToPk: true, fieldName: 'session_id', primary: true })
  sessionId!: EducationSessionId;
  @ManyToOne({ entity: () => Family, mapToPk: true, fieldName: 'family_id', primary: true }) familyId!: FamilyId;
}
