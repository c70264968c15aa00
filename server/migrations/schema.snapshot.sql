-- Written by `npm run snapshot`: the schema after all migrations. To be reviewed, never to be run.

-- tables

create table absence (
  id bigint not null generated always as identity,
  account_id uuid not null,
  kind text not null,
  from_at timestamp with time zone not null,
  to_at timestamp with time zone not null,
  entered_by uuid not null,
  entered_at timestamp with time zone not null default clock_timestamp(),
  cancelled_at timestamp with time zone,
  ended_by uuid,
  constraint absence_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint absence_check CHECK ((to_at > from_at)),
  constraint absence_check1 CHECK (((cancelled_at IS NULL) OR (ended_by IS NOT NULL))),
  constraint absence_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES account(id),
  constraint absence_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES account(id),
  constraint absence_kind_check CHECK ((kind = ANY (ARRAY['leave'::text, 'meeting'::text, 'travel'::text]))),
  constraint absence_pkey PRIMARY KEY (id)
);

create table acceptance (
  id uuid not null,
  version integer not null,
  serial bigint,
  status text not null,
  project_id uuid not null,
  project_name text not null,
  project_name_en text not null,
  party_id uuid not null,
  alone boolean not null,
  lead_department text not null,
  departments text[] not null,
  waits_for text[] not null,
  visit_on date,
  applied_on date not null,
  due_on date,
  master_due_on date,
  letter_on date,
  filed_on date,
  visits integer not null,
  department_visits integer not null,
  papers integer not null,
  rectifications jsonb not null,
  last_at timestamp with time zone not null,
  constraint acceptance_lead_department_fkey FOREIGN KEY (lead_department) REFERENCES department(code),
  constraint acceptance_pkey PRIMARY KEY (id)
);

create table acceptance_setup (
  version integer not null,
  effective_from date not null,
  body jsonb not null,
  constraint acceptance_setup_pkey PRIMARY KEY (version)
);

create table account (
  id uuid not null,
  username text not null,
  role text not null,
  name text not null,
  name_en text not null,
  password_hash text,
  department_code text,
  window_codes text[] not null default '{}'::text[],
  party_id uuid,
  disabled_at timestamp with time zone,
  created_at timestamp with time zone not null default clock_timestamp(),
  email text,
  language text not null default 'zh-CN'::text,
  notify_email boolean not null default false,
  notify_sms boolean not null default true,
  must_change_password boolean not null default false,
  verified_at timestamp with time zone default clock_timestamp(),
  request_id text,
  constraint account_department_code_fkey FOREIGN KEY (department_code) REFERENCES department(code),
  constraint account_language_check CHECK ((language = ANY (ARRAY['zh-CN'::text, 'en'::text]))),
  constraint account_party_id_fkey FOREIGN KEY (party_id) REFERENCES party(id),
  constraint account_pkey PRIMARY KEY (id),
  constraint account_request_id_key UNIQUE (request_id),
  constraint account_username_key UNIQUE (username)
);

create table announcement (
  id uuid not null default gen_random_uuid(),
  demo boolean not null default false,
  version integer not null,
  published_version integer,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  published_at timestamp with time zone,
  updated_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  withdrawn_because text,
  constraint announcement_check CHECK ((published_version <= version)),
  constraint announcement_check1 CHECK ((((published_version IS NULL) = (published_at IS NULL)) AND ((published_at IS NULL) = (updated_at IS NULL)))),
  constraint announcement_check2 CHECK (((withdrawn_at IS NULL) = (withdrawn_because IS NULL))),
  constraint announcement_pkey PRIMARY KEY (id),
  constraint announcement_version_check CHECK ((version > 0))
);

create table announcement_version (
  announcement_id uuid not null,
  version integer not null,
  title text not null,
  title_en text not null,
  body text not null,
  body_en text not null,
  author_id uuid,
  at timestamp with time zone not null,
  constraint announcement_version_announcement_id_fkey FOREIGN KEY (announcement_id) REFERENCES announcement(id),
  constraint announcement_version_author_id_fkey FOREIGN KEY (author_id) REFERENCES account(id),
  constraint announcement_version_pkey PRIMARY KEY (announcement_id, version)
);

create table attendance (
  id bigint not null generated always as identity,
  counter text not null,
  account_id uuid not null,
  act text not null,
  reason text,
  stands_in boolean not null,
  at timestamp with time zone not null default clock_timestamp(),
  constraint attendance_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint attendance_pkey PRIMARY KEY (id)
);

create table audit (
  id bigint not null generated always as identity,
  at timestamp with time zone not null default clock_timestamp(),
  account_id uuid,
  action text not null,
  outcome text not null,
  detail jsonb not null default '{}'::jsonb,
  request_id text,
  request_hash text,
  constraint audit_pkey PRIMARY KEY (id)
);

create table authority_grant (
  id bigint not null generated always as identity,
  account_id uuid not null,
  item_code text not null,
  level text not null,
  from_on date not null,
  to_on date,
  revoked_at timestamp with time zone,
  granted_at timestamp with time zone not null default clock_timestamp(),
  granted_by uuid,
  revoked_by uuid,
  limits jsonb not null default '[]'::jsonb,
  constraint authority_grant_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint authority_grant_granted_by_fkey FOREIGN KEY (granted_by) REFERENCES account(id),
  constraint authority_grant_pkey PRIMARY KEY (id),
  constraint authority_grant_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES account(id)
);

create table ban (
  case_id uuid not null,
  item_code text not null,
  party_id uuid not null,
  article integer not null,
  from_on date not null,
  until_on date not null,
  constraint ban_pkey PRIMARY KEY (case_id)
);

create table bundle (
  code text not null,
  version integer not null,
  body jsonb not null,
  published_at timestamp with time zone not null default clock_timestamp(),
  constraint bundle_pkey PRIMARY KEY (code, version)
);

create table calendar_version (
  number integer not null,
  version text not null,
  body jsonb not null,
  change jsonb,
  effects jsonb,
  reason text,
  published_by uuid,
  published_at timestamp with time zone not null default clock_timestamp(),
  constraint calendar_version_number_check CHECK ((number > 0)),
  constraint calendar_version_pkey PRIMARY KEY (number),
  constraint calendar_version_published_by_fkey FOREIGN KEY (published_by) REFERENCES account(id),
  constraint calendar_version_version_key UNIQUE (version)
);

