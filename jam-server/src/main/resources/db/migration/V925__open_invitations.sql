-- Who was invited into a jam and has not joined is listed by address.
create index open_invitation_by_jam on invitation (jam, email) where used_at is null;
