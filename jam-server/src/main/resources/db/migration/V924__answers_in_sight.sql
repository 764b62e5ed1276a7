-- A reply that nobody can read is no answer: it no longer keeps a thread off the list of those without one.
create or replace function post_changed() returns trigger language plpgsql as $$
declare
  seen integer := (new.hidden_at is null and new.withdrawn_at is null)::integer
    - (old.hidden_at is null and old.withdrawn_at is null)::integer;
begin
  update thread_growth set changes = changes + 1,
    answers = case when author = old.author then answers else least(posts, greatest(0, answers + seen)) end
  where thread = new.thread;
  return null;
end $$;

update thread_growth set answers = (
  select count(*) from post
  where post.thread = thread_growth.thread and post.author <> thread_growth.author
    and post.hidden_at is null and post.withdrawn_at is null
);