create table card (
  id uuid not null,
  version integer not null,
  rule text not null,
  occasion text not null,
  level text not null,
  status text not null,
  subject_kind text not null,
  subject_id text not null,
  case_id uuid,
  department_code text not null,
  window_code text,
  persons text[] not null,
  settings_version integer not null,
  breach_at timestamp with time zone not null,
  raised_at timestamp with time zone not null,
  raised_level text,
  due_at timestamp with time zone,
  acknowledgement_missed boolean not null default false,
  review_overdue boolean not null default false,
  questioned text,
  outage_id uuid,
  decided_at timestamp with time zone,
  points numeric(8,2) not null default 0,
  constraint card_department_code_fkey FOREIGN KEY (department_code) REFERENCES department(code),
  constraint card_pkey PRIMARY KEY (id)
);

create table case_file (
  case_id uuid not null,
  file_id uuid not null,
  material text not null,
  constraint case_file_file_id_fkey FOREIGN KEY (file_id) REFERENCES file(id),
  constraint case_file_pkey PRIMARY KEY (case_id, file_id, material)
);

create table case_note (
  id uuid not null default gen_random_uuid(),
  case_id uuid not null,
  author_id uuid not null,
  at timestamp with time zone not null default clock_timestamp(),
  text text not null,
  request_id text not null,
  request_hash text not null,
  constraint case_note_author_id_fkey FOREIGN KEY (author_id) REFERENCES account(id),
  constraint case_note_case_id_request_id_key UNIQUE (case_id, request_id),
  constraint case_note_pkey PRIMARY KEY (id)
);

create table case_presence (
  case_id uuid not null,
  account_id uuid not null,
  since timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  constraint case_presence_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint case_presence_pkey PRIMARY KEY (case_id, account_id)
);

create table case_row (
  id uuid not null,
  version integer not null,
  status text not null,
  waiting_for text not null,
  item_code text not null,
  item_version integer not null,
  department_code text not null,
  window_code text,
  applicant_id uuid not null,
  opened_by uuid not null,
  channel text not null,
  received_on date,
  serial bigint,
  drafted_at timestamp with time zone not null,
  submitted_at timestamp with time zone,
  accepted_on date,
  promised_due_on date,
  statutory_due_on date,
  decided_on date,
  closed_on date,
  due_on date,
  sort_on date not null,
  last_at timestamp with time zone not null,
  calendar_version text,
  decision_level text,
  amounts jsonb,
  recused text[] not null default '{}'::text[],
  reviewed_by text[] not null default '{}'::text[],
  decided_at_window boolean,
  suspended_for text,
  told_until date,
  about_licence uuid,
  purpose text,
  accepted_at timestamp with time zone,
  promise_broken_on date,
  constraint case_row_pkey PRIMARY KEY (id)
);

create table case_trace (
  id uuid not null,
  department_code text not null,
  applied_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  vanished boolean not null,
  body jsonb not null,
  constraint case_trace_department_code_fkey FOREIGN KEY (department_code) REFERENCES department(code),
  constraint case_trace_pkey PRIMARY KEY (id)
);

create table charge_book (
  version integer not null,
  body jsonb not null,
  published_at timestamp with time zone not null default clock_timestamp(),
  constraint charge_book_pkey PRIMARY KEY (version)
);

create table checkpoint (
  size bigint not null,
  at timestamp with time zone not null,
  reached bigint not null,
  next_xid bigint not null,
  ended_xid bigint not null,
  note text not null,
  constraint checkpoint_pkey PRIMARY KEY (size)
);

create table city (
  code text not null,
  region_code text not null,
  name text not null,
  name_en text not null,
  centre jsonb not null,
  guidance jsonb,
  opening_hours jsonb,
  constraint city_pkey PRIMARY KEY (code)
);

create table complainant (
  complaint_id uuid not null,
  account_id uuid not null,
  constraint complainant_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint complainant_pkey PRIMARY KEY (complaint_id)
);

create table complaint (
  id uuid not null,
  version integer not null,
  serial integer,
  channel text not null,
  kind text not null,
  status text not null,
  department_code text not null,
  window_code text,
  case_id uuid,
  item_code text,
  anonymous boolean not null,
  investigator text,
  outcome text,
  lodged_at timestamp with time zone not null,
  due_at timestamp with time zone,
  late boolean not null,
  ended_at timestamp with time zone,
  constraint complaint_department_code_fkey FOREIGN KEY (department_code) REFERENCES department(code),
  constraint complaint_pkey PRIMARY KEY (id)
);

create table counter_session (
  id bigint not null generated always as identity,
  counter text not null,
  account_id uuid not null,
  stands_in boolean not null,
  opened_at timestamp with time zone not null default clock_timestamp(),
  paused_at timestamp with time zone,
  pause_reason text,
  closed_at timestamp with time zone,
  constraint counter_session_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint counter_session_counter_fkey FOREIGN KEY (counter) REFERENCES hall_counter(code),
  constraint counter_session_pkey PRIMARY KEY (id)
);

create table declared_interest (
  id bigint not null generated always as identity,
  account_id uuid not null,
  relation text not null,
  number_hash text not null,
  number_shown text not null,
  declared_at timestamp with time zone not null default clock_timestamp(),
  withdrawn_at timestamp with time zone,
  constraint declared_interest_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint declared_interest_pkey PRIMARY KEY (id)
);

create table department (
  code text not null,
  name text not null,
  name_en text not null,
  word text not null,
  credit_code text not null,
  vertical boolean not null,
  standing bigint not null default 0,
  outside boolean not null default false,
  constraint department_pkey PRIMARY KEY (code)
);

create table duty_post (
  code text not null,
  department_code text not null,
  seat text not null,
  window_code text,
  holders uuid[] not null,
  constraint duty_post_department_code_fkey FOREIGN KEY (department_code) REFERENCES department(code),
  constraint duty_post_holders_check CHECK (((cardinality(holders) >= 1) AND (cardinality(holders) <= 3))),
  constraint duty_post_pkey PRIMARY KEY (code),
  constraint duty_post_seat_check CHECK ((seat = ANY (ARRAY['window'::text, 'deputy-head'::text, 'head'::text]))),
  constraint duty_post_window_code_fkey FOREIGN KEY (window_code) REFERENCES service_window(code)
);

create table event (
  stream uuid not null,
  version integer not null,
  "position" bigint not null generated always as identity,
  entry text not null,
  serial bigint,
  hash bytea not null,
  request_id text,
  request_hash text,
  constraint event_pkey PRIMARY KEY (stream, version),
  constraint event_version_check CHECK ((version > 0))
);

