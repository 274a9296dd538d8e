-- Until when a time is kept free for somebody who has not decided yet; it stays as it was said.
ALTER TABLE appointment ADD COLUMN held_until INTEGER;

-- Why an appointment should never have been there: a code.
ALTER TABLE appointment ADD COLUMN mistake TEXT
  CHECK (mistake IN ('duplicate', 'wrongClient', 'wrongTime', 'other'));

-- Every write looks for holds that are over; there are hardly ever any.
CREATE INDEX appointment_held ON appointment (office, held_until) WHERE status = 'pending';
