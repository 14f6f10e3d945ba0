/**
 * Messages that read as people write, the notices that were missing, the link by which a family speaks up, and freezes
 * that somebody must confirm.
 */
import { Migration } from '@mikro-orm/migrations';

const LINKS_AND_OCCASIONS = `
create table message_links (
  code_hash bytea primary key,
  message_id uuid not null references messages,
  family_id uuid not null references families,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  constraint message_links_hold_a_hash check (length(code_hash) = 32),
  constraint message_links_expire check (expires_at > made_at)
);
create index message_links_by_message on message_links (message_id);

create table message_occasions (
  occasion text primary key,
  message_id uuid not null unique references messages,
  kind text not null,
  amount bigint,
  event_date date,
  constraint message_occasions_are_named check (length(occasion) between 3 and 200),
  constraint message_occasions_kind_is_known check (kind in ('NOTICE', 'DUNNING')),
  constraint message_occasions_are_for_money check (amount > 0)
);

create table notice_cursors (
  source text primary key,
  reached bigint,
  looked_through timestamptz not null
);
`;

const FREEZES = `
alter table credential_freezes
  add column complaint_id uuid,
  add column confirm_by timestamptz,
  add column confirmed_at timestamptz,
  add column confirmed_by text;
`;

/** The first words of each notice and the second of the first two templates. @internal */
export const TEMPLATES: readonly (readonly [
  id: string,
  code: string,
  version: number,
  channel: string,
  text: string,
])[] = [
  [
    '01990000-0000-7000-8000-000000000001',
    'rincian-tunggakan',
    2,
    'WHATSAPP',
    'Yth. keluarga {name}.\\n{achieves, select, ' +
      'REACTIVATES {Kartu JKN keluarga Anda tidak aktif karena iuran menunggak {months} bulan.\\n' +
      'Tagihan: {months} bulan tunggakan dan bulan berjalan ({monthList}).\\nBayar {amount} agar kartu aktif kembali.} ' +
      'BEGINS_COVER {Keluarga Anda sudah terdaftar sebagai peserta JKN.\\n' +
      'Iuran pertama ({monthList}): {amount}.\\nKartu JKN aktif setelah iuran pertama dibayar.} ' +
      'KEEPS_PLAN {Cicilan {stage}: {amount}, dibayar paling lambat {dueDate}.\\nKartu JKN aktif setelah semua cicilan lunas.} ' +
      'other {Tagihan iuran JKN: {monthList}.\\nAgar kartu tetap aktif, bayar {amount} paling lambat {lastDay}.}}' +
      '\\n\\nBayar lewat:\\n{paymentChannels}\\n\\nKader JKN tidak menerima uang tunai.\\n' +
      'Untuk keluhan atau berhenti menerima pesan: {complaintLink}',
  ],
  [
    '01990000-0000-7000-8000-000000000002',
    'pengingat-jatuh-tempo',
    2,
    'SMS',
    'JKN: Yth. {firstName}, iuran {billMonths} bln ({monthsShort}) {amount}. Bayar paling lambat {dueDateShort}. ' +
      'VA {virtualAccount}. Keluhan/STOP: {shortLink}',
  ],
  [
    '01990000-0000-7000-8000-000000000003',
    'kartu-aktif-kembali',
    1,
    'SMS',
    'JKN: Yth. {firstName}, pembayaran {eventAmount} tgl {eventDate} sudah diterima. Kartu JKN keluarga Anda aktif ' +
      'kembali. Keluhan/STOP: {shortLink}',
  ],
  [
    '01990000-0000-7000-8000-000000000004',
    'autodebit-gagal',
    1,
    'SMS',
    'JKN: Yth. {firstName}, autodebit tgl {eventDate} gagal. Bayar {amount} paling lambat ' +
      '{dueDateShort}. VA {virtualAccount}. Keluhan/STOP: {shortLink}',
  ],
  [
    '01990000-0000-7000-8000-000000000005',
    'cicilan-jatuh-tempo',
    1,
    'SMS',
    'JKN: Yth. {firstName}, cicilan {stage} {amount} dibayar paling lambat {dueDateShort}. ' +
      'VA {virtualAccount}. Keluhan/STOP: {shortLink}',
  ],
  [
    '01990000-0000-7000-8000-000000000006',
    'dana-ditampung',
    1,
    'SMS',
    'JKN: Yth. {firstName}, dana {eventAmount} tgl {eventDate} diterima, belum dapat dibukukan, dan ' +
      'sedang diperiksa. Keluhan/STOP: {shortLink}',
  ],
  [
    '01990000-0000-7000-8000-000000000007',
    'iuran-pertama',
    1,
    'SMS',
    'JKN: Yth. {firstName}, kartu JKN aktif setelah iuran pertama {amount} dibayar. ' +
      'VA {virtualAccount}. Keluhan/STOP: {shortLink}',
  ],
];

const templates = (): string =>
  `insert into message_templates (id, code, version, channel, text, saved_by, saved_at)
  select id::uuid, code, version, channel, text, 'sigap', '2026-11-29T00:00:00Z' from (values
  ${TEMPLATES.map(([id, code, version, channel, text]) => `('${id}', '${code}', ${version}, '${channel}', E'${text}')`).join(',\n  ')}
  ) as t (id, code, version, channel, text)
  where not exists (select from message_templates m where m.code = t.code and m.version >= t.version)`;

export class WordsLinksAndNotices extends Migration {
  override up(): void {
    for (const part of [LINKS_AND_OCCASIONS, FREEZES, templates()]) this.addSql(part);
  }
}