create table file (
  id uuid not null,
  sha256 text not null,
  name text not null,
  type text not null,
  size bigint not null,
  owner_id uuid not null,
  created_at timestamp with time zone not null default clock_timestamp(),
  constraint file_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES account(id),
  constraint file_pkey PRIMARY KEY (id)
);

create table hall_counter (
  code text not null,
  zone text not null,
  is_desk boolean not null,
  name text,
  name_en text,
  constraint hall_counter_pkey PRIMARY KEY (code),
  constraint hall_counter_zone_fkey FOREIGN KEY (zone) REFERENCES hall_zone(letter)
);

create table hall_move (
  id bigint not null generated always as identity,
  what text not null,
  on_day date not null,
  department_code text not null,
  window_code text not null,
  item_code text not null,
  cases integer not null,
  constraint hall_move_pkey PRIMARY KEY (id)
);

create table hall_tally (
  what text not null,
  on_day date not null,
  department_code text not null,
  window_code text not null,
  item_code text not null,
  cases integer not null,
  constraint hall_tally_pkey PRIMARY KEY (what, on_day, department_code, window_code, item_code)
);

create table hall_zone (
  letter text not null,
  name text not null,
  name_en text not null,
  kind text not null,
  comprehensive boolean not null,
  constraint hall_zone_letter_check CHECK ((letter ~ '^[A-Z]$'::text)),
  constraint hall_zone_pkey PRIMARY KEY (letter)
);

create table inspection (
  id uuid not null,
  version integer not null,
  serial integer,
  kind text not null,
  status text not null,
  department_code text not null,
  window_code text not null,
  visited_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  findings integer not null,
  photo_ids uuid[] not null,
  constraint inspection_department_code_fkey FOREIGN KEY (department_code) REFERENCES department(code),
  constraint inspection_pkey PRIMARY KEY (id)
);

create table item (
  code text not null,
  department_code text not null,
  status text not null,
  version integer not null,
  changed_in xid8 not null default pg_current_xact_id(),
  constraint item_department_code_fkey FOREIGN KEY (department_code) REFERENCES department(code),
  constraint item_pkey PRIMARY KEY (code),
  constraint item_status_check CHECK ((status = ANY (ARRAY['in-use'::text, 'suspended'::text, 'cancelled'::text])))
);

create table item_draft (
  code text not null,
  department_code text not null,
  base_version integer not null,
  revision integer not null,
  body jsonb not null,
  saved_by uuid not null,
  saved_at timestamp with time zone not null default clock_timestamp(),
  effective_on date,
  reason text,
  decided_by uuid,
  constraint item_draft_base_version_check CHECK ((base_version >= 0)),
  constraint item_draft_check CHECK ((((effective_on IS NULL) = (reason IS NULL)) AND ((effective_on IS NULL) = (decided_by IS NULL)))),
  constraint item_draft_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES account(id),
  constraint item_draft_department_code_fkey FOREIGN KEY (department_code) REFERENCES department(code),
  constraint item_draft_pkey PRIMARY KEY (code),
  constraint item_draft_revision_check CHECK ((revision > 0)),
  constraint item_draft_saved_by_fkey FOREIGN KEY (saved_by) REFERENCES account(id)
);

create table item_line (
  item_code text not null,
  moves bigint not null,
  seen bigint,
  constraint item_line_pkey PRIMARY KEY (item_code)
);

create table item_status_change (
  id bigint not null generated always as identity,
  item_code text not null,
  status text not null,
  effective_on date not null,
  reason text not null,
  decided_by uuid not null,
  decided_at timestamp with time zone not null default clock_timestamp(),
  applied_at timestamp with time zone,
  replaced_at timestamp with time zone,
  constraint item_status_change_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES account(id),
  constraint item_status_change_item_code_fkey FOREIGN KEY (item_code) REFERENCES item(code),
  constraint item_status_change_pkey PRIMARY KEY (id),
  constraint item_status_change_status_check CHECK ((status = ANY (ARRAY['in-use'::text, 'suspended'::text, 'cancelled'::text])))
);

create table item_version (
  code text not null,
  version integer not null,
  body jsonb not null,
  published_at timestamp with time zone not null default clock_timestamp(),
  reason text,
  published_by uuid,
  resident boolean not null generated always as (COALESCE(((body ->> 'residency'::text) = 'full'::text), false)) stored,
  instant boolean not null generated always as (COALESCE(((body ->> 'handlingType'::text) = 'instant'::text), false)) stored,
  sealing boolean not null generated always as (COALESCE(((body ->> 'authority'::text) = 'decide-and-seal'::text), false)) stored,
  constraint item_version_code_fkey FOREIGN KEY (code) REFERENCES item(code),
  constraint item_version_pkey PRIMARY KEY (code, version),
  constraint item_version_published_by_fkey FOREIGN KEY (published_by) REFERENCES account(id)
);

create table keyring (
  one boolean not null default true,
  fingerprint text not null,
  constraint keyring_one_check CHECK (one),
  constraint keyring_pkey PRIMARY KEY (one)
);

create table ledger_entry (
  card_id uuid not null,
  number integer not null,
  rule text not null,
  part text not null,
  points numeric(8,2) not null,
  reason text not null,
  counts_for text not null,
  department_code text not null,
  window_code text,
  person text,
  month text not null,
  share double precision not null,
  case_id uuid,
  posted_at timestamp with time zone not null,
  constraint ledger_entry_pkey PRIMARY KEY (card_id, number)
);

create table licence (
  case_id uuid not null,
  department_code text not null,
  item_code text not null,
  holder_id uuid not null,
  year integer not null,
  serial bigint not null,
  name text not null,
  issued_on date not null,
  valid_from date not null,
  valid_to date,
  revoked_on date,
  withdrawn_on date,
  cancelled_on date,
  follows uuid,
  purpose text,
  constraint licence_pkey PRIMARY KEY (case_id)
);

create table licence_key (
  kid text not null,
  "position" integer not null,
  body jsonb not null,
  since timestamp with time zone not null default clock_timestamp(),
  constraint licence_key_pkey PRIMARY KEY (kid),
  constraint licence_key_position_check CHECK (("position" > 0)),
  constraint licence_key_position_key UNIQUE ("position")
);

create table log_leaf (
  index bigint not null,
  "position" bigint not null,
  hash bytea not null,
  constraint log_leaf_index_check CHECK ((index >= 0)),
  constraint log_leaf_pkey PRIMARY KEY (index),
  constraint log_leaf_position_key UNIQUE ("position")
);

