#include "CYardstick.h"

#include <sqlite3.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec * 1e9 + (double)time.tv_nsec;
}

static int run(sqlite3 *database, const char *sql) {
  return sqlite3_exec(database, sql, NULL, NULL, NULL);
}

static int prepare(sqlite3 *database, const char *sql, sqlite3_stmt **statement) {
  return sqlite3_prepare_v3(database, sql, -1, SQLITE_PREPARE_PERSISTENT, statement, NULL);
}

// Steps a statement to its end.
static int finish(sqlite3_stmt *statement) {
  int code = sqlite3_step(statement);
  sqlite3_reset(statement);
  return code == SQLITE_DONE || code == SQLITE_ROW ? SQLITE_OK : code;
}

enum { QUARTERS = 96, MOST_DAYS = 64, MOST_RESOURCES = 512 };

// The keys of staff and rooms under which the table keeps their claims.
static int keys_of(sqlite3 *database, const char *staff, int64_t *keys, int *rooms) {
  int count = 0;
  sqlite3_stmt *find;
  if (prepare(database, "SELECT staff_key FROM staff WHERE office = 1 AND code = ?", &find)) return 0;
  while (*staff) {
    int length = (int)strcspn(staff, ",");
    sqlite3_bind_text(find, 1, staff, length, SQLITE_STATIC);
    if (sqlite3_step(find) == SQLITE_ROW) keys[count++] = sqlite3_column_int64(find, 0) * 4;
    sqlite3_reset(find);
    staff += length + (staff[length] == ',');
  }
  sqlite3_finalize(find);
  *rooms = count;
  if (prepare(database, "SELECT room_key FROM room WHERE office = 1 ORDER BY code", &find)) return 0;
  while (sqlite3_step(find) == SQLITE_ROW && count < MOST_RESOURCES)
    keys[count++] = sqlite3_column_int64(find, 0) * 4 + 2;
  sqlite3_finalize(find);
  return count;
}

static uint8_t taken[MOST_RESOURCES + 1][MOST_DAYS][QUARTERS];

// Whether some quarters of a resource are free.
static int is_free(int resource, int day, int quarter, int count) {
  for (int index = 0; index < count; index++)
    if (taken[resource][day][quarter + index]) return 0;
  return 1;
}

int cy_free_times(const char *path, long client, const char *staff, int day, int days, int rounds,
                  double *nanoseconds) {
  sqlite3 *database;
  sqlite3_stmt *claims;
  int64_t keys[MOST_RESOURCES + 1];
  int rooms = 0;
  int code = sqlite3_open_v2(path, &database, SQLITE_OPEN_READWRITE, NULL);
  if (code == SQLITE_OK)
    code = prepare(database,
                   "SELECT day, from_minute, to_minute FROM claim WHERE office = 1 AND resource = ?"
                   " AND day >= ? AND day < ? ORDER BY day, from_minute",
                   &claims);
  if (code != SQLITE_OK) return code;
  int count = keys_of(database, staff, keys, &rooms);
  keys[count++] = client * 4 + 1;
  if (days > MOST_DAYS) days = MOST_DAYS;
  for (int round = 0; round < rounds && code == SQLITE_OK; round++) {
    double start = now();
    code = run(database, "BEGIN");
    for (int resource = 0; resource < count; resource++) {
      memset(taken[resource], 0, sizeof taken[resource]);
      sqlite3_bind_int64(claims, 1, keys[resource]);
      sqlite3_bind_int(claims, 2, day);
      sqlite3_bind_int(claims, 3, day + days);
      while (sqlite3_step(claims) == SQLITE_ROW) {
        int at = sqlite3_column_int(claims, 0) - day;
        int end = (sqlite3_column_int(claims, 2) + 14) / 15;
        for (int quarter = sqlite3_column_int(claims, 1) / 15; quarter < end; quarter++)
          taken[resource][at][quarter] = 1;
      }
      sqlite3_reset(claims);
    }
    int found = 0;
    for (int at = 0; at < days && found < 5; at++)
      for (int quarter = 36; quarter <= 63 && found < 5; quarter++) {
        if (!is_free(0, at, quarter, 3) || !is_free(count - 1, at, quarter, 3)) continue;
        for (int room = rooms; room < count - 1; room++)
          if (is_free(room, at, quarter, 3)) {
            found++;
            break;
          }
      }
    if (code == SQLITE_OK) code = run(database, "COMMIT");
    nanoseconds[round] = now() - start;
  }
  sqlite3_finalize(claims);
  sqlite3_close(database);
  return code;
}

