-- The durable tables: what cannot be rebuilt from anything else. Projections (p_*) are made by the journal.
-- Every primary key starts with `stream`, so that all rows of one stream can live on one machine; the tables
-- that cannot are listed in src/database/tables.test.ts. One statement is one step; a step is never edited later.

-- The journal. `at` is ms since 1970 UTC. A body is null once erased: the chain runs over its salted hash.
-- `arrived` is the number of the writing transaction: a reader below the oldest running one misses nothing.
create table fact (
  stream    uuid   not null,
  origin    uuid   not null,
  seq       bigint not null,
  kind      text   not null,
  kind_v    int    not null,
  at        bigint not null,
  actor     uuid,
  body      text,
  salt      bytea,
  body_hash bytea  not null,
  hash      bytea  not null,
  arrived   bigint not null default (pg_current_xact_id()::text::bigint),
  primary key (stream, origin, seq)
);

create index fact_arrived on fact (arrived, stream, origin, seq);

-- Where each chain ends. Its row lock is what puts writers of one chain in order.
create table head (
  stream uuid   not null,
  origin uuid   not null,
  seq    bigint not null,
  hash   bytea  not null,
  at     bigint not null,
  holds  text   not null check (holds in ('record', 'file', 'site')),
  primary key (stream, origin)
);

-- Each life of a site: a new one on install, restore and clone.
create table origin (
  id         uuid primary key,
  site       text,
  public_key bytea,
  began      bigint,
  mine       boolean not null default false
);

-- Which shape of each projection the p_* tables hold; a stale one is rebuilt at start.
create table projection (
  name    text primary key,
  version int  not null,
  shape   text not null
);

-- What a learner is typing: not a fact until a version is kept. `start` is the hash of the files it was begun from,
-- `command` the save that made it: a repeat of that save gets the same answer.
create table draft (
  stream   uuid   not null,
  exercise text   not null,
  number   bigint not null,
  files    text   not null,
  start    text   not null,
  command  uuid   not null,
  at       bigint not null,
  primary key (stream, exercise)
);

-- Who is signed in where. `stream` is the person's record. The cookie's token is kept as its hash only.
create table session (
  stream     uuid   not null,
  id         uuid   not null,
  token_hash bytea  not null,
  role       text   not null,
  file       uuid   not null,
  began      bigint not null,
  ends       bigint not null,
  ended      bigint,
  ended_why  text,
  device     text,
  primary key (stream, id)
);

-- Not unique: a unique key would have to start with `stream`, and 32 random bytes do not meet twice.
create index session_token on session (token_hash);

-- The first answer to each command a page sent, so that a repeat gets the same one.
create table command (
  stream uuid   not null,
  id     uuid   not null,
  answer text   not null,
  at     bigint not null,
  primary key (stream, id)
);
