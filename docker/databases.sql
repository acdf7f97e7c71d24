-- One schema and one role per service; the role sees its own schema only. Run once, as the server's superuser.
-- Passwords are those of docker-compose.yml: for trying things out on one machine.
create role registry login password 'registry';
create schema registry authorization registry;
alter role registry set search_path = registry;
create role text_analysis login password 'text_analysis';
create schema text_analysis authorization text_analysis;
alter role text_analysis set search_path = text_analysis;
create role voice login password 'voice';
create schema voice authorization voice;
alter role voice set search_path = voice;
create role audio_analysis login password 'audio_analysis';
create schema audio_analysis authorization audio_analysis;
alter role audio_analysis set search_path = audio_analysis;
create role music login password 'music';
create schema music authorization music;
alter role music set search_path = music;
create role sfx login password 'sfx';
create schema sfx authorization sfx;
alter role sfx set search_path = sfx;
create role assembly login password 'assembly';
create schema assembly authorization assembly;
alter role assembly set search_path = assembly;
create role studio login password 'studio';
create schema studio authorization studio;
alter role studio set search_path = studio;
