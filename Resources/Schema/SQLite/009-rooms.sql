-- The last day on which a room is used; NULL when no end is planned.
ALTER TABLE room ADD COLUMN last_day INTEGER;
