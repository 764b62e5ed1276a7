-- Whether the member has shown that the e-mail address is theirs: by a link that a host made for it, or by an identity provider.
alter table member add column email_proven boolean not null default false;
update member set email_proven = true
where exists (select 1 from invitation i where i.used_by = member.id and i.email = member.email)
  or exists (select 1 from provider_account p where p.member = member.id);

-- Who was taken out of a jam comes back by an invitation that is made after that, and by nothing else.
create table shown_out (
  jam uuid not null,
  member uuid not null,
  at timestamptz not null,
  constraint shown_out_pk primary key (jam, member),
  constraint shown_out_jam_fk foreign key (jam) references jam (id),
  constraint shown_out_member_fk foreign key (member) references member (id) on delete cascade
);