create table log_node (
  level smallint not null,
  index bigint not null,
  hash bytea not null,
  constraint log_node_index_check CHECK ((index >= 0)),
  constraint log_node_level_check CHECK ((level > 0)),
  constraint log_node_pkey PRIMARY KEY (level, index)
);

create table mandate (
  account_id uuid not null,
  party_id uuid not null,
  from_on date not null,
  to_on date,
  revoked_at timestamp with time zone,
  id uuid not null default gen_random_uuid(),
  given_by uuid,
  given_at timestamp with time zone not null default clock_timestamp(),
  request_id text,
  constraint mandate_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint mandate_given_by_fkey FOREIGN KEY (given_by) REFERENCES account(id),
  constraint mandate_party_id_fkey FOREIGN KEY (party_id) REFERENCES party(id),
  constraint mandate_pkey PRIMARY KEY (id),
  constraint mandate_request_id_key UNIQUE (request_id)
);

create table notice (
  id uuid not null default gen_random_uuid(),
  party_id uuid not null,
  case_id uuid not null,
  kind text not null,
  dedupe_key text not null,
  at timestamp with time zone not null,
  constraint notice_dedupe_key_key UNIQUE (dedupe_key),
  constraint notice_party_id_fkey FOREIGN KEY (party_id) REFERENCES party(id),
  constraint notice_pkey PRIMARY KEY (id)
);

create table notice_reader (
  account_id uuid not null,
  notice_id uuid not null,
  read_at timestamp with time zone,
  constraint notice_reader_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint notice_reader_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES notice(id),
  constraint notice_reader_pkey PRIMARY KEY (account_id, notice_id)
);

create table outage (
  id uuid not null,
  from_at timestamp with time zone not null,
  to_at timestamp with time zone not null,
  departments text[],
  reason text not null,
  evidence text not null,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null default clock_timestamp(),
  approved_by uuid,
  constraint outage_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES account(id),
  constraint outage_check CHECK ((to_at > from_at)),
  constraint outage_pkey PRIMARY KEY (id),
  constraint outage_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id)
);

create table outage_report (
  id uuid not null,
  from_at timestamp with time zone not null,
  to_at timestamp with time zone not null,
  departments text[],
  reason text not null,
  evidence text not null,
  reported_by uuid not null,
  reported_at timestamp with time zone not null default clock_timestamp(),
  outcome text,
  decided_by uuid,
  decided_at timestamp with time zone,
  remark text,
  constraint outage_report_check CHECK ((to_at > from_at)),
  constraint outage_report_check1 CHECK ((decided_by <> reported_by)),
  constraint outage_report_check2 CHECK (((outcome IS NULL) = (decided_by IS NULL))),
  constraint outage_report_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES account(id),
  constraint outage_report_outcome_check CHECK ((outcome = ANY (ARRAY['confirmed'::text, 'rejected'::text]))),
  constraint outage_report_pkey PRIMARY KEY (id),
  constraint outage_report_reported_by_fkey FOREIGN KEY (reported_by) REFERENCES account(id)
);

create table outbox (
  id bigint not null generated always as identity,
  kind text not null,
  dedupe_key text not null,
  payload jsonb not null,
  created_at timestamp with time zone not null default clock_timestamp(),
  attempts integer not null default 0,
  next_at timestamp with time zone not null default clock_timestamp(),
  done_at timestamp with time zone,
  last_error text,
  constraint outbox_dedupe_key_key UNIQUE (dedupe_key),
  constraint outbox_pkey PRIMARY KEY (id)
);

create table outside_case (
  stream uuid not null,
  system text not null,
  case_no text not null,
  item_code text not null,
  item_version integer not null,
  version integer not null,
  last_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  finished_at timestamp with time zone,
  over_at timestamp with time zone,
  outcome text not null,
  faults text[] not null,
  history boolean not null,
  constraint outside_case_outcome_check CHECK ((outcome = ANY (ARRAY['on-time'::text, 'late'::text, 'without-end'::text]))),
  constraint outside_case_pkey PRIMARY KEY (stream),
  constraint outside_case_system_case_no_key UNIQUE (system, case_no),
  constraint outside_case_system_fkey FOREIGN KEY (system) REFERENCES outside_system(code)
);

create table outside_item (
  system text not null,
  code text not null,
  version integer not null,
  body jsonb not null,
  published_at timestamp with time zone not null default clock_timestamp(),
  constraint outside_item_pkey PRIMARY KEY (system, code, version),
  constraint outside_item_system_fkey FOREIGN KEY (system) REFERENCES outside_system(code)
);

create table outside_key (
  id uuid not null,
  system text not null,
  key_hash text not null,
  scopes text[] not null,
  per_minute integer not null,
  created_by uuid,
  created_at timestamp with time zone not null default clock_timestamp(),
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  last_used_at timestamp with time zone,
  constraint outside_key_created_by_fkey FOREIGN KEY (created_by) REFERENCES account(id),
  constraint outside_key_key_hash_key UNIQUE (key_hash),
  constraint outside_key_per_minute_check CHECK ((per_minute > 0)),
  constraint outside_key_pkey PRIMARY KEY (id),
  constraint outside_key_system_fkey FOREIGN KEY (system) REFERENCES outside_system(code)
);

create table outside_message (
  stream uuid not null,
  kind text not null,
  seq integer not null,
  system text not null,
  data_version integer not null,
  occurred_at timestamp with time zone not null,
  occurred_on date not null,
  received_at timestamp with time zone not null,
  late boolean not null,
  constraint outside_message_pkey PRIMARY KEY (stream, kind, seq)
);

create table outside_reconciliation (
  system text not null,
  day date not null,
  stated jsonb not null,
  differences jsonb not null,
  at timestamp with time zone not null default clock_timestamp(),
  constraint outside_reconciliation_pkey PRIMARY KEY (system, day),
  constraint outside_reconciliation_system_fkey FOREIGN KEY (system) REFERENCES outside_system(code)
);

create table outside_rejection (
  id bigint not null generated always as identity,
  system text not null,
  at timestamp with time zone not null default clock_timestamp(),
  case_no text,
  kind text,
  code text not null,
  field text,
  constraint outside_rejection_pkey PRIMARY KEY (id),
  constraint outside_rejection_system_fkey FOREIGN KEY (system) REFERENCES outside_system(code)
);

