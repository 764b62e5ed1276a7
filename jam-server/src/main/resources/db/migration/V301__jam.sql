create table jam (
  id uuid not null,
  version integer not null,
  title text not null,
  question text not null,
  languages text not null,
  time_zone text not null,
  registration text not null,
  rating_opens text not null,
  posting_per_minute integer,
  ideates_at timestamptz not null,
  refines_at timestamptz not null,
  reviews_at timestamptz not null,
  closes_at timestamptz not null,
  announced text not null,
  next_look_at timestamptz,
  created_by uuid not null,
  created_at timestamptz not null,
  constraint jam_pk primary key (id),
  constraint jam_created_by_fk foreign key (created_by) references member (id),
  constraint jam_phases_in_order check (ideates_at <= refines_at and refines_at <= reviews_at and reviews_at <= closes_at)
);
create index jam_by_next_look on jam (next_look_at);

create table forum (
  id uuid not null,
  version integer not null,
  jam uuid not null,
  title text not null,
  question text not null,
  ordinal integer not null,
  constraint forum_pk primary key (id),
  constraint forum_jam_fk foreign key (jam) references jam (id)
);
create index forum_by_jam on forum (jam, ordinal);

create table membership (
  jam uuid not null,
  member uuid not null,
  version integer not null,
  participant boolean not null,
  moderator boolean not null,
  executive boolean not null,
  joined_at timestamptz not null,
  constraint membership_pk primary key (jam, member),
  constraint membership_jam_fk foreign key (jam) references jam (id),
  constraint membership_member_fk foreign key (member) references member (id)
);
create index membership_by_member on membership (member);

create table forum_moderator (
  forum uuid not null,
  member uuid not null,
  constraint forum_moderator_pk primary key (forum, member),
  constraint forum_moderator_forum_fk foreign key (forum) references forum (id),
  constraint forum_moderator_member_fk foreign key (member) references member (id)
);

alter table invitation add constraint invitation_jam_fk foreign key (jam) references jam (id);