// Year and month of a day number, by Howard Hinnant's civil_from_days.
static void civil(int64_t day_number, int64_t *year, int64_t *month, int64_t *day) {
  int64_t z = day_number + 719468, era = (z >= 0 ? z : z - 146096) / 146097;
  int64_t of_era = z - era * 146097;
  int64_t year_of_era = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  int64_t of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  int64_t shifted = (5 * of_year + 2) / 153;
  *day = of_year - (153 * shifted + 2) / 5 + 1;
  *month = shifted < 10 ? shifted + 3 : shifted - 9;
  *year = year_of_era + era * 400 + (*month <= 2);
}

// Which month of somebody settled on a day another day lies in.
static int64_t month_of(int64_t settled, int64_t day) {
  int64_t year[2], month[2], date[2];
  civil(settled, &year[0], &month[0], &date[0]);
  civil(day, &year[1], &month[1], &date[1]);
  return (year[1] - year[0]) * 12 + month[1] - month[0] + (date[1] >= date[0]);
}

int cy_months(int settled, int day, int rounds, double *nanoseconds) {
  volatile int64_t sum = 0;
  double start = now();
  for (int round = 0; round < rounds; round++) sum += month_of(settled, day + round % 700);
  *nanoseconds = (now() - start) / rounds;
  return SQLITE_OK;
}

int cy_check(const char *path, long client, int day, int rounds, double *nanoseconds) {
  sqlite3 *database;
  sqlite3_stmt *find;
  int code = sqlite3_open_v2(path, &database, SQLITE_OPEN_READWRITE, NULL);
  if (code == SQLITE_OK)
    code = prepare(database, "SELECT settled_day FROM client WHERE office = 1 AND client = ?", &find);
  if (code != SQLITE_OK) return code;
  volatile int64_t sum = 0;
  double start = now();
  for (int round = 0; round < rounds; round++) {
    sqlite3_bind_int64(find, 1, client);
    if (sqlite3_step(find) == SQLITE_ROW) sum += month_of(sqlite3_column_int(find, 0), day);
    sqlite3_reset(find);
  }
  *nanoseconds = (now() - start) / rounds;
  sqlite3_finalize(find);
  sqlite3_close(database);
  return SQLITE_OK;
}

// Puts every row of a query into a table by one prepared statement each way.
static int copy(sqlite3 *from, sqlite3 *to, const char *query, const char *insert) {
  sqlite3_stmt *rows, *row;
  int code = prepare(from, query, &rows);
  if (code == SQLITE_OK) code = prepare(to, insert, &row);
  if (code != SQLITE_OK) return code;
  int columns = sqlite3_column_count(rows);
  while (code == SQLITE_OK && sqlite3_step(rows) == SQLITE_ROW) {
    for (int column = 0; column < columns; column++)
      sqlite3_bind_value(row, column + 1, sqlite3_column_value(rows, column));
    code = finish(row);
  }
  sqlite3_finalize(rows);
  sqlite3_finalize(row);
  return code;
}

int cy_copy_appointments(const char *from_path, const char *to_path, double *seconds) {
  sqlite3 *from, *to;
  int code = sqlite3_open_v2(from_path, &from, SQLITE_OPEN_READWRITE, NULL);
  if (code == SQLITE_OK) code = sqlite3_open_v2(to_path, &to, SQLITE_OPEN_READWRITE, NULL);
  if (code != SQLITE_OK) return code;
  run(to, "PRAGMA synchronous = FULL");
  run(to, "PRAGMA cache_size = -32000");
  double start = now();
  code = run(to, "BEGIN IMMEDIATE");
  if (code == SQLITE_OK)
    code = copy(from, to,
                "SELECT appointment_key, office, id, reference, client, further_clients, staff_key,"
                " interpreter_key, is_telephone_interpreter, room_key, place, kind, day,"
                " from_minute, to_minute, status, topics, continuity, outcomes FROM appointment"
                " ORDER BY appointment_key * 7919 % 1000003",
                "INSERT INTO appointment (appointment_key, office, id, reference, client,"
                " further_clients, staff_key, interpreter_key, is_telephone_interpreter, room_key,"
                " place, kind, day, from_minute, to_minute, status, topics, continuity, outcomes)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  if (code == SQLITE_OK)
    code = copy(from, to,
                "SELECT office, client, standing, starts_at, appointment_key, position"
                " FROM appointment_client ORDER BY appointment_key * 7919 % 1000003",
                "INSERT INTO appointment_client (office, client, standing, starts_at,"
                " appointment_key, position) VALUES (?, ?, ?, ?, ?, ?)");
  if (code == SQLITE_OK)
    code = copy(from, to,
                "SELECT office, resource, day, from_minute, to_minute, owner FROM claim"
                " WHERE owner % 4 = 0",
                "INSERT INTO claim (office, resource, day, from_minute, to_minute, owner)"
                " VALUES (?, ?, ?, ?, ?, ?)");
  if (code == SQLITE_OK) code = run(to, "COMMIT");
  *seconds = (now() - start) / 1e9;
  sqlite3_close(from);
  sqlite3_close(to);
  return code;
}
