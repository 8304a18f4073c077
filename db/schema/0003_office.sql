-- The one row is the town's settings.
create table town_settings (
    id integer primary key check (id = 1),
    document text not null,
    pack_id text not null,
    updated_at integer not null
) strict;

-- A row is one member of staff who may unlock the screen.
create table staff (
    name text primary key,
    pin_hash text not null,
    passphrase_hash text not null,
    failed_attempts integer not null,
    locked_until_at integer not null
) strict, without rowid;
