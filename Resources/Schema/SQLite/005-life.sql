-- The life of an appointment: what is still open however long ago, found without reading the years
-- in between.
CREATE INDEX appointment_open ON appointment (office, day, from_minute, id)
  WHERE status IN ('proposed', 'pending', 'booked', 'arrived', 'checked-in', 'waitlist');
