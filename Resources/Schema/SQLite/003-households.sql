-- What a client's facts were before a change of details; erased when somebody is forgotten.
CREATE TABLE client_version (
  office INTEGER NOT NULL,
  client INTEGER NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
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
  PRIMARY KEY (office, client, version),
  FOREIGN KEY (office, client) REFERENCES client (office, client)
) STRICT, WITHOUT ROWID;

-- Each day of first housing that somebody confirmed, the last of a client being the one that holds.
-- settled_day is NULL where a confirmation was taken back and there was none before.
CREATE TABLE key_confirmation (
  office INTEGER NOT NULL,
  client INTEGER NOT NULL,
  position INTEGER NOT NULL CHECK (position > 0),
  settled_day INTEGER,
  confirmed_by TEXT NOT NULL,
  confirmed_at INTEGER NOT NULL,
  PRIMARY KEY (office, client, position),
  FOREIGN KEY (office, client) REFERENCES client (office, client)
) STRICT, WITHOUT ROWID;

-- Numbers of people who were entered by mistake: they are given to nobody again.
CREATE TABLE withdrawn_number (
  office INTEGER NOT NULL REFERENCES office,
  client INTEGER NOT NULL,
  PRIMARY KEY (office, client)
) STRICT, WITHOUT ROWID;

-- Which step of a household's first talks an appointment was planned for; it lives through moves.
CREATE TABLE planned_step (
  office INTEGER NOT NULL REFERENCES office,
  reference INTEGER NOT NULL CHECK (reference > 0),
  step TEXT NOT NULL,
  PRIMARY KEY (office, reference)
) STRICT, WITHOUT ROWID;
