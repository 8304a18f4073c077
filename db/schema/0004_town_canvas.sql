-- The one row is the town's own canvas, as its staff left it: an application document.
create table town_canvas (
    id integer primary key check (id = 1),
    document text not null,
    updated_at integer not null
) strict;
