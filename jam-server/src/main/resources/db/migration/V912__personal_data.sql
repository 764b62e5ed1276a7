-- What stands in the log for a member's words is a digest over this salt and the words. When a member is erased the salt
-- goes, and then nobody can find out by trying whether some short sentence was theirs.
alter table member add column salt text not null default gen_random_uuid()::text;
alter table member add column erased_at timestamptz;
alter table member add constraint member_erased_whole check (
  erased_at is null or (email is null and password is null and function = '' and unit = '' and region = '' and not admin));
