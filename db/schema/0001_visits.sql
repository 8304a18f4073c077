-- A row is one visit, from its first saved word to its end. It holds nothing the visitor said.
create table visits (
    id text primary key,
    state text not null check (state in ('open', 'submitted', 'finished', 'timed_out', 'erased')),
    opened_at integer not null,
    ended_at integer
) strict, without rowid;

-- Only one person stands at the counter.
create unique index visits_one_open on visits (state) where state = 'open';

-- A row is what one visit has filled in so far. Gone when it is submitted or erased.
create table drafts (
    visit_id text primary key references visits (id),
    document text not null,
    place text not null,
    language text not null,
    updated_at integer not null
) strict;
