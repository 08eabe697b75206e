export type Settings = Readonly<Record<string, string | number>>

/**
 * The settings of the embedded server. Given on its command line, where no file in the data folder overrides them.
 * Sized for one small machine that also runs the app: 40 learners, 16 connections, under 100 MB.
 */
export const settings: Settings = {
  // What keeps acknowledged work through a power cut; asserted again after the start.
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',

  // Never a network: the socket's folder is the only way in.
  listen_addresses: '',
  unix_socket_permissions: '0700',
  ssl: 'off',

  // Memory and processes.
  max_connections: 24,
  reserved_connections: 0,
  superuser_reserved_connections: 2,
  shared_buffers: '64MB',
  work_mem: '8MB',
  maintenance_work_mem: '32MB',
  max_worker_processes: 0,
  max_logical_replication_workers: 0,
  max_parallel_workers_per_gather: 0,
  autovacuum_max_workers: 1,
  io_method: 'sync',
  jit: 'off',

  // No copies of the write-ahead log are sent anywhere; keep it short, so that a dirty restart is quick.
  wal_level: 'minimal',
  max_wal_senders: 0,
  min_wal_size: '32MB',
  max_wal_size: '128MB',
  checkpoint_timeout: '10min',

  // A forgotten transaction must not hold a learner's chain for ever.
  idle_in_transaction_session_timeout: '60s',
  lock_timeout: '20s',

  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',

  // What the server says may be shown to staff and kept: no statement, no value, nobody's name.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length_on_error: 0,
  log_checkpoints: 'off',
  log_destination: 'stderr',
  logging_collector: 'off',
}
