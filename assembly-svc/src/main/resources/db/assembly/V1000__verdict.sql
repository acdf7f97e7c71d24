-- One run, one verdict: whoever writes it first decides.
create table run_verdict (
    run_id     text primary key,
    verdict    text        not null check (verdict in ('COMPLETED', 'FAILED')),
    reason     text        not null default '',
    decided_at timestamptz not null default now()
);
