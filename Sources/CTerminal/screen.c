// The screen: ncursesw decides what to write, and writes nothing that did not change.

#define _GNU_SOURCE
#define _XOPEN_SOURCE_EXTENDED 1
#include "CTerminal.h"
#include "internal.h"

#include <curses.h>
#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

#define MOUSE_ON "\033[?1000h\033[?1006h"
#define MOUSE_OFF "\033[?1006l\033[?1000l"

static SCREEN *screen;
static int is_open;
static int uses_mouse;
static struct termios outside;
static cchar_t *run;
static int run_length;
static int run_capacity;

static int speaks_utf8(void) {
  const char *codeset = nl_langinfo(CODESET);
  return strcasecmp(codeset, "UTF-8") == 0 || strcasecmp(codeset, "UTF8") == 0;
}

int ct_prepare_locale(void) {
  if (setlocale(LC_CTYPE, "") != NULL && speaks_utf8()) return 1;
  static const char *const names[] = {"C.UTF-8", "C.utf8", "en_US.UTF-8"};
  for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
    if (setlocale(LC_CTYPE, names[i]) != NULL && speaks_utf8()) return 1;
  }
  return 0;
}

int ct_columns(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

int ct_look_up(const char *name, int descriptor) {
  int answer = 0;
  if (name[0] == 0) return 0;
  if (setupterm((char *)name, descriptor, &answer) != OK) return 0;
  int is_capable = cursor_address != NULL && clear_screen != NULL;
  del_curterm(cur_term);
  return is_capable ? 1 : -2;
}

// Sequences that ncurses does not know of go past its buffer, which is empty between two frames:
// what putp writes would lie in stdout until the end of the process.
static char pending[512];
static size_t pending_length;

static int collect(int byte) {
  if (pending_length < sizeof pending) pending[pending_length++] = (char)byte;
  return byte;
}

static void begin(void) { pending_length = 0; }

static void add(const char *sequence) {
  if (sequence != NULL) tputs(sequence, 1, collect);
}

static void send(void) {
  size_t sent = 0;
  while (sent < pending_length) {
    ssize_t count = write(1, pending + sent, pending_length - sent);
    if (count <= 0) break;
    sent += (size_t)count;
  }
}

static void take_terminal(void) {
  begin();
  add(keypad_xmit);
  if (uses_mouse) add(MOUSE_ON);
  send();
}

static void leave_terminal(void) {
  begin();
  if (uses_mouse) add(MOUSE_OFF);
  add(keypad_local);
  send();
  curs_set(1);
}

static void keep_way_back(void) {
  begin();
  if (uses_mouse) add(MOUSE_OFF);
  add(keypad_local);
  add(exit_attribute_mode);
  add(orig_pair);
  add(exit_ca_mode);
  add(cursor_normal);
  ct_keep_way_back(pending, pending_length);
}

// Descriptions made after xterm switch back from line drawing characters with every attribute. None
// are drawn here, lines are Unicode, so three bytes do instead of six to ten.
static void shorten_attributes(void) {
  static char reset[] = "\033[m";
  if (exit_attribute_mode == NULL || strcmp(exit_attribute_mode, "\033(B\033[m") != 0) return;
  exit_attribute_mode = reset;
  set_attributes = NULL;
}

int ct_open(const char *name, int wants_color, int wants_mouse) {
  if (tcgetattr(0, &outside) != 0) return -1;
  ct_set_held(1);
  // LINES and COLUMNS of a shell are of another moment; the kernel is asked.
  use_env(FALSE);
  use_tioctl(TRUE);
  screen = newterm((char *)name, stdout, stdin);
  if (screen == NULL) {
    ct_set_held(0);
    return -1;
  }
  is_open = 1;
  raw();
  noecho();
  nonl();
  set_escdelay(25);
  typeahead(-1);
  leaveok(stdscr, FALSE);
  scrollok(stdscr, FALSE);
  if (wants_color && has_colors()) {
    start_color();
    use_default_colors();
  }
  shorten_attributes();
  uses_mouse = wants_mouse && key_mouse != NULL;
  keep_way_back();
  take_terminal();
  int width, height;
  ct_window_size(&width, &height);
  resizeterm(height, width);
  return 0;
}

void ct_close(void) {
  if (!is_open) return;
  is_open = 0;
  ct_set_held(0);
  leave_terminal();
  endwin();
  // What was typed ahead was meant for us; a shell would run it.
  tcsetattr(0, TCSAFLUSH, &outside);
  delscreen(screen);
  screen = NULL;
}

int ct_is_open(void) { return is_open; }

void ct_window_size(int *width, int *height) {
  struct winsize size;
  if (ioctl(1, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 && size.ws_row > 0) {
    *width = size.ws_col;
    *height = size.ws_row;
  } else {
    *width = 80;
    *height = 24;
  }
}

void ct_resize(int width, int height) {
  resizeterm(height, width);
  ct_forget_screen();
}

int ct_color_count(void) { return has_colors() ? COLORS : 0; }

int ct_pair_count(void) { return COLOR_PAIRS; }

void ct_define_pair(int number, int foreground, int background) {
  init_extended_pair(number, foreground, background);
}

void ct_begin_run(void) { run_length = 0; }

void ct_add(uint32_t base, const uint32_t marks[4], unsigned attributes, int pair) {
  if (run_length == run_capacity) {
    int capacity = run_capacity ? 2 * run_capacity : 256;
    cchar_t *larger = realloc(run, (size_t)capacity * sizeof(cchar_t));
    if (larger == NULL) return;
    run = larger;
    run_capacity = capacity;
  }
  wchar_t text[CCHARW_MAX + 1] = {(wchar_t)base};
  for (int i = 0; marks != NULL && i < 4 && marks[i] != 0; i++) text[i + 1] = (wchar_t)marks[i];
  attr_t attribute = 0;
  if (attributes & CT_BOLD) attribute |= A_BOLD;
  if (attributes & CT_DIM) attribute |= A_DIM;
  if (attributes & CT_UNDERLINE) attribute |= A_UNDERLINE;
  if (attributes & CT_REVERSE) attribute |= A_REVERSE;
  setcchar(&run[run_length++], text, attribute, (short)pair, NULL);
}

void ct_end_run(int y, int x) {
  if (run_length > 0) mvwadd_wchnstr(stdscr, y, x, run, run_length);
  run_length = 0;
}

void ct_refresh(int cursor_y, int cursor_x) {
  curs_set(cursor_x >= 0);
  if (cursor_x >= 0) wmove(stdscr, cursor_y, cursor_x);
  wrefresh(stdscr);
}

void ct_forget_screen(void) { clearok(stdscr, TRUE); }

void ct_beep(void) { beep(); }

void ct_stop_self(void) {
  leave_terminal();
  endwin();
  raise(SIGSTOP);
}

void ct_resume(void) {
  reset_prog_mode();
  begin();
  add(enter_ca_mode);
  send();
  take_terminal();
  ct_forget_screen();
}

const char *ct_key_string(const char *capability) {
  const char *string = tigetstr((char *)capability);
  return string == (const char *)-1 ? NULL : string;
}

int ct_is_terminal_there(void) {
  struct pollfd polled = {.fd = 0, .events = POLLIN};
  if (poll(&polled, 1, 0) < 0) return errno == EINTR;
  return (polled.revents & (POLLHUP | POLLERR | POLLNVAL)) == 0;
}
