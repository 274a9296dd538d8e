-- The office and its data. Days are day numbers since 1970-01-01, minutes are minutes of the day,
-- moments are minutes since 1970-01-01T00:00 on the office's wall. Identifiers are 16 bytes and
-- stand once; rows are joined by the store's own keys. A client's key is ClientNumber.key.

CREATE TABLE office (
  office INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  is_training INTEGER NOT NULL CHECK (is_training IN (0, 1)),
  training_clock INTEGER,
  seed INTEGER NOT NULL
) STRICT;

CREATE TABLE table_text (
  office INTEGER NOT NULL REFERENCES office,
  name TEXT NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (office, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE staff (
  staff_key INTEGER PRIMARY KEY,
  office INTEGER NOT NULL REFERENCES office,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  roles TEXT NOT NULL,
  languages TEXT NOT NULL,
  gender TEXT NOT NULL,
  kind TEXT NOT NULL,
  deputy TEXT,
  login TEXT,
  first_day INTEGER,
  last_day INTEGER,
  UNIQUE (office, code)
) STRICT;

CREATE TABLE room (
  room_key INTEGER PRIMARY KEY,
  office INTEGER NOT NULL REFERENCES office,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  location TEXT NOT NULL,
  UNIQUE (office, code)
) STRICT;

CREATE TABLE shift (
  shift_key INTEGER PRIMARY KEY,
  office INTEGER NOT NULL REFERENCES office,
  staff_key INTEGER NOT NULL REFERENCES staff,
  weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  daypart TEXT NOT NULL,
  role TEXT NOT NULL,
  rhythm TEXT NOT NULL,
  valid_from INTEGER,
  valid_to INTEGER
) STRICT;

CREATE TABLE household (
  household_key INTEGER PRIMARY KEY,
  office INTEGER NOT NULL REFERENCES office,
  code TEXT NOT NULL,
  UNIQUE (office, code)
) STRICT;

CREATE TABLE client (
  office INTEGER NOT NULL REFERENCES office,
  client INTEGER NOT NULL,
  full_name TEXT NOT NULL,
  call_name TEXT,
  other_names TEXT NOT NULL,
  birth_year INTEGER,
  gender TEXT NOT NULL,
  origin TEXT,
  household_key INTEGER NOT NULL REFERENCES household,
  expected TEXT,
  contract_day INTEGER,
  settled_day INTEGER,
  target_group TEXT NOT NULL,
  permit TEXT NOT NULL,
  languages TEXT NOT NULL,
  interpreter TEXT NOT NULL,
  interpreter_gender TEXT,
  phone TEXT,
  street TEXT,
  postcode TEXT,
  file_number TEXT,
  PRIMARY KEY (office, client)
) STRICT, WITHOUT ROWID;

CREATE INDEX client_by_household ON client (office, household_key, client);

CREATE TABLE search_key (
  office INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  content TEXT NOT NULL,
  client INTEGER NOT NULL,
  PRIMARY KEY (office, kind, content, client),
  FOREIGN KEY (office, client) REFERENCES client (office, client)
) STRICT, WITHOUT ROWID;

CREATE INDEX search_key_by_client ON search_key (office, client);

CREATE TABLE assignment (
  assignment_key INTEGER PRIMARY KEY,
  office INTEGER NOT NULL,
  client INTEGER NOT NULL,
  stream TEXT NOT NULL,
  staff_key INTEGER NOT NULL REFERENCES staff,
  from_day INTEGER NOT NULL,
  to_day INTEGER,
  FOREIGN KEY (office, client) REFERENCES client (office, client)
) STRICT;

CREATE INDEX assignment_by_client ON assignment (office, client);

CREATE TABLE trajectory (
  trajectory_key INTEGER PRIMARY KEY,
  office INTEGER NOT NULL,
  client INTEGER NOT NULL,
  stream TEXT NOT NULL,
  started_day INTEGER NOT NULL,
  closed_day INTEGER,
  ending TEXT,
  FOREIGN KEY (office, client) REFERENCES client (office, client)
) STRICT;

CREATE INDEX trajectory_by_client ON trajectory (office, client);

CREATE TABLE decision (
  decision_key INTEGER PRIMARY KEY,
  office INTEGER NOT NULL,
  client INTEGER NOT NULL,
  change TEXT NOT NULL CHECK (change IN ('earlyExit', 'extended', 'paused', 'movedAway')),
  first_day INTEGER NOT NULL,
  up_to_day INTEGER,
  is_agreed INTEGER NOT NULL CHECK (is_agreed IN (0, 1)),
  decided_day INTEGER NOT NULL,
  decided_by TEXT NOT NULL,
  FOREIGN KEY (office, client) REFERENCES client (office, client)
) STRICT;

CREATE INDEX decision_by_client ON decision (office, client);

CREATE TABLE lesson (
  lesson_key INTEGER PRIMARY KEY,
  office INTEGER NOT NULL,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  client INTEGER NOT NULL,
  weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  from_minute INTEGER NOT NULL,
  to_minute INTEGER NOT NULL,
  label TEXT NOT NULL,
  rhythm TEXT NOT NULL,
  valid_from INTEGER NOT NULL,
  valid_to INTEGER,
  pauses INTEGER NOT NULL CHECK (pauses IN (0, 1)),
  FOREIGN KEY (office, client) REFERENCES client (office, client)
) STRICT;

CREATE INDEX lesson_by_client ON lesson (office, client);

CREATE TABLE absence (
  absence_key INTEGER PRIMARY KEY,
  office INTEGER NOT NULL REFERENCES office,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16)
) STRICT;

CREATE TABLE appointment (
  appointment_key INTEGER PRIMARY KEY,
  office INTEGER NOT NULL,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  reference INTEGER NOT NULL CHECK (reference > 0),
  client INTEGER NOT NULL,
  -- How many clients take part besides the first; they stand in appointment_client.
  further_clients INTEGER NOT NULL,
  staff_key INTEGER NOT NULL REFERENCES staff,
  interpreter_key INTEGER REFERENCES staff,
  is_telephone_interpreter INTEGER NOT NULL CHECK (is_telephone_interpreter IN (0, 1)),
  room_key INTEGER REFERENCES room,
  place TEXT NOT NULL,
  kind TEXT NOT NULL,
  day INTEGER NOT NULL,
  from_minute INTEGER NOT NULL CHECK (from_minute >= 0),
  to_minute INTEGER NOT NULL CHECK (to_minute > from_minute AND to_minute <= 1440),
  status TEXT NOT NULL,
  topics TEXT NOT NULL,
  continuity TEXT NOT NULL,
  replaces_key INTEGER REFERENCES appointment,
  letter_day INTEGER,
  cancel_reason TEXT,
  no_show_party TEXT,
  outcomes TEXT NOT NULL,
  arrived_at INTEGER,
  late_at INTEGER,
  FOREIGN KEY (office, client) REFERENCES client (office, client)
) STRICT;

CREATE INDEX appointment_by_day ON appointment (office, day, from_minute, id);
CREATE INDEX appointment_by_staff ON appointment (office, staff_key, day);
CREATE INDEX appointment_by_interpreter ON appointment (office, interpreter_key, day)
  WHERE interpreter_key IS NOT NULL;
CREATE INDEX appointment_by_reference ON appointment (office, reference, appointment_key);
CREATE INDEX appointment_by_replaced ON appointment (replaces_key) WHERE replaces_key IS NOT NULL;

-- Who takes part, and enough to find a client's next and last talk in one step.
-- standing: 0 over without having been seen, 1 open, 2 fulfilled.
CREATE TABLE appointment_client (
  office INTEGER NOT NULL,
  client INTEGER NOT NULL,
  standing INTEGER NOT NULL CHECK (standing IN (0, 1, 2)),
  starts_at INTEGER NOT NULL,
  appointment_key INTEGER NOT NULL REFERENCES appointment,
  position INTEGER NOT NULL,
  PRIMARY KEY (office, client, standing, starts_at, appointment_key),
  FOREIGN KEY (office, client) REFERENCES client (office, client)
) STRICT, WITHOUT ROWID;

CREATE INDEX appointment_client_further ON appointment_client (appointment_key, position)
  WHERE position > 0;

-- Reasons for going on in spite of findings: free text, and therefore erasable.
CREATE TABLE override_reason (
  appointment_key INTEGER NOT NULL REFERENCES appointment,
  code TEXT NOT NULL,
  office INTEGER NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (appointment_key, code)
) STRICT, WITHOUT ROWID;

-- What is taken. resource: key * 4 + 0 for staff, 1 for a client, 2 for a room.
-- owner: key * 4 + 0 for an appointment, 1 for a lesson, 2 for an absence.
-- One tree holds it all, so a look at a day of a resource touches one or two pages.
CREATE TABLE claim (
  office INTEGER NOT NULL,
  resource INTEGER NOT NULL,
  day INTEGER NOT NULL,
  from_minute INTEGER NOT NULL CHECK (from_minute >= 0),
  to_minute INTEGER NOT NULL CHECK (to_minute > from_minute AND to_minute <= 1440),
  owner INTEGER NOT NULL,
  PRIMARY KEY (office, resource, day, from_minute)
) STRICT, WITHOUT ROWID;

-- No two claims of a resource overlap, whatever a program believes.
CREATE TRIGGER claim_overlap BEFORE INSERT ON claim
WHEN EXISTS (
  SELECT 1 FROM claim
  WHERE office = NEW.office AND resource = NEW.resource AND day = NEW.day
    AND from_minute < NEW.to_minute AND to_minute > NEW.from_minute
)
BEGIN
  SELECT RAISE(ABORT, 'claims overlap');
END;

CREATE TRIGGER claim_stands BEFORE UPDATE ON claim
BEGIN
  SELECT RAISE(ABORT, 'a claim is never changed');
END;

CREATE TABLE referral (
  office INTEGER NOT NULL REFERENCES office,
  id BLOB NOT NULL CHECK (length(id) = 16),
  client INTEGER,
  visitor_reason TEXT,
  topic TEXT NOT NULL,
  service TEXT,
  is_together INTEGER NOT NULL CHECK (is_together IN (0, 1)),
  referred_at INTEGER NOT NULL,
  referred_by TEXT NOT NULL,
  month INTEGER NOT NULL,
  is_return INTEGER NOT NULL CHECK (is_return IN (0, 1)),
  letter_day INTEGER,
  is_withdrawn INTEGER NOT NULL CHECK (is_withdrawn IN (0, 1)),
  PRIMARY KEY (office, id),
  CHECK ((client IS NULL) <> (visitor_reason IS NULL)),
  FOREIGN KEY (office, client) REFERENCES client (office, client)
) STRICT, WITHOUT ROWID;

CREATE INDEX referral_by_client ON referral (office, client, referred_at);

CREATE TABLE contact (
  office INTEGER NOT NULL,
  id BLOB NOT NULL CHECK (length(id) = 16),
  client INTEGER NOT NULL,
  channel TEXT NOT NULL,
  day INTEGER NOT NULL,
  minutes INTEGER,
  noted_by TEXT NOT NULL,
  is_withdrawn INTEGER NOT NULL CHECK (is_withdrawn IN (0, 1)),
  PRIMARY KEY (office, id),
  FOREIGN KEY (office, client) REFERENCES client (office, client)
) STRICT, WITHOUT ROWID;

CREATE INDEX contact_by_client ON contact (office, client, is_withdrawn, day);

-- What happened: identifiers, codes, days and times, and never a word about a person.
CREATE TABLE journal (
  office INTEGER NOT NULL REFERENCES office,
  sequence INTEGER NOT NULL CHECK (sequence > 0),
  written_at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  role TEXT NOT NULL,
  verb TEXT NOT NULL,
  undoes INTEGER CHECK (undoes < sequence),
  brought TEXT NOT NULL,
  traces TEXT NOT NULL,
  PRIMARY KEY (office, sequence),
  FOREIGN KEY (office, undoes) REFERENCES journal (office, sequence)
) STRICT, WITHOUT ROWID;

CREATE INDEX journal_by_actor ON journal (office, actor, written_at);
CREATE UNIQUE INDEX journal_by_undone ON journal (office, undoes) WHERE undoes IS NOT NULL;

CREATE TRIGGER journal_stands BEFORE UPDATE ON journal
BEGIN
  SELECT RAISE(ABORT, 'the journal is only added to');
END;

CREATE TRIGGER journal_stays BEFORE DELETE ON journal
BEGIN
  SELECT RAISE(ABORT, 'the journal is only added to');
END;

-- Which entries are about an appointment.
CREATE TABLE journal_about (
  appointment_key INTEGER NOT NULL REFERENCES appointment,
  sequence INTEGER NOT NULL,
  office INTEGER NOT NULL,
  PRIMARY KEY (appointment_key, sequence)
) STRICT, WITHOUT ROWID;

-- Idempotency keys and what their commands looked like; apart from the journal, so that it can be
-- erased when no retry is to be expected any more.
CREATE TABLE command_key (
  office INTEGER NOT NULL,
  content TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  PRIMARY KEY (office, content),
  FOREIGN KEY (office, sequence) REFERENCES journal (office, sequence)
) STRICT, WITHOUT ROWID;
