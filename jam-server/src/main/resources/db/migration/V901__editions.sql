-- What a shown page of a thread depends on, so that a node can tell by one look whether a page it keeps is still true.
alter table thread_growth add column changes bigint not null default 0;

create table people_change (
  changes bigint not null
);
insert into people_change values (0);

create function post_changed() returns trigger language plpgsql as $$
begin
  update thread_growth set changes = changes + 1 where thread = new.thread;
  return null;
end $$;
-- a new post counts itself, in the statement that numbers it
create trigger post_changed after update on post for each row execute function post_changed();

create function person_changed() returns trigger language plpgsql as $$
begin
  update people_change set changes = changes + 1;
  return null;
end $$;
create trigger person_changed after update on member for each row
  when ((old.name, old.function, old.unit, old.region) is distinct from (new.name, new.function, new.unit, new.region))
  execute function person_changed();
