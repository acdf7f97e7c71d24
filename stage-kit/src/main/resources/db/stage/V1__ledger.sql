-- What has been done, is being done, or will never be done. One row per input hash, whatever run asked for it first.
create sequence claim_token;

create table work (
    input_hash    text primary key,
    run_id        text        not null,
    item          text        not null,
    state         text        not null check (state in ('CLAIMED', 'DONE', 'FAILED')),
    token         bigint      not null,
    lease_until   timestamptz not null,
    paid_attempts int         not null,
    result        bytea,
    updated_at    timestamptz not null default now()
);

-- A set of items: how many its manifest expects (null until the manifest is in) and how many are accounted for.
create table gathering (
    set_id     text primary key,
    expected   int,
    counted    int         not null default 0,
    failed     int         not null default 0,
    manifest   bytea,
    closed_by  int,
    created_at timestamptz not null default now(),
    closed_at  timestamptz
);

create table gathered (
    set_id  text not null,
    member  int  not null,
    entry   bytea,
    failure bytea,
    primary key (set_id, member)
);
