-- What only one node does at a time, and until when it is believed to live; times are the database's.
create table lease (
  name text not null,
  holder text not null,
  since timestamptz not null,
  until timestamptz not null,
  constraint lease_pk primary key (name)
);
