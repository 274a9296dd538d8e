-- The life of an appointment: what is still open however long ago, found without reading the years
-- in between.
CREATE INDEX appointment_open ON appointment (office, day, from_minute, id)
  WHERE status IN ('proposed', 'pending', 'booked', 'arrived', 'checked-in', 'waitlist');

-- What people say about who is in the house, in the order in which they said it.
CREATE TABLE presence (
  presence_key INTEGER PRIMARY KEY,
  office INTEGER NOT NULL REFERENCES office,
  staff_key INTEGER NOT NULL REFERENCES staff,
  said_at INTEGER NOT NULL,
  is_in INTEGER NOT NULL CHECK (is_in IN (0, 1))
) STRICT;

CREATE INDEX presence_by_moment ON presence (office, said_at, presence_key);

-- Who cannot wait. asked: who was asked since when, in order. answer: nothing while it is open.
CREATE TABLE urgency (
  office INTEGER NOT NULL,
  id BLOB NOT NULL CHECK (length(id) = 16),
  client INTEGER NOT NULL,
  raised_at INTEGER NOT NULL,
  raised_by TEXT NOT NULL,
  asked TEXT NOT NULL,
  answer TEXT,
  is_withdrawn INTEGER NOT NULL CHECK (is_withdrawn IN (0, 1)),
  PRIMARY KEY (office, id),
  FOREIGN KEY (office, client) REFERENCES client (office, client)
) STRICT, WITHOUT ROWID;

CREATE INDEX urgency_open ON urgency (office, raised_at, id)
  WHERE answer IS NULL AND is_withdrawn = 0;

-- Who waits for a free time. ending: nothing while somebody waits.
CREATE TABLE waiting_entry (
  office INTEGER NOT NULL,
  id BLOB NOT NULL CHECK (length(id) = 16),
  client INTEGER NOT NULL,
  kind TEXT NOT NULL,
  topics TEXT NOT NULL,
  minutes INTEGER NOT NULL CHECK (minutes > 0),
  language TEXT,
  before_day INTEGER,
  wished_day INTEGER,
  since INTEGER NOT NULL,
  ending TEXT,
  PRIMARY KEY (office, id),
  FOREIGN KEY (office, client) REFERENCES client (office, client)
) STRICT, WITHOUT ROWID;

CREATE INDEX waiting_open ON waiting_entry (office, since, id) WHERE ending IS NULL;

-- When somebody asked for a talk; stamped by the system and never changed.
CREATE TABLE question (
  office INTEGER NOT NULL,
  client INTEGER NOT NULL,
  asked_at INTEGER NOT NULL,
  PRIMARY KEY (office, client, asked_at),
  FOREIGN KEY (office, client) REFERENCES client (office, client)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER question_stands BEFORE UPDATE ON question
BEGIN
  SELECT RAISE(ABORT, 'a question is never changed');
END;
