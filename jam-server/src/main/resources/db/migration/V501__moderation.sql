create table flag (
  id uuid not null,
  version integer not null,
  jam uuid not null,
  target_type text not null,
  target uuid not null,
  thread uuid not null,
  reason text not null,
  note text not null,
  raised_by uuid not null,
  raised_at timestamptz not null,
  state text not null,
  resolved_by uuid,
  resolved_at timestamptz,
  resolution text,
  constraint flag_pk primary key (id),
  constraint flag_jam_fk foreign key (jam) references jam (id),
  constraint flag_thread_fk foreign key (thread) references thread (id),
  constraint flag_raised_by_fk foreign key (raised_by) references member (id),
  constraint flag_resolved_by_fk foreign key (resolved_by) references member (id),
  constraint flag_once_a_member unique (target, raised_by),
  constraint flag_target_known check (target_type in ('THREAD', 'POST')),
  constraint flag_state_known check (state in ('OPEN', 'UPHELD', 'DISMISSED')),
  constraint flag_resolved_whole check ((state = 'OPEN') = (resolved_by is null) and (state = 'OPEN') = (resolved_at is null))
);
create index flag_by_jam on flag (jam, raised_at, id);

create table moderation_action (
  id uuid not null,
  jam uuid not null,
  moderator uuid not null,
  at timestamptz not null,
  action text not null,
  target_type text not null,
  target uuid not null,
  thread uuid,
  reason text not null,
  constraint moderation_action_pk primary key (id),
  constraint moderation_action_jam_fk foreign key (jam) references jam (id),
  constraint moderation_action_moderator_fk foreign key (moderator) references member (id)
);
create index moderation_action_by_jam on moderation_action (jam, at, id);

create function refuse_change_of_moderation() returns trigger language plpgsql as $$
begin
  raise exception 'What moderators did is append-only: % is refused.', tg_op using errcode = 'insufficient_privilege';
end
$$;
create trigger moderation_action_append_only before update or delete on moderation_action
  for each row execute function refuse_change_of_moderation();
create trigger moderation_action_never_truncated before truncate on moderation_action
  for each statement execute function refuse_change_of_moderation();

create table alert (
  id uuid not null,
  version integer not null,
  jam uuid not null,
  text text not null,
  raised_by uuid not null,
  at timestamptz not null,
  until timestamptz not null,
  ended_at timestamptz,
  constraint alert_pk primary key (id),
  constraint alert_jam_fk foreign key (jam) references jam (id),
  constraint alert_raised_by_fk foreign key (raised_by) references member (id)
);
create index alert_by_jam on alert (jam, until);
