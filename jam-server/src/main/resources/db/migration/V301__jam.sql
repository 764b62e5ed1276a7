create table jam (
  id uuid not null,
  version integer not null,
  title text not null,
  question text not null,
  languages text not null,
  time_zone text not null,
  registration text not null,
  rating_opens text not null,
  posting_per_minute integer not null,
  ideate_at timestamptz not null,
  refine_at timestamptz not null,
  review_at timestamptz not null,
  closed_at timestamptz not null,
  announced_phase text not null,
  since timestamptz not null,
  constraint jam_pk primary key (id),
  constraint jam_schedule check (ideate_at <= refine_at and refine_at <= review_at and review_at <= closed_at)
);

create table forum (
  id uuid not null,
  version integer not null,
  jam uuid not null,
  ordinal integer not null,
  title text not null,
  question text not null,
  constraint forum_pk primary key (id),
  constraint forum_jam_fk foreign key (jam) references jam (id)
);
create index forum_by_jam on forum (jam, ordinal);

create table membership (
  id uuid not null,
  version integer not null,
  jam uuid not null,
  member uuid not null,
  participant boolean not null,
  moderator boolean not null,
  executive boolean not null,
  since timestamptz not null,
  constraint membership_pk primary key (id),
  constraint membership_once unique (jam, member),
  constraint membership_jam_fk foreign key (jam) references jam (id),
  constraint membership_member_fk foreign key (member) references member (id)
);
create index membership_by_member on membership (member);