create table outside_system (
  code text not null,
  name text not null,
  name_en text not null,
  department_code text not null,
  zone text not null,
  calendar text not null,
  settle_hours integer not null,
  disabled_at timestamp with time zone,
  created_at timestamp with time zone not null default clock_timestamp(),
  constraint outside_system_calendar_check CHECK ((calendar = ANY (ARRAY['city'::text, 'every-day'::text]))),
  constraint outside_system_department_code_fkey FOREIGN KEY (department_code) REFERENCES department(code),
  constraint outside_system_pkey PRIMARY KEY (code),
  constraint outside_system_settle_hours_check CHECK (((settle_hours >= 0) AND (settle_hours <= 24)))
);

create table party (
  id uuid not null,
  kind text not null,
  number_hash text not null,
  sealed text not null,
  created_at timestamp with time zone not null default clock_timestamp(),
  constraint party_kind_check CHECK ((kind = ANY (ARRAY['person'::text, 'enterprise'::text]))),
  constraint party_number_hash_key UNIQUE (number_hash),
  constraint party_pkey PRIMARY KEY (id)
);

create table party_name (
  token text not null,
  subject uuid not null,
  constraint party_name_pkey PRIMARY KEY (token, subject),
  constraint party_name_subject_fkey FOREIGN KEY (subject) REFERENCES subject_key(subject) ON DELETE CASCADE
);

create table pattern_progress (
  name text not null,
  reached jsonb not null,
  constraint pattern_progress_pkey PRIMARY KEY (name)
);

create table project (
  id uuid not null,
  version integer not null,
  kind text not null,
  template_code text,
  template_version integer,
  name text not null,
  party_id uuid not null,
  opened_by uuid not null,
  year integer not null,
  serial integer,
  status text not null,
  facts jsonb not null,
  started_on date not null,
  ended_on date,
  constraint project_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES account(id),
  constraint project_party_id_fkey FOREIGN KEY (party_id) REFERENCES party(id),
  constraint project_pkey PRIMARY KEY (id),
  constraint project_template_code_template_version_fkey FOREIGN KEY (template_code, template_version) REFERENCES bundle(code, version)
);

create table project_part (
  project_id uuid not null,
  item_code text not null,
  department_code text not null,
  status text not null,
  case_id uuid,
  constraint project_part_pkey PRIMARY KEY (project_id, item_code),
  constraint project_part_project_id_fkey FOREIGN KEY (project_id) REFERENCES project(id)
);

create table rate_limit (
  bucket text not null,
  tokens double precision not null,
  refilled_at timestamp with time zone not null,
  constraint rate_limit_pkey PRIMARY KEY (bucket)
);

create table schema_migration (
  number integer not null,
  name text not null,
  sha256 text not null,
  applied_at timestamp with time zone not null default now(),
  constraint schema_migration_pkey PRIMARY KEY (number)
);

create table second_factor (
  account_id uuid not null,
  sealed_secret text not null,
  confirmed_at timestamp with time zone,
  last_step bigint not null default 0,
  constraint second_factor_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint second_factor_pkey PRIMARY KEY (account_id)
);

create table seeding (
  name text not null,
  done_at timestamp with time zone not null default clock_timestamp(),
  constraint seeding_pkey PRIMARY KEY (name)
);

create table sent_message (
  dedupe_key text not null,
  begun_at timestamp with time zone not null default clock_timestamp(),
  sent_at timestamp with time zone,
  constraint sent_message_pkey PRIMARY KEY (dedupe_key)
);

create table series (
  name text not null,
  last bigint not null,
  constraint series_pkey PRIMARY KEY (name)
);

create table service_window (
  code text not null,
  department_code text not null,
  name text not null,
  name_en text not null,
  constraint service_window_department_code_fkey FOREIGN KEY (department_code) REFERENCES department(code),
  constraint service_window_pkey PRIMARY KEY (code)
);

create table session (
  token_hash text not null,
  account_id uuid not null,
  created_at timestamp with time zone not null default clock_timestamp(),
  seen_at timestamp with time zone not null default clock_timestamp(),
  ends_at timestamp with time zone not null,
  half boolean not null default false,
  constraint session_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint session_pkey PRIMARY KEY (token_hash)
);

create table staff_notice (
  id bigint not null generated always as identity,
  account_id uuid not null,
  kind text not null,
  dedupe_key text not null,
  facts jsonb not null default '{}'::jsonb,
  created_at timestamp with time zone not null default clock_timestamp(),
  read_at timestamp with time zone,
  constraint staff_notice_account_id_dedupe_key_key UNIQUE (account_id, dedupe_key),
  constraint staff_notice_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint staff_notice_pkey PRIMARY KEY (id)
);

create table subject_key (
  subject uuid not null,
  wrapped text not null,
  constraint subject_key_pkey PRIMARY KEY (subject)
);

create table supervision_order (
  id uuid not null,
  version integer not null,
  form text not null,
  serial integer,
  status text not null,
  department_code text not null,
  window_code text,
  cards uuid[] not null,
  cases uuid[] not null,
  matter text not null,
  issued_at timestamp with time zone not null,
  due_at timestamp with time zone,
  times_overdue integer not null,
  ended_at timestamp with time zone,
  constraint supervision_order_department_code_fkey FOREIGN KEY (department_code) REFERENCES department(code),
  constraint supervision_order_pkey PRIMARY KEY (id)
);

create table supervision_settings (
  version integer not null,
  effective_from date not null,
  name text not null,
  body jsonb not null,
  published_by uuid,
  published_at timestamp with time zone not null default clock_timestamp(),
  request_id text,
  constraint supervision_settings_pkey PRIMARY KEY (version),
  constraint supervision_settings_published_by_fkey FOREIGN KEY (published_by) REFERENCES account(id),
  constraint supervision_settings_request_id_key UNIQUE (request_id)
);

create table ticket (
  id uuid not null,
  version integer not null,
  on_day date not null,
  letter text not null,
  serial bigint,
  zone text not null,
  class text not null,
  reason text,
  source text not null,
  item_code text,
  party_id uuid,
  counter text,
  status text not null,
  issued_at timestamp with time zone not null,
  not_before timestamp with time zone,
  called_at timestamp with time zone,
  calls integer not null,
  recalls integer not null,
  started_at timestamp with time zone,
  ended_at timestamp with time zone,
  missed integer not null,
  missed_at timestamp with time zone,
  case_id uuid,
  outcome text,
  about text,
  foretold jsonb,
  appointment_id uuid,
  last_at timestamp with time zone not null,
  constraint ticket_pkey PRIMARY KEY (id)
);

