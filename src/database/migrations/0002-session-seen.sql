-- When someone was last there, to within a minute, in ms since 1970 UTC: the idle lock must come after a restart too.
alter table session add column seen bigint not null default 0;
