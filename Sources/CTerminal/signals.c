// Signals and traps: what happens to the terminal when the program does not end by itself.
//
// Only async-signal-safe calls are made here: write, tcsetattr, tcgetpgrp, sigaction, raise, _exit.

#define _GNU_SOURCE
#include "CTerminal.h"
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static struct termios settings;
static char way_back[512];
static size_t way_back_length;
static volatile sig_atomic_t held;
static int pipe_ends[2] = {-1, -1};
static unsigned grace;
static char trap_stack[32768];

static const int traps[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE};
static const int wishes[] = {SIGWINCH, SIGTERM, SIGINT, SIGQUIT, SIGHUP, SIGTSTP, SIGCONT};
#define COUNT(list) (sizeof(list) / sizeof((list)[0]))

void ct_keep_way_back(const char *reset, unsigned long length) {
  way_back_length = length < sizeof way_back ? length : sizeof way_back;
  memcpy(way_back, reset, way_back_length);
}

void ct_set_held(int value) {
  if (value) tcgetattr(0, &settings);
  held = value;
}

// Another program may have the terminal by now: then it is not ours to give back.
static int is_foreground(void) {
  pid_t group = tcgetpgrp(0);
  return group < 0 || group == getpgrp();
}

void ct_take_way_back(void) {
  if (!held) return;
  held = 0;
  if (!is_foreground()) return;
  // A terminal that is not being read must not keep a dying process alive.
  int flags = fcntl(1, F_GETFL);
  if (flags >= 0) fcntl(1, F_SETFL, flags | O_NONBLOCK);
  ssize_t ignored = write(1, way_back, way_back_length);
  (void)ignored;
  if (flags >= 0) fcntl(1, F_SETFL, flags);
  tcsetattr(0, TCSANOW, &settings);
}

static void on_trap(int number) {
  ct_take_way_back();
  signal(number, SIG_DFL);
  raise(number);
}

static void on_grace_over(int number) {
  (void)number;
  ct_take_way_back();
  _exit(128 + SIGTERM);
}

static void note(char byte) {
  int saved = errno;
  ssize_t ignored = write(pipe_ends[1], &byte, 1);
  (void)ignored;
  errno = saved;
}

static void on_wish(int number) {
  switch (number) {
  case SIGWINCH: note(CT_SAW_RESIZE); break;
  case SIGTSTP: note(CT_SAW_STOP); break;
  case SIGCONT: note(CT_SAW_CONTINUE); break;
  case SIGHUP:
    note(CT_SAW_HANGUP);
    alarm(grace);
    break;
  default:
    note(CT_SAW_TERMINATION);
    alarm(grace);
  }
}

int ct_catch_signals(unsigned grace_seconds) {
  if (pipe_ends[0] < 0 && pipe2(pipe_ends, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  grace = grace_seconds;
  // A stack that ran over leaves no room for a handler on it.
  stack_t stack = {.ss_sp = trap_stack, .ss_size = sizeof trap_stack};
  sigaltstack(&stack, NULL);

  struct sigaction action;
  memset(&action, 0, sizeof action);
  sigemptyset(&action.sa_mask);
  action.sa_handler = on_trap;
  action.sa_flags = SA_ONSTACK | SA_NODEFER;
  for (size_t i = 0; i < COUNT(traps); i++) sigaction(traps[i], &action, NULL);

  action.sa_handler = on_wish;
  action.sa_flags = SA_RESTART;
  for (size_t i = 0; i < COUNT(wishes); i++) sigaction(wishes[i], &action, NULL);

  action.sa_handler = on_grace_over;
  sigaction(SIGALRM, &action, NULL);
  // A pipe without a reader is an answer of write, not a reason to die with the terminal raw.
  signal(SIGPIPE, SIG_IGN);
  return pipe_ends[0];
}

void ct_start_grace(void) { alarm(grace); }

void ct_release_signals(void) {
  // A hang-up that comes while the program ends is no news: only the grace goes on.
  for (size_t i = 0; i < COUNT(traps); i++) signal(traps[i], SIG_DFL);
  signal(SIGTSTP, SIG_DFL);
  signal(SIGCONT, SIG_DFL);
  signal(SIGWINCH, SIG_DFL);
  signal(SIGINT, SIG_DFL);
  signal(SIGQUIT, SIG_DFL);
  signal(SIGTERM, SIG_DFL);
}