create table timer (
  stream uuid not null,
  kind text not null,
  due_at timestamp with time zone not null,
  leased_until timestamp with time zone not null default '-infinity'::timestamp with time zone,
  constraint timer_pkey PRIMARY KEY (stream, kind)
);

-- indexes

CREATE INDEX absence_of ON public.absence USING btree (account_id, to_at) WHERE (cancelled_at IS NULL);

CREATE INDEX acceptance_newest ON public.acceptance USING btree (applied_on DESC, id DESC);

CREATE INDEX acceptance_of_department ON public.acceptance USING gin (departments);

CREATE INDEX acceptance_of_party ON public.acceptance USING btree (party_id, applied_on DESC, id DESC);

CREATE INDEX acceptance_of_project ON public.acceptance USING btree (project_id);

CREATE INDEX account_party ON public.account USING btree (party_id) WHERE (party_id IS NOT NULL);

CREATE INDEX announcement_changed ON public.announcement USING btree (changed_at DESC, id DESC);

CREATE INDEX announcement_published ON public.announcement USING btree (published_at DESC, id DESC) WHERE ((published_version IS NOT NULL) AND (withdrawn_at IS NULL));

CREATE INDEX attendance_counter ON public.attendance USING btree (counter, at);

CREATE INDEX audit_action ON public.audit USING btree (action, id);

CREATE INDEX audit_actor ON public.audit USING btree (account_id, id);

CREATE UNIQUE INDEX audit_request ON public.audit USING btree (request_id) WHERE (request_id IS NOT NULL);

CREATE INDEX authority_grant_holder ON public.authority_grant USING btree (account_id, item_code);

CREATE INDEX ban_party ON public.ban USING btree (party_id, item_code);

CREATE INDEX card_of_case ON public.card USING btree (case_id) WHERE (case_id IS NOT NULL);

CREATE INDEX card_of_department ON public.card USING btree (department_code, raised_at DESC);

CREATE INDEX card_of_person ON public.card USING gin (persons);

CREATE INDEX card_open ON public.card USING btree (department_code, window_code, rule, level) WHERE (status <> ALL (ARRAY['upheld'::text, 'downgraded'::text, 'cancelled'::text, 'dismissed'::text, 'withdrawn'::text, 'exempted'::text]));

CREATE INDEX card_open_newest ON public.card USING btree (raised_at DESC, id DESC) WHERE (status <> ALL (ARRAY['upheld'::text, 'downgraded'::text, 'cancelled'::text, 'dismissed'::text, 'withdrawn'::text, 'exempted'::text]));

CREATE INDEX card_raised ON public.card USING btree (raised_at DESC, id DESC);

CREATE INDEX card_waiting ON public.card USING btree (status, due_at) WHERE (decided_at IS NULL);

CREATE INDEX case_file_file ON public.case_file USING btree (file_id);

CREATE INDEX case_note_case ON public.case_note USING btree (case_id, at);

CREATE INDEX case_presence_seen ON public.case_presence USING btree (seen_at);

CREATE INDEX case_row_about ON public.case_row USING btree (about_licence) WHERE (about_licence IS NOT NULL);

CREATE INDEX case_row_accepted ON public.case_row USING btree (accepted_on) WHERE (accepted_on IS NOT NULL);

CREATE INDEX case_row_applicant ON public.case_row USING btree (applicant_id, drafted_at DESC, id);

CREATE INDEX case_row_broken_promise ON public.case_row USING btree (applicant_id) WHERE (promise_broken_on IS NOT NULL);

CREATE INDEX case_row_closed ON public.case_row USING btree (closed_on) WHERE (closed_on IS NOT NULL);

CREATE INDEX case_row_decided ON public.case_row USING btree (decided_on) WHERE (decided_on IS NOT NULL);

CREATE INDEX case_row_desk ON public.case_row USING btree (department_code, waiting_for, sort_on, id);

CREATE INDEX case_row_line ON public.case_row USING btree (item_code, accepted_at, id) WHERE ((accepted_at IS NOT NULL) AND (decided_on IS NULL) AND (closed_on IS NULL));

CREATE UNIQUE INDEX case_row_number ON public.case_row USING btree (received_on, serial) WHERE (serial IS NOT NULL);

CREATE INDEX case_row_open_by_calendar ON public.case_row USING btree (calendar_version, id) WHERE ((submitted_at IS NOT NULL) AND (closed_on IS NULL));

CREATE INDEX case_row_open_of_item ON public.case_row USING btree (item_code) WHERE ((waiting_for <> 'nobody'::text) AND (status <> 'draft'::text));

CREATE INDEX case_row_opened_by ON public.case_row USING btree (opened_by) WHERE (status = 'draft'::text);

CREATE INDEX case_row_running ON public.case_row USING btree (sort_on, id) WHERE ((submitted_at IS NOT NULL) AND (waiting_for <> 'nobody'::text));

CREATE INDEX case_trace_ended ON public.case_trace USING btree (ended_at) WHERE (ended_at IS NOT NULL);

CREATE INDEX case_trace_of_department ON public.case_trace USING btree (department_code, applied_at);

CREATE INDEX complainant_account ON public.complainant USING btree (account_id);

CREATE INDEX complaint_newest ON public.complaint USING btree (lodged_at DESC, id DESC);

CREATE INDEX complaint_of_department ON public.complaint USING btree (department_code, lodged_at DESC);

CREATE INDEX complaint_of_investigator ON public.complaint USING btree (investigator, lodged_at DESC) WHERE (investigator IS NOT NULL);

CREATE UNIQUE INDEX counter_session_account ON public.counter_session USING btree (account_id) WHERE (closed_at IS NULL);

CREATE UNIQUE INDEX counter_session_counter ON public.counter_session USING btree (counter) WHERE (closed_at IS NULL);

CREATE INDEX declared_interest_in ON public.declared_interest USING btree (number_hash) WHERE (withdrawn_at IS NULL);

CREATE INDEX declared_interest_of ON public.declared_interest USING btree (account_id) WHERE (withdrawn_at IS NULL);

CREATE INDEX duty_post_department ON public.duty_post USING btree (department_code);

CREATE UNIQUE INDEX event_position ON public.event USING btree ("position");

CREATE UNIQUE INDEX event_request ON public.event USING btree (stream, request_id) WHERE (request_id IS NOT NULL);

CREATE INDEX file_owner_at ON public.file USING btree (owner_id, created_at DESC);

