-- The verdict as it was announced first: a proposal that comes later and says the same in other words changes nothing.
alter table run_verdict add column announcement bytea;
