create table landmarks (
  family_id uuid primary key references families,
  words text not null,
  recorded_at timestamptz not null
)
