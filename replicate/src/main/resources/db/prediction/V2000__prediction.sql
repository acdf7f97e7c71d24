-- Predictions that were ordered: what a crash, a lost answer or a retry finds here is asked after, not ordered again.
create table prediction (
    order_key     text primary key,
    prediction_id text,
    counted       boolean     not null default false,
    begun_at      timestamptz not null
);

create index prediction_by_id on prediction (prediction_id);
