-- A session that ends before its time is cried to all nodes when that commits: its sockets end with it.
create function cry_session_ended() returns trigger language plpgsql as $$
begin
  perform pg_notify('madang', 'database session-ended ' || old.token_digest);
  return null;
end $$;

create trigger sign_in_ended after delete on sign_in
  for each row execute function cry_session_ended();
