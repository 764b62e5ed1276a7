-- Nodes keep entities of these tables in memory; a change is cried to all of them when it commits.
create function cry_change() returns trigger language plpgsql as $$
begin
  perform pg_notify('madang', 'database row-changed ' || tg_argv[0]);
  return null;
end $$;

create trigger member_changed after update or delete on member
  for each statement execute function cry_change('member');
create trigger jam_changed after update or delete on jam
  for each statement execute function cry_change('jam');
create trigger membership_changed after update or delete on membership
  for each statement execute function cry_change('membership');
create trigger forum_changed after update or delete on forum
  for each statement execute function cry_change('forum');
create trigger forum_moderator_changed after insert or update or delete on forum_moderator
  for each statement execute function cry_change('forum');
