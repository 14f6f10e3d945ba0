/** Keeps the photos of cadres and gives them to whoever verified a card. */
import type { Viewer } from '../../platform/auth/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { execute, selectRows, sql } from '../../platform/db/sql.js';
import type { AppointmentId, IdSource } from '../../kernel/ids.js';
import { createAppointmentQueries } from './appointment.queries.js';
import { type Photo, readPhoto } from './photo-file.js';

export interface AddPhotoCommand {
  readonly appointmentId: AppointmentId;
  readonly bytes: Buffer;
  readonly viewer: Viewer;
  readonly now: Date;
}

/** Hidden appointments get the answer of missing ones. */
export type AddPhotoOutcome = 'added' | 'appointment-not-found' | 'not-a-photo';

export interface PhotoDeps {
  readonly pool: Pool;
  readonly newId: IdSource;
}

export async function addPhoto(
  { pool, newId }: PhotoDeps,
  { appointmentId, bytes, viewer, now }: AddPhotoCommand,
): Promise<AddPhotoOutcome> {
  const appointment = await createAppointmentQueries(pool).findById({ viewer, now }, appointmentId);
  if (appointment === null) return 'appointment-not-found';
  const photo = readPhoto(bytes);
  if (photo === null) return 'not-a-photo';
  await execute(
    pool,
    sql`insert into cadre_photos (id, appointment_id, media_type, content, added_by, added_at)
      values (${newId()}::uuid, ${appointmentId}::uuid, ${photo.mediaType}, ${photo.content}::bytea, ${viewer.subject}, ${now})`,
  );
  return 'added';
}

export async function findPhoto(pool: Pool, photoId: string): Promise<Photo | null> {
  const [photo] = await selectRows<Photo>(
    pool,
    sql`select media_type as "mediaType", content from cadre_photos where id = ${photoId}::uuid`,
  );
  return photo ?? null;
}
