-- What a transaction did, until the one appender gives it a position. See docs/decisions/0001.
create table pending_event (
  sequence bigint generated always as identity,
  id uuid not null,
  jam uuid not null,
  kind text not null,
  actor uuid,
  at timestamptz not null,
  data text not null,
  constraint pending_event_pk primary key (sequence)
);

create table event (
  jam uuid not null,
  position bigint not null,
  id uuid not null,
  kind text not null,
  actor uuid,
  at timestamptz not null,
  data text not null,
  previous_hash bytea not null,
  hash bytea not null,
  constraint event_pk primary key (jam, position),
  constraint event_id_unique unique (id)
);

create table event_head (
  jam uuid not null,
  position bigint not null,
  hash bytea not null,
  constraint event_head_pk primary key (jam)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the table % is append-only', tg_table_name;
end $$;

create trigger event_append_only before update or delete on event
  for each row execute function refuse_change();
create trigger event_no_truncate before truncate on event
  for each statement execute function refuse_change();

-- How far each reader of the log has come; forgetting it means reading again from the start.
create table consumer_position (
  consumer text not null,
  jam uuid not null,
  position bigint not null,
  constraint consumer_position_pk primary key (consumer, jam)
);
