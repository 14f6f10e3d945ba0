/** Health writes a row of its own, too large for two versions in one page, so that a full disk refuses it. */
import { Migration } from '@mikro-orm/migrations';

export class ARowThatTestsOfHealthWrite extends Migration {
  override up(): void {
    this.addSql(`
      create table health_writes (
        id smallint primary key constraint health_writes_is_one_row check (id = 1),
        written_at timestamptz not null,
        filler text not null
      );
      alter table health_writes alter column filler set storage plain;
      insert into health_writes (id, written_at, filler) values (1, now(), repeat('.', 5000));`);
  }
}
