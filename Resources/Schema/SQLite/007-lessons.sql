-- Single days on which a lesson falls out: day numbers, in order.
ALTER TABLE lesson ADD COLUMN exceptions TEXT NOT NULL DEFAULT '';
