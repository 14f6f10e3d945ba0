/** How often clients use what of the schema, by days. */
import { Migration } from '@mikro-orm/migrations';

const USES = `
create table field_uses (
  day date not null,
  client text not null,
  version text not null,
  coordinate text not null,
  uses bigint not null,
  primary key (day, client, version, coordinate),
  constraint field_uses_are_counted check (uses > 0),
  constraint field_uses_are_bounded check (length(client) <= 60 and length(version) <= 60 and length(coordinate) <= 300)
);
create index field_uses_by_coordinate on field_uses (coordinate, day);
grant update, delete on field_uses to sigap_run;
`;

export class UsesOfFields extends Migration {
  override up(): void {
    this.addSql(USES);
  }
}
