-- What things were called in the file they came with is asked for a few hundred at a time while a jam is written out.
create index imported_line_by_subject on imported_line (subject);
