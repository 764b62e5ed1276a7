-- Which answers each member has read where they stand, until those up to a later one are seen (answers_seen).
create table answer_read (
  member uuid not null,
  post uuid not null,
  constraint answer_read_pk primary key (member, post),
  constraint answer_read_member_fk foreign key (member) references member (id),
  constraint answer_read_post_fk foreign key (post) references post (id)
);
