-- What moderators decided about themes, in order; what holds now follows from reading them all. Not derived: never deleted.
create table theme_curation (
  sequence bigint generated always as identity,
  id uuid not null,
  jam uuid not null,
  action text not null,
  theme text not null,
  into_theme text,
  label text,
  ideas text not null,
  reason text not null,
  by uuid not null,
  at timestamptz not null,
  constraint theme_curation_pk primary key (id),
  constraint theme_curation_jam_fk foreign key (jam) references jam (id),
  constraint theme_curation_by_fk foreign key (by) references member (id),
  constraint theme_curation_action_known check (action in ('RENAME', 'PIN', 'UNPIN', 'MERGE', 'SPLIT', 'MOVE'))
);
create index theme_curation_by_jam on theme_curation (jam, sequence);
create trigger theme_curation_append_only before update or delete on theme_curation
  for each row execute function refuse_change();
