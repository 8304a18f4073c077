-- A row is one submitted application as the staff list shows it, in the order of submission.
create table applications (
    sequence integer primary key autoincrement,
    receipt text not null unique,
    visit_id text not null unique references visits (id),
    state text not null default 'new'
        check (state in ('new', 'reading', 'talking', 'changes', 'sent', 'adopted')),
    submitted_at integer not null,
    language text not null,
    pack_id text not null,
    pack_hash text not null,
    title text not null,
    applicant_name text not null,
    category text not null,
    grant_yen integer,
    verdict text not null,
    group_states text not null,
    indices text not null,
    search_text text not null
) strict;

create index applications_by_state on applications (state);

-- A row is the document of one application, byte for byte as it was submitted. Apart, so that the
-- list stays small.
create table application_documents (
    sequence integer primary key references applications (sequence),
    document text not null
) strict;

-- A row is the last receipt number given under one town's short name and kiosk letter. Never deleted.
create table receipt_counters (
    town_short_name text not null,
    kiosk_letter text not null,
    last_number integer not null,
    primary key (town_short_name, kiosk_letter)
) strict, without rowid;
