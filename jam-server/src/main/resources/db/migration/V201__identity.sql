create table member (
  id uuid not null,
  version integer not null,
  email text,
  name text not null,
  function text not null,
  unit text not null,
  region text not null,
  locale text not null,
  admin boolean not null,
  password text,
  since timestamptz not null,
  constraint member_pk primary key (id),
  constraint member_email_unique unique (email),
  constraint member_email_lower check (email = lower(email))
);

-- Only the digest of a session's token is kept: who reads the table cannot sign in with it.
create table sign_in (
  token_digest text not null,
  member uuid not null,
  since timestamptz not null,
  expires timestamptz not null,
  constraint sign_in_pk primary key (token_digest),
  constraint sign_in_member_fk foreign key (member) references member (id) on delete cascade
);
create index sign_in_by_member on sign_in (member);

create table invitation (
  id uuid not null,
  version integer not null,
  token_digest text not null,
  jam uuid,
  admin boolean not null,
  email text,
  name text,
  function text not null,
  unit text not null,
  region text not null,
  locale text not null,
  roles text not null,
  since timestamptz not null,
  expires timestamptz not null,
  used_by uuid,
  used_at timestamptz,
  constraint invitation_pk primary key (id),
  constraint invitation_token_unique unique (token_digest)
);
