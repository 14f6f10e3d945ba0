/** How often a caller asked, or was asked about, within the window that runs now. */
import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

@Entity({ tableName: 'question_budgets' })
export class QuestionBudget {
  declare [PrimaryKeyProp]?: 'asker';
  /** A hash: neither the caller nor the card can be read from it. */
  @PrimaryKey({ type: 'text' }) asker!: string;
  @Property({ type: 'integer' }) asked!: number;
  @Property({ type: 'timestamptz' }) windowEndsAt!: Date;
}
