alter table landmarks add column recorded_by text
