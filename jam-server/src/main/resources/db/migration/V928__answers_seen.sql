-- Up to when each member has seen what others answered to them. What was answered before this was kept counts as seen.
create table answers_seen (
  member uuid not null,
  jam uuid not null,
  at timestamptz not null,
  constraint answers_seen_pk primary key (member, jam),
  constraint answers_seen_member_fk foreign key (member) references member (id),
  constraint answers_seen_jam_fk foreign key (jam) references jam (id)
);

insert into answers_seen (member, jam, at)
select member.id, jam.id, now() from membership join member on member.id = membership.member join jam on jam.id = membership.jam;
