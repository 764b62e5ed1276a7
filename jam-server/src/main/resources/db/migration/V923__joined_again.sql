-- The request by which somebody joined, known again when its answer was lost.
alter table invitation add column used_key text;
