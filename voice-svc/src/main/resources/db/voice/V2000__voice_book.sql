-- By which of a provider's voices a part is spoken. OPEN: to be designed; DESIGNED: designed, but not yet kept in the
-- account; CAST: voice_id is the voice. Tries are counted before the call leaves, so that a crash counts too.
create table voice_book (
    voice_key    text primary key,
    state        text        not null check (state in ('OPEN', 'DESIGNED', 'CAST')),
    token        bigint      not null,
    lease_until  timestamptz not null,
    designs      int         not null default 0,
    keeps        int         not null default 0,
    generated_id text,
    voice_id     text,
    own          boolean     not null default false,
    note         text        not null default '',
    created_at   timestamptz not null default now(),
    used_at      timestamptz not null default now()
);

create index voice_book_voice on voice_book (voice_id);
