/** The photo that was handed in with an appointment, for whoever verifies the card; a new one replaces none. */
import { Migration } from '@mikro-orm/migrations';

const PHOTOS = `
create table cadre_photos (
  id uuid primary key,
  appointment_id uuid not null references appointments,
  media_type text not null,
  content bytea not null,
  added_by text not null,
  added_at timestamptz not null,
  constraint cadre_photos_are_pictures check (media_type in ('image/jpeg', 'image/png')),
  constraint cadre_photos_are_small check (length(content) between 1 and 204800)
);
create index cadre_photos_by_appointment on cadre_photos (appointment_id, added_at desc, id desc);
create trigger cadre_photos_are_append_only before update or delete or truncate on cadre_photos
  for each statement execute function refuse_change();
`;

export class PhotosOfCadres extends Migration {
  override up(): void {
    this.addSql(PHOTOS);
  }
}
