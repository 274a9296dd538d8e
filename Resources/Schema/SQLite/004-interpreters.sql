-- What the interpreter of a talk said (asked, yes, cannot), a partner organisation by its name, whom
-- a client would rather not see, and how often a client is to be seen.

ALTER TABLE appointment ADD COLUMN interpreter_answer TEXT
  CHECK (interpreter_answer IN ('asked', 'yes', 'cannot'));

-- The name of an organisation: free text, and therefore erasable.
ALTER TABLE appointment ADD COLUMN partner TEXT;

-- Nobody asks why, so no reason is kept.
CREATE TABLE rather_not (
  office INTEGER NOT NULL,
  client INTEGER NOT NULL,
  staff_key INTEGER NOT NULL REFERENCES staff,
  PRIMARY KEY (office, client, staff_key),
  FOREIGN KEY (office, client) REFERENCES client (office, client)
) STRICT, WITHOUT ROWID;

CREATE TABLE client_rhythm (
  office INTEGER NOT NULL,
  client INTEGER NOT NULL,
  rhythm TEXT NOT NULL CHECK (rhythm IN ('weekly', 'fortnightly', 'monthly')),
  PRIMARY KEY (office, client),
  FOREIGN KEY (office, client) REFERENCES client (office, client)
) STRICT, WITHOUT ROWID;
