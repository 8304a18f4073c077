-- How the row's search_text was folded; empty: by a program that knew one way only. A search folds
-- rows of another way anew.
alter table applications add column search_fold text not null default '';
