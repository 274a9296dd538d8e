// A desk as small as can be, in ncurses and plain SQLite calls: what the benchmarks hold Balie's
// screen and its `batch` against.
//
//   yardstick-desk open STORE     the day, a highlight, another day, a search
//   yardstick-desk batch STORE    answers every line that holds a client's key with the name
#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include <ctype.h>
#include <curses.h>
#include <locale.h>
#include <poll.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MOST_ROWS = 200, WIDTH = 160, MOST_LETTERS = 40 };

static sqlite3 *database;
static char rows[MOST_ROWS][WIDTH];
static int row_count, chosen, day, is_searching;
static char letters[MOST_LETTERS + 1];

static sqlite3_stmt *prepared(const char *sql) {
  sqlite3_stmt *statement = NULL;
  if (sqlite3_prepare_v2(database, sql, -1, &statement, NULL) != SQLITE_OK) {
    fprintf(stderr, "%s\n", sqlite3_errmsg(database));
    exit(1);
  }
  return statement;
}

static void load_day(void) {
  static sqlite3_stmt *query;
  if (!query)
    query = prepared(
        "SELECT a.from_minute, a.to_minute, c.full_name, c.client % 1000000, c.phone, s.code,"
        " r.code, a.status, (SELECT MIN(n.starts_at) FROM appointment_client n WHERE n.office = 1"
        " AND n.client = a.client AND n.standing = 1 AND n.starts_at > a.day * 1440 + a.to_minute)"
        " FROM appointment a JOIN client c ON c.office = 1 AND c.client = a.client"
        " JOIN staff s ON s.staff_key = a.staff_key LEFT JOIN room r ON r.room_key = a.room_key"
        " WHERE a.office = 1 AND a.day = ? ORDER BY a.from_minute, a.id");
  sqlite3_bind_int(query, 1, day);
  for (row_count = 0; row_count < MOST_ROWS && sqlite3_step(query) == SQLITE_ROW; row_count++) {
    int from = sqlite3_column_int(query, 0), to = sqlite3_column_int(query, 1);
    snprintf(rows[row_count], WIDTH, "%02d:%02d-%02d:%02d  %-30s %06d  %-12s %-8s %-10s %d",
             from / 60, from % 60, to / 60, to % 60, sqlite3_column_text(query, 2),
             sqlite3_column_int(query, 3), sqlite3_column_text(query, 5),
             sqlite3_column_text(query, 6) ? (const char *)sqlite3_column_text(query, 6) : "-",
             sqlite3_column_text(query, 7), sqlite3_column_int(query, 8));
  }
  sqlite3_reset(query);
  chosen = 0;
}

static void search(void) {
  static sqlite3_stmt *query;
  if (!query)
    query = prepared(
        "SELECT DISTINCT c.full_name, c.birth_year, c.client % 1000000 FROM search_key k"
        " JOIN client c ON c.office = 1 AND c.client = k.client"
        " WHERE k.office = 1 AND k.kind = 1 AND k.content >= ? AND k.content < ? LIMIT 20");
  char after[MOST_LETTERS + 2];
  snprintf(after, sizeof after, "%s~", letters);
  sqlite3_bind_text(query, 1, letters, -1, SQLITE_STATIC);
  sqlite3_bind_text(query, 2, after, -1, SQLITE_STATIC);
  for (row_count = 0; row_count < MOST_ROWS && sqlite3_step(query) == SQLITE_ROW; row_count++)
    snprintf(rows[row_count], WIDTH, "%06d  %-40s %d", sqlite3_column_int(query, 2),
             sqlite3_column_text(query, 0), sqlite3_column_int(query, 1));
  sqlite3_reset(query);
  chosen = 0;
}

static void draw(void) {
  erase();
  attron(A_REVERSE);
  mvprintw(0, 0, "%-*s", COLS, is_searching ? letters : "Dag");
  attroff(A_REVERSE);
  for (int row = 0; row < row_count && row < LINES - 2; row++) {
    if (row == chosen) attron(A_REVERSE);
    mvaddnstr(row + 1, 0, rows[row], COLS - 1);
    if (row == chosen) attroff(A_REVERSE);
  }
  mvprintw(LINES - 1, 0, "/ zoek   [ ] dag   q weg");
  refresh();
}

static void take(int key) {
  if (is_searching && key == 27) {
    is_searching = 0;
    load_day();
  } else if (is_searching && key < 256 && isalpha(key)) {
    size_t count = strlen(letters);
    if (count < MOST_LETTERS) letters[count] = (char)key, letters[count + 1] = 0;
    search();
  } else if (key == '/') {
    is_searching = 1;
    letters[0] = 0;
    row_count = 0;
  } else if (key == KEY_DOWN && chosen + 1 < row_count) {
    chosen++;
  } else if (key == KEY_UP && chosen > 0) {
    chosen--;
  } else if (key == ']' || key == '[') {
    day += key == ']' ? 1 : -1;
    load_day();
  }
}

static int open_desk(void) {
  const char *idle = getenv("BALIE_IDLE_FD");
  sqlite3_stmt *clock = prepared("SELECT training_clock / 1440 FROM office WHERE office = 1");
  if (sqlite3_step(clock) == SQLITE_ROW) day = sqlite3_column_int(clock, 0);
  sqlite3_finalize(clock);
  setlocale(LC_CTYPE, "C.UTF-8");
  initscr();
  set_escdelay(25);
  cbreak();
  noecho();
  keypad(stdscr, TRUE);
  curs_set(0);
  load_day();
  for (int key = 0; key != 'q' && key != ERR;) {
    draw();
    struct pollfd input = {.fd = 0, .events = POLLIN};
    if (idle && poll(&input, 1, 0) == 0 && write(atoi(idle), "i", 1) != 1) break;
    key = getch();
    if (key != 'q') take(key);
  }
  endwin();
  return 0;
}

static int batch(void) {
  sqlite3_stmt *query = prepared("SELECT full_name FROM client WHERE office = 1 AND client = ?");
  static char line[65536];
  char answer[512];
  while (fgets(line, sizeof line, stdin)) {
    const char *digits = strpbrk(line, "0123456789");
    sqlite3_bind_int64(query, 1, digits ? atoll(digits) : 0);
    const char *name = sqlite3_step(query) == SQLITE_ROW
                           ? (const char *)sqlite3_column_text(query, 0) : "";
    int count = snprintf(answer, sizeof answer, "{\"ok\":true,\"name\":\"%s\"}\n", name);
    sqlite3_reset(query);
    if (write(1, answer, (size_t)count) != count) return 1;
  }
  return 0;
}

int main(int count, char **words) {
  if (count != 3 || sqlite3_open_v2(words[2], &database, SQLITE_OPEN_READWRITE, NULL)) return 2;
  return strcmp(words[1], "open") == 0 ? open_desk() : batch();
}
