-- What the desk took down for a colleague who was in a talk. Who called, the number and what was said
-- are people's own words, and therefore erasable; the journal has none of them.
-- state: open, done. again_at: when to try again. look: who opened the words last, when and why.
CREATE TABLE message (
  office INTEGER NOT NULL REFERENCES office,
  id BLOB NOT NULL CHECK (length(id) = 16),
  caller TEXT NOT NULL,
  number TEXT,
  client INTEGER,
  reason TEXT NOT NULL,
  words TEXT,
  taken_at INTEGER NOT NULL,
  taken_by TEXT NOT NULL,
  due_at INTEGER NOT NULL,
  holder_key INTEGER NOT NULL REFERENCES staff,
  state TEXT NOT NULL CHECK (state IN ('open', 'done')),
  tries INTEGER NOT NULL CHECK (tries >= 0),
  again_at INTEGER,
  changed_at INTEGER NOT NULL,
  look TEXT,
  PRIMARY KEY (office, id),
  FOREIGN KEY (office, client) REFERENCES client (office, client)
) STRICT, WITHOUT ROWID;

CREATE INDEX message_open ON message (office, taken_at, id) WHERE state = 'open';
CREATE INDEX message_by_change ON message (office, changed_at);
CREATE INDEX message_by_client ON message (office, client) WHERE client IS NOT NULL;
