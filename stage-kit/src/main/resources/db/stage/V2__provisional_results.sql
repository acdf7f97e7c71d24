-- A result that a stand-in made: good for its run, but another run asks the first provider again.
alter table work add column provisional boolean not null default false;