CREATE INDEX file_sha256 ON public.file USING btree (sha256);

CREATE INDEX hall_counter_zone ON public.hall_counter USING btree (zone);

CREATE INDEX hall_tally_empty ON public.hall_tally USING btree (what) WHERE (cases = 0);

CREATE INDEX inspection_newest ON public.inspection USING btree (visited_at DESC, id DESC);

CREATE INDEX inspection_of_department ON public.inspection USING btree (department_code, visited_at DESC);

CREATE INDEX inspection_photo ON public.inspection USING gin (photo_ids);

CREATE INDEX item_changed_in ON public.item USING btree (changed_in);

CREATE INDEX item_draft_coming ON public.item_draft USING btree (effective_on) WHERE (effective_on IS NOT NULL);

CREATE UNIQUE INDEX item_status_coming ON public.item_status_change USING btree (item_code) WHERE ((applied_at IS NULL) AND (replaced_at IS NULL));

CREATE INDEX item_status_history ON public.item_status_change USING btree (item_code, id);

CREATE INDEX ledger_of_month ON public.ledger_entry USING btree (month, counts_for);

CREATE INDEX ledger_of_person ON public.ledger_entry USING btree (person, month) WHERE (person IS NOT NULL);

CREATE INDEX licence_follows ON public.licence USING btree (follows) WHERE (follows IS NOT NULL);

CREATE INDEX licence_in_force ON public.licence USING btree (item_code) WHERE ((revoked_on IS NULL) AND (withdrawn_on IS NULL) AND (cancelled_on IS NULL));

CREATE UNIQUE INDEX licence_number ON public.licence USING btree (department_code, year, serial);

CREATE INDEX licence_published ON public.licence USING btree (issued_on DESC, case_id DESC);

CREATE INDEX log_leaf_hash ON public.log_leaf USING btree (hash);

CREATE INDEX mandate_party ON public.mandate USING btree (party_id);

CREATE UNIQUE INDEX mandate_standing ON public.mandate USING btree (account_id, party_id) WHERE (revoked_at IS NULL);

CREATE INDEX notice_party ON public.notice USING btree (party_id, at DESC);

CREATE INDEX notice_reader_notice ON public.notice_reader USING btree (notice_id);

CREATE INDEX notice_unread ON public.notice_reader USING btree (account_id) WHERE (read_at IS NULL);

CREATE INDEX outage_report_at ON public.outage_report USING btree (reported_at DESC, id DESC);

CREATE INDEX outbox_done ON public.outbox USING btree (done_at) WHERE (done_at IS NOT NULL);

CREATE INDEX outbox_person ON public.outbox USING btree (((payload ->> 'personId'::text)), created_at) WHERE (payload ? 'personId'::text);

CREATE INDEX outbox_waiting ON public.outbox USING btree (next_at) WHERE (done_at IS NULL);

CREATE INDEX outside_case_finished ON public.outside_case USING btree (system, finished_at);

CREATE INDEX outside_key_of_system ON public.outside_key USING btree (system, created_at);

CREATE INDEX outside_message_of_day ON public.outside_message USING btree (system, occurred_on, kind);

CREATE INDEX outside_rejection_of_system ON public.outside_rejection USING btree (system, at);

CREATE INDEX party_name_subject ON public.party_name USING btree (subject);

CREATE UNIQUE INDEX project_number ON public.project USING btree (year, serial) WHERE (serial IS NOT NULL);

CREATE INDEX project_of_party ON public.project USING btree (party_id, started_on DESC, id);

CREATE UNIQUE INDEX project_part_case ON public.project_part USING btree (case_id) WHERE (case_id IS NOT NULL);

CREATE INDEX project_part_department ON public.project_part USING btree (department_code, project_id);

CREATE INDEX sent_message_sent ON public.sent_message USING btree (sent_at) WHERE (sent_at IS NOT NULL);

CREATE INDEX session_account ON public.session USING btree (account_id);

CREATE INDEX staff_notice_of ON public.staff_notice USING btree (account_id, id);

CREATE INDEX supervision_order_newest ON public.supervision_order USING btree (issued_at DESC, id DESC);

CREATE INDEX supervision_order_of_department ON public.supervision_order USING btree (department_code, issued_at DESC);

CREATE INDEX ticket_at_counter ON public.ticket USING btree (counter, on_day);

CREATE INDEX ticket_called ON public.ticket USING btree (on_day, zone, called_at DESC) WHERE (called_at IS NOT NULL);

CREATE INDEX ticket_of_case ON public.ticket USING btree (case_id) WHERE (case_id IS NOT NULL);

CREATE INDEX ticket_of_party ON public.ticket USING btree (party_id, on_day) WHERE (party_id IS NOT NULL);

CREATE INDEX ticket_waiting ON public.ticket USING btree (on_day, zone) WHERE (status = ANY (ARRAY['issued'::text, 'transferred'::text, 'missed'::text]));

CREATE INDEX timer_due ON public.timer USING btree (due_at);

CREATE INDEX timer_of_supervision ON public.timer USING btree (due_at) WHERE (kind = 'supervise'::text);

-- functions

CREATE OR REPLACE FUNCTION public.count_in_hall()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into hall_move (what, on_day, department_code, window_code, item_code, cases)
  select what, on_day, department_code, window_code, item_code, sum(cases)
  from (
    select what, on_day, new.department_code, coalesce(new.window_code, '') as window_code, new.item_code, 1 as cases
      from hall_places(new) where tg_op <> 'DELETE'
    union all
    select what, on_day, old.department_code, coalesce(old.window_code, ''), old.item_code, -1
      from hall_places(old) where tg_op <> 'INSERT') moved
  group by what, on_day, department_code, window_code, item_code having sum(cases) <> 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.hall_places(c case_row)
 RETURNS TABLE(what text, on_day date)
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select 'running', c.due_on
    where c.submitted_at is not null and c.waiting_for <> 'nobody' and c.status <> 'suspended' and c.due_on is not null
  union all select case c.status when 'suspended' then 'suspended' else 'resting' end, date '9999-12-31'
    where c.submitted_at is not null and c.waiting_for <> 'nobody' and (c.status = 'suspended' or c.due_on is null)
  union all select 'received', c.received_on where c.received_on is not null and c.serial is not null
  union all select 'accepted', c.accepted_on where c.accepted_on is not null
  union all select 'decided', c.decided_on where c.decided_on is not null
  union all select 'delivered', c.closed_on where c.decided_on is not null and c.closed_on is not null
$function$
;

