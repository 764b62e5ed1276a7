-- Numbers only grow from here on: a database in use takes a migration only behind those it has.
-- Nothing a moderator decides is for good: a decision about a theme is taken back by one more line that names it.
alter table theme_curation add column undoes uuid;
alter table theme_curation drop constraint theme_curation_action_known;
alter table theme_curation add constraint theme_curation_action_known
  check (action in ('RENAME', 'PIN', 'UNPIN', 'MERGE', 'SPLIT', 'MOVE', 'TAKE_BACK'));
alter table theme_curation add constraint theme_curation_undoes_fk foreign key (undoes) references theme_curation (id);
alter table theme_curation add constraint theme_curation_undone_once unique (undoes);
alter table theme_curation add constraint theme_curation_undoes_given check ((action = 'TAKE_BACK') = (undoes is not null));
