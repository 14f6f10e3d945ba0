create table landmarks (
  family_id uuid primary key references families,
  words text not null,
  recorded_at timestamptz not null
);
grant update on landmarks to sigap_run;
create policy met on landmarks to sigap_run using ((select current_setting('sigap.reach', true)) <> '');
alter table landmarks enable row level security;
