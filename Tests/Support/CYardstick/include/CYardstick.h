// What the same work costs by plain SQLite calls: the measure beside every figure of the benchmarks.
#ifndef CYARDSTICK_H
#define CYARDSTICK_H

// Nanoseconds that the free times of one client took, round by round: a read transaction with the
// claims of a colleague, a client and all rooms over `days` days from a day on, and a count of
// quarters of an hour. `staff` holds codes with commas between them, the one who talks first. 0, or
// SQLite's error.
int cy_free_times(const char *path, long client, const char *staff, int day, int days, int rounds,
                  double *nanoseconds);

// Nanoseconds that it takes to tell the month in which a day lies for somebody settled on another.
int cy_months(int settled, int day, int rounds, double *nanoseconds);

// The same for a client whose row is read each time. 0, or SQLite's error.
int cy_check(const char *path, long client, int day, int rounds, double *nanoseconds);

// Seconds that it takes to copy all appointments of a store, their clients and their claims into
// another, in an order that has nothing to do with their days. 0, or SQLite's error.
int cy_copy_appointments(const char *from, const char *to, double *seconds);

#endif
