-- What this service keeps for itself: who may come in, what was handed in, who wants to be told.

create table token (
    id           text primary key,
    tenant       text        not null,
    name         text        not null,
    sha256       text        not null unique,
    scopes       text[]      not null,
    created_at   timestamptz not null default now(),
    last_used_at timestamptz,
    revoked_at   timestamptz
);

create table tenant (
    tenant                 text primary key,
    submissions_per_minute int,
    backlog                int,
    spend_per_month        numeric
);

create table submission_rate (
    tenant text        not null,
    minute timestamptz not null,
    taken  int         not null,
    primary key (tenant, minute)
);

-- A text that is in none of the rows here came in by another way and belongs to the tenant 'default'.
create table owner (
    text_id    text primary key,
    tenant     text        not null,
    created_at timestamptz not null default now()
);

create table idempotency (
    tenant     text        not null,
    key        text        not null,
    request    text        not null,
    text_id    text        not null,
    attempt    int         not null,
    created_at timestamptz not null default now(),
    primary key (tenant, key)
);

-- Announcements that Kafka has not confirmed yet.
create table outgoing (
    event_id      text primary key,
    topic         text        not null,
    key           text        not null,
    content       bytea       not null,
    created_at    timestamptz not null default now(),
    claimed_until timestamptz not null default '-infinity'
);

create table webhook (
    id         text primary key,
    tenant     text        not null,
    url        text        not null,
    events     text[]      not null,
    secret     text        not null,
    enabled    boolean     not null default true,
    created_at timestamptz not null default now()
);

create table webhook_delivery (
    id            text primary key,
    position      bigint generated always as identity,
    webhook_id    text        not null references webhook on delete cascade,
    event         text        not null,
    text_id       text        not null,
    body          text        not null,
    state         text        not null default 'PENDING' check (state in ('PENDING', 'DELIVERED', 'GIVEN_UP')),
    attempts      int         not null default 0,
    created_at    timestamptz not null default now(),
    last_tried_at timestamptz,
    next_try_at   timestamptz default now(),
    last_status   int,
    last_error    text
);
create index on webhook_delivery (webhook_id, position);
create index on webhook_delivery (next_try_at) where state = 'PENDING';

-- What follows from the announcements of the pipeline. All below can be emptied and is filled again when the topics are
-- read from their beginning. Announcements come in any order and more than once.

create table text (
    text_id        text primary key,
    tenant         text        not null,
    title          text        not null,
    submitted_at   timestamptz not null,
    newest_attempt int         not null,
    newest_run     text        not null
);
create index on text (tenant, submitted_at desc, text_id desc);

create table run (
    run_id        text primary key,
    text_id       text        not null,
    attempt       int         not null,
    title         text        not null,
    language      text        not null default 'en',
    mode          text        not null default 'PARALLEL',
    options       jsonb       not null default '{}',
    body          jsonb,
    characters    int         not null default 0,
    submitted_at  timestamptz not null,
    state         text        not null default 'SUBMITTED',
    finished_at   timestamptz,
    duration_ms   int,
    verdict       jsonb
);
create index on run (text_id, attempt);
create index on run (state) where state in ('SUBMITTED', 'RUNNING', 'CANCELLING');

create table expectation (
    run_id text not null,
    stage  text not null,
    items  int  not null,
    primary key (run_id, stage)
);

create table item (
    run_id      text        not null,
    stage       text        not null,
    item        text        not null,
    state       text        not null,
    began_at    timestamptz not null,
    finished_at timestamptz,
    retries     int         not null default 0,
    detail      text        not null default '',
    primary key (run_id, stage, item)
);
create index on item (run_id, began_at, stage, item);

-- Which reading of the text counts; without a row it is the newest one that is known.
create table manifest (
    run_id     text  not null,
    track      text  not null check (track in ('TEXT', 'SOUND')),
    generation int   not null,
    content    jsonb not null,
    primary key (run_id, track)
);

create table line (
    run_id     text  not null,
    generation int   not null,
    line       int   not null,
    kind       text  not null,
    speaker    text  not null,
    content    text  not null,
    text_start int   not null,
    text_end   int   not null,
    first_word int   not null,
    last_word  int   not null,
    delivery   jsonb not null,
    member     jsonb not null,
    primary key (run_id, generation, line)
);

create table clip (
    run_id      text  not null,
    generation  int   not null,
    line        int   not null,
    voice       text  not null,
    duration_ms int   not null,
    audio       jsonb not null,
    primary key (run_id, generation, line)
);

create table scene (
    run_id     text  not null,
    generation int   not null,
    scene      int   not null,
    content    jsonb not null,
    primary key (run_id, generation, scene)
);

create table effect (
    run_id     text  not null,
    generation int   not null,
    effect     int   not null,
    content    jsonb not null,
    primary key (run_id, generation, effect)
);

create table offered (
    service     text primary key,
    offered_at  timestamptz not null,
    provider    text        not null,
    voices      jsonb       not null
);

-- Rows are read in the order of (transaction, id), and only up to the oldest transaction that is still open: so none
-- that is committed late is passed over.
create table event (
    event_id    text primary key,
    transaction bigint      not null default pg_current_xact_id()::text::bigint,
    id          bigint      not null generated by default as identity,
    run_id      text        not null,
    type        text        not null,
    at          timestamptz not null,
    content     jsonb       not null
);
create index on event (transaction, id);
create index on event (run_id, transaction, id);
