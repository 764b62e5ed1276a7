-- Everything here but the decisions on links is derived: it may be deleted and is computed again.
create table text_vector (
  space text not null,
  digest text not null,
  vector bytea not null,
  constraint text_vector_pk primary key (space, digest)
);

create table finding (
  jam uuid not null,
  kind text not null,
  position bigint not null,
  computed_at timestamptz not null,
  data text not null,
  constraint finding_pk primary key (jam, kind),
  constraint finding_jam_fk foreign key (jam) references jam (id)
);

create table idea_link (
  id uuid not null,
  jam uuid not null,
  first uuid not null,
  second uuid not null,
  kind text not null,
  score double precision not null,
  because text not null,
  shared text not null,
  differs text not null,
  state text not null,
  proposed_by uuid,
  decided_by uuid,
  reason text,
  at timestamptz not null,
  constraint idea_link_pk primary key (id),
  constraint idea_link_once unique (first, second),
  constraint idea_link_jam_fk foreign key (jam) references jam (id),
  constraint idea_link_first_fk foreign key (first) references thread (id),
  constraint idea_link_second_fk foreign key (second) references thread (id),
  constraint idea_link_ordered check (first < second),
  constraint idea_link_kind_known check (kind in ('SAME', 'RELATED')),
  constraint idea_link_state_known check (state in ('PROPOSED', 'ACCEPTED', 'REJECTED'))
);
create index idea_link_by_jam on idea_link (jam, score desc, id);
create index idea_link_by_second on idea_link (second);
