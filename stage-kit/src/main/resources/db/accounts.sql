-- What the paid calls of each run may cost and have cost: one set of tables for all services, so that a run's budget and
-- its end hold for every stage at once. Run as the server's superuser, as often as you like; services then use it.
create schema if not exists accounts;

create table if not exists accounts.run (
    run_id       text primary key,
    budget_usd   numeric(18, 9),
    reserved_usd numeric(18, 9) not null default 0,
    spent_usd    numeric(18, 9) not null default 0,
    closed_at    timestamptz,
    closed_as    text
);

create table if not exists accounts.charge (
    id         bigint generated always as identity primary key,
    run_id     text           not null,
    stage      text           not null,
    item       text           not null,
    provider   text           not null,
    product    text           not null,
    unit       text           not null,
    quantity   double precision not null,
    usd        numeric(18, 9) not null,
    first      boolean        not null,
    presumed   boolean        not null,
    charged_at timestamptz    not null default now()
);

create index if not exists charge_by_run on accounts.charge (run_id);

create table if not exists accounts.fallback (
    run_id        text not null,
    stage         text not null,
    item          text not null,
    from_provider text not null,
    to_provider   text not null,
    reason        text not null,
    primary key (run_id, stage, item, from_provider)
);

grant usage on schema accounts to public;
grant select, insert, update on all tables in schema accounts to public;
