-- Who is away when, and what is closed. An absence of before this version has no person: its claims
-- stand, and nothing more is known of it.
-- end_day is the first day after it; reported_end what was said at first. dayparts: words, empty
-- for whole days.

ALTER TABLE absence ADD COLUMN staff_key INTEGER REFERENCES staff;
ALTER TABLE absence ADD COLUMN first_day INTEGER;
ALTER TABLE absence ADD COLUMN end_day INTEGER;
ALTER TABLE absence ADD COLUMN reported_end INTEGER;
ALTER TABLE absence ADD COLUMN dayparts TEXT NOT NULL DEFAULT '';
ALTER TABLE absence ADD COLUMN reason TEXT;

CREATE INDEX absence_by_end ON absence (office, end_day, first_day)
  WHERE staff_key IS NOT NULL;

CREATE TABLE closure (
  closure_key INTEGER PRIMARY KEY,
  office INTEGER NOT NULL REFERENCES office,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  room_key INTEGER REFERENCES room,
  first_day INTEGER NOT NULL,
  end_day INTEGER NOT NULL,
  reported_end INTEGER NOT NULL,
  dayparts TEXT NOT NULL,
  label TEXT NOT NULL
) STRICT;

CREATE INDEX closure_by_end ON closure (office, end_day, first_day);
