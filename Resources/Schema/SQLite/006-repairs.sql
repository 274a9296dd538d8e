-- Who has still to be told of a talk that was moved or cannot be held. One call a talk.
-- state: open, reached, notReached, letter; is_done says of it whether the client knows.

CREATE TABLE repair_call (
  appointment_key INTEGER PRIMARY KEY REFERENCES appointment,
  office INTEGER NOT NULL REFERENCES office,
  state TEXT NOT NULL,
  is_done INTEGER NOT NULL CHECK (is_done IN (0, 1)),
  caller_key INTEGER NOT NULL REFERENCES staff,
  tries INTEGER NOT NULL CHECK (tries >= 0),
  changed_at INTEGER NOT NULL
) STRICT;

CREATE INDEX repair_call_open ON repair_call (office) WHERE is_done = 0;
