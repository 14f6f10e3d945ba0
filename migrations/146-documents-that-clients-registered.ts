/** The documents that builds of clients registered, by the digest of their text; each build has its own. */
import { Migration } from '@mikro-orm/migrations';

const DOCUMENTS = `
create table trusted_documents (
  id text not null,
  body text not null,
  client text not null,
  version text not null,
  registered_at timestamptz not null,
  primary key (id, client, version),
  constraint trusted_documents_id_is_a_digest check (id ~ '^sha256:[0-9a-f]{64}$'),
  constraint trusted_documents_id_is_of_the_body check (id = 'sha256:' || encode(sha256(convert_to(body, 'UTF8')), 'hex')),
  constraint trusted_documents_name_their_client check (length(client) between 1 and 60 and length(version) between 1 and 60)
);
create index trusted_documents_by_release on trusted_documents (client, version);
`;

export class DocumentsThatClientsRegistered extends Migration {
  override up(): void {
    this.addSql(DOCUMENTS);
  }
}
