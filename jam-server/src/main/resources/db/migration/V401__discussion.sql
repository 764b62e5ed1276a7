-- References are checked at the end of a transaction: what it makes is written in one batch, in any order.
create table thread (
  id uuid not null,
  version integer not null,
  jam uuid not null,
  forum uuid not null,
  kind text not null,
  author uuid not null,
  at timestamptz not null,
  edited_at timestamptz,
  withdrawn_at timestamptz,
  hidden_at timestamptz,
  title text not null,
  text text not null,
  tags text not null,
  language text not null,
  lifted_from uuid,
  external_id text,
  constraint thread_pk primary key (id),
  constraint thread_jam_fk foreign key (jam) references jam (id),
  constraint thread_forum_fk foreign key (forum) references forum (id),
  constraint thread_author_fk foreign key (author) references member (id),
  constraint thread_kind_known check (kind in ('IDEA', 'QUESTION', 'STORY')),
  constraint thread_lifted_once unique (lifted_from)
);
create index thread_by_jam on thread (jam, at, id);
create index thread_by_forum on thread (forum, at, id);
create index thread_by_author on thread (author, jam, at);

-- What grows with every post, in a row of its own: a reply locks this one, for the last moments of its transaction, and never the thread.
create table thread_growth (
  thread uuid not null,
  author uuid not null,
  posts integer not null,
  answers integer not null,
  last_at timestamptz not null,
  constraint thread_growth_pk primary key (thread),
  constraint thread_growth_thread_fk foreign key (thread) references thread (id) on delete cascade deferrable initially deferred,
  constraint thread_growth_counts check (answers between 0 and posts)
) with (fillfactor = 50);

create table post (
  id uuid not null,
  version integer not null,
  jam uuid not null,
  thread uuid not null,
  parent uuid,
  ordinal integer not null,
  path bytea not null,
  author uuid not null,
  at timestamptz not null,
  edited_at timestamptz,
  withdrawn_at timestamptz,
  hidden_at timestamptz,
  text text not null,
  external_id text,
  constraint post_pk primary key (id),
  constraint post_thread_fk foreign key (thread) references thread (id) deferrable initially deferred,
  constraint post_parent_fk foreign key (parent) references post (id) deferrable initially deferred,
  constraint post_author_fk foreign key (author) references member (id),
  constraint post_ordinal_unique unique (thread, ordinal),
  constraint post_path_unique unique (thread, path),
  constraint post_path_whole check (length(path) between 4 and 256 and length(path) % 4 = 0)
);
create index post_by_jam on post (jam, at, id);
create index post_by_author on post (author, jam, at);

alter table thread add constraint thread_lifted_from_fk foreign key (lifted_from) references post (id) deferrable initially deferred;

create table revision (
  id uuid not null,
  subject uuid not null,
  at timestamptz not null,
  title text,
  text text not null,
  tags text not null,
  constraint revision_pk primary key (id)
);
create index revision_by_subject on revision (subject, at);

create table support (
  thread uuid not null,
  member uuid not null,
  at timestamptz not null,
  constraint support_pk primary key (thread, member),
  constraint support_thread_fk foreign key (thread) references thread (id) deferrable initially deferred,
  constraint support_member_fk foreign key (member) references member (id)
);
create index support_by_member on support (member);

create table rating (
  thread uuid not null,
  member uuid not null,
  overall smallint not null,
  impact smallint not null,
  feasibility smallint not null,
  novelty smallint not null,
  at timestamptz not null,
  constraint rating_pk primary key (thread, member),
  constraint rating_thread_fk foreign key (thread) references thread (id) deferrable initially deferred,
  constraint rating_member_fk foreign key (member) references member (id),
  constraint rating_one_to_five check (overall between 1 and 5 and impact between 1 and 5
    and feasibility between 1 and 5 and novelty between 1 and 5)
);

create table follow (
  thread uuid not null,
  member uuid not null,
  at timestamptz not null,
  constraint follow_pk primary key (member, thread),
  constraint follow_thread_fk foreign key (thread) references thread (id) deferrable initially deferred,
  constraint follow_member_fk foreign key (member) references member (id)
);

create table exposure (
  thread uuid not null,
  member uuid not null,
  at timestamptz not null,
  constraint exposure_pk primary key (thread, member),
  constraint exposure_thread_fk foreign key (thread) references thread (id) deferrable initially deferred,
  constraint exposure_member_fk foreign key (member) references member (id)
);
