/** One count for every kind of public question: the status of a card, and whether a cadre's card holds. */
import { Migration } from '@mikro-orm/migrations';

export class BudgetsOfEveryPublicQuestion extends Migration {
  override up(): void {
    this.addSql(`alter table public_status_budgets rename to question_budgets;
alter index public_status_budgets_by_end rename to question_budgets_by_end;
alter index public_status_budgets_pkey rename to question_budgets_pkey;
alter table question_budgets rename constraint public_status_budgets_count_questions to question_budgets_count_questions;
update question_budgets set asker = 'status:' || replace(asker, 'card:', 'about:');`);
  }
}