CREATE OR REPLACE FUNCTION public.line_moves(stands bigint, seen bigint)
 RETURNS bigint
 LANGUAGE plpgsql
AS $function$
begin
  if stands is distinct from coalesce(seen, stands) then
    raise exception 'the line has moved since it was read' using errcode = 'OD409';
  end if;
  return stands + 1;
end $function$
;

CREATE OR REPLACE FUNCTION public.lock_standing(code text, alone boolean)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  if alone then
    perform pg_advisory_xact_lock(74653, hashtext(code));
  else
    perform pg_advisory_xact_lock_shared(74653, hashtext(code));
  end if;
end $function$
;

CREATE OR REPLACE FUNCTION public.note_change_of_item()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.changed_in := pg_current_xact_id();
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'the log is append-only';
end $function$
;

CREATE OR REPLACE FUNCTION public.standing_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  touched text;
begin
  for touched in
    select distinct a.department_code from changed c join account a on a.id = (to_jsonb(c) ->> tg_argv[0])::uuid
    where a.department_code is not null order by 1
  loop
    perform lock_standing(touched, true);
    update department set standing = standing + 1 where code = touched;
  end loop;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.standing_of_account_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  touched text;
begin
  for touched in
    select department_code from former where department_code is not null
    union select department_code from changed where department_code is not null order by 1
  loop
    perform lock_standing(touched, true);
    update department set standing = standing + 1 where code = touched;
  end loop;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.standing_of_post_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  touched text;
begin
  for touched in select distinct department_code from changed order by 1
  loop
    perform lock_standing(touched, true);
    update department set standing = standing + 1 where code = touched;
  end loop;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION public.stands_as_seen(department text, seen bigint)
 RETURNS boolean
 LANGUAGE plpgsql
AS $function$
begin
  if department is null then
    return true;
  end if;
  perform pg_advisory_xact_lock_shared(74653, hashtext(department));
  if (select standing from department d where d.code = stands_as_seen.department) is distinct from seen then
    raise exception 'authority has changed since it was read' using errcode = 'OD409';
  end if;
  return true;
end $function$
;

-- triggers

CREATE TRIGGER absence_changed AFTER UPDATE ON public.absence REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION standing_changed('account_id');

CREATE TRIGGER absence_entered AFTER INSERT ON public.absence REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION standing_changed('account_id');

CREATE TRIGGER acceptance_setup_is_append_only BEFORE DELETE OR UPDATE ON public.acceptance_setup FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER account_changed AFTER UPDATE ON public.account REFERENCING OLD TABLE AS former NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION standing_of_account_changed();

CREATE TRIGGER announcement_version_is_append_only BEFORE DELETE OR UPDATE ON public.announcement_version FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER announcement_version_is_not_truncated BEFORE TRUNCATE ON public.announcement_version FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER attendance_is_append_only BEFORE DELETE OR UPDATE ON public.attendance FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER attendance_is_not_truncated BEFORE TRUNCATE ON public.attendance FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER grant_changed AFTER UPDATE ON public.authority_grant REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION standing_changed('account_id');

CREATE TRIGGER grant_given AFTER INSERT ON public.authority_grant REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION standing_changed('account_id');

CREATE TRIGGER calendar_version_is_append_only BEFORE DELETE OR UPDATE ON public.calendar_version FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER calendar_version_is_not_truncated BEFORE TRUNCATE ON public.calendar_version FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER case_note_is_append_only BEFORE DELETE OR UPDATE ON public.case_note FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER case_note_is_not_truncated BEFORE TRUNCATE ON public.case_note FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER case_counted_in_hall AFTER INSERT ON public.case_row FOR EACH ROW WHEN ((new.submitted_at IS NOT NULL)) EXECUTE FUNCTION count_in_hall();

CREATE TRIGGER case_left_hall AFTER DELETE ON public.case_row FOR EACH ROW WHEN ((old.submitted_at IS NOT NULL)) EXECUTE FUNCTION count_in_hall();

CREATE TRIGGER case_moved_in_hall AFTER UPDATE ON public.case_row FOR EACH ROW WHEN (((((((((((((old.status = 'suspended'::text) IS DISTINCT FROM (new.status = 'suspended'::text)) OR ((old.waiting_for = 'nobody'::text) IS DISTINCT FROM (new.waiting_for = 'nobody'::text))) OR ((old.submitted_at IS NULL) IS DISTINCT FROM (new.submitted_at IS NULL))) OR (old.due_on IS DISTINCT FROM new.due_on)) OR (old.received_on IS DISTINCT FROM new.received_on)) OR (old.serial IS DISTINCT FROM new.serial)) OR (old.accepted_on IS DISTINCT FROM new.accepted_on)) OR (old.decided_on IS DISTINCT FROM new.decided_on)) OR (old.closed_on IS DISTINCT FROM new.closed_on)) OR (old.window_code IS DISTINCT FROM new.window_code)) OR (old.department_code IS DISTINCT FROM new.department_code))) EXECUTE FUNCTION count_in_hall();

CREATE TRIGGER checkpoint_is_append_only BEFORE DELETE OR UPDATE ON public.checkpoint FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER interest_changed AFTER UPDATE ON public.declared_interest REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION standing_changed('account_id');

CREATE TRIGGER interest_declared AFTER INSERT ON public.declared_interest REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION standing_changed('account_id');

CREATE TRIGGER post_appointed AFTER INSERT ON public.duty_post REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION standing_of_post_changed();

CREATE TRIGGER post_changed AFTER UPDATE ON public.duty_post REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION standing_of_post_changed();

CREATE TRIGGER event_is_append_only BEFORE DELETE OR UPDATE ON public.event FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER event_is_not_truncated BEFORE TRUNCATE ON public.event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER item_notes_its_change BEFORE INSERT OR UPDATE ON public.item FOR EACH ROW EXECUTE FUNCTION note_change_of_item();

CREATE TRIGGER licence_key_is_append_only BEFORE DELETE OR UPDATE ON public.licence_key FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER licence_key_is_not_truncated BEFORE TRUNCATE ON public.licence_key FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER leaf_is_append_only BEFORE DELETE OR UPDATE ON public.log_leaf FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER leaf_is_not_truncated BEFORE TRUNCATE ON public.log_leaf FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER node_is_append_only BEFORE DELETE OR UPDATE ON public.log_node FOR EACH ROW EXECUTE FUNCTION refuse_change();
