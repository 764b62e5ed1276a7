create table idea_decision (
  thread uuid not null,
  version integer not null,
  jam uuid not null,
  verdict text not null,
  reason text not null,
  into_thread uuid,
  decided_by uuid not null,
  at timestamptz not null,
  constraint idea_decision_pk primary key (thread),
  constraint idea_decision_thread_fk foreign key (thread) references thread (id),
  constraint idea_decision_jam_fk foreign key (jam) references jam (id),
  constraint idea_decision_into_fk foreign key (into_thread) references thread (id),
  constraint idea_decision_by_fk foreign key (decided_by) references member (id),
  constraint idea_decision_verdict_known check (verdict in ('FUND', 'INCUBATE', 'MERGE', 'PARK', 'DECLINE')),
  constraint idea_decision_merge_into check ((verdict = 'MERGE') = (into_thread is not null) or verdict = 'MERGE')
);
create index idea_decision_by_jam on idea_decision (jam, at);

-- Each line of an imported jam file, so that the export is equal to it, unknown fields, order and all.
-- The digest is that of what we understood: where it still holds, the line goes out as it came in.
create table imported_line (
  jam uuid not null,
  ordinal integer not null,
  type text not null,
  name text,
  subject uuid,
  other uuid,
  original text not null,
  digest text not null,
  constraint imported_line_pk primary key (jam, ordinal),
  constraint imported_line_jam_fk foreign key (jam) references jam (id)
);
