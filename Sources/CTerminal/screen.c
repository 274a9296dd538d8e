// The terminal's modes, by ncursesw; what is drawn between is in paint.c.

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
// Between marks, so that a line break in it is no Enter.
#define PASTE_ON "\033[?2004h"
#define PASTE_OFF "\033[?2004l"

static SCREEN *screen;
static int is_open;
static int uses_mouse;
static int marks_paste;
static struct termios outside;

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

static void send(void) { ct_write_all(pending, pending_length); }

static void take_terminal(void) {
  begin();
  add(keypad_xmit);
  if (uses_mouse) add(MOUSE_ON);
  if (marks_paste) add(PASTE_ON);
  send();
}

static void leave_terminal(void) {
  begin();
  if (marks_paste) add(PASTE_OFF);
  if (uses_mouse) add(MOUSE_OFF);
  add(keypad_local);
  add(exit_attribute_mode);
  add(cursor_normal);
  send();
}

static void keep_way_back(void) {
  begin();
  if (marks_paste) add(PASTE_OFF);
  if (uses_mouse) add(MOUSE_OFF);
  add(keypad_local);
  add(exit_attribute_mode);
  add(orig_pair);
  add(exit_ca_mode);
  add(cursor_normal);
  ct_keep_way_back(pending, pending_length);
}

int ct_open(const char *name, int wants_mouse) {
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
  uses_mouse = wants_mouse && key_mouse != NULL;
  // No description says it; a terminal of the kind that knows one knows the other.
  marks_paste = key_mouse != NULL;
  keep_way_back();
  int width, height;
  ct_window_size(&width, &height);
  resizeterm(height, width);
  // The only frame that ncurses draws: it enters the screen and clears it.
  refresh();
  take_terminal();
  ct_prepare_painting();
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

void ct_resize(int width, int height) { resizeterm(height, width); }

void ct_beep(void) { beep(); }

void ct_stop_self(void) {
  leave_terminal();
  endwin();
  raise(SIGSTOP);
}

void ct_resume(void) {
  // Stopped behind our back, or continued by a shell that has set modes of its own: begin anew.
  if (!isendwin()) endwin();
  refresh();
  take_terminal();
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
