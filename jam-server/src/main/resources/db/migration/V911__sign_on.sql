-- Who a member is at the identity provider. One account there is one member here, and the other way round.
create table provider_account (
  issuer text not null,
  subject text not null,
  member uuid not null,
  since timestamptz not null,
  constraint provider_account_pk primary key (issuer, subject),
  constraint provider_account_member_unique unique (member),
  constraint provider_account_member_fk foreign key (member) references member (id) on delete cascade
);

-- What is known of a session that the provider began. The provider's tokens are sealed with a key that only the environment has.
create table provider_sign_in (
  token_digest text not null,
  issuer text not null,
  subject text not null,
  provider_session text,
  tokens text not null,
  asked_at timestamptz not null,
  confirmed_at timestamptz not null,
  constraint provider_sign_in_pk primary key (token_digest),
  constraint provider_sign_in_fk foreign key (token_digest) references sign_in (token_digest) on delete cascade
);
create index provider_sign_in_by_subject on provider_sign_in (issuer, subject);

-- The roles a member has in a jam because the provider says so: they go when it no longer does.
create table provider_role (
  jam uuid not null,
  member uuid not null,
  role text not null,
  constraint provider_role_pk primary key (member, jam, role),
  constraint provider_role_jam_fk foreign key (jam) references jam (id),
  constraint provider_role_member_fk foreign key (member) references member (id) on delete cascade,
  constraint provider_role_known check (role in ('PARTICIPANT', 'MODERATOR', 'EXECUTIVE'))
);
