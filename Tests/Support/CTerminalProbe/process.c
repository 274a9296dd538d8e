#define _GNU_SOURCE
#include "CTerminalProbe.h"

#include <errno.h>
#include <fcntl.h>
#include <locale.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

int cp_resize(int terminal, int width, int height) {
  struct winsize size = {.ws_row = (unsigned short)height, .ws_col = (unsigned short)width};
  return ioctl(terminal, TIOCSWINSZ, &size);
}

int cp_spawn(const char *path, char *const arguments[], char *const environment[], int width,
             int height, int idle_end, int idle_number, uint32_t modes[4], int *terminal,
             int *process) {
  int master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (master < 0) return errno;
  char name[128];
  if (grantpt(master) != 0 || unlockpt(master) != 0 || ptsname_r(master, name, sizeof name) != 0) {
    int code = errno;
    close(master);
    return code;
  }
  cp_resize(master, width, height);
  cp_modes(master, modes);

  // A session of its own, and the terminal opened as its first: so it becomes the controlling one.
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t defaults, none;
  sigfillset(&defaults);
  sigemptyset(&none);
  posix_spawnattr_setsigdefault(&attributes, &defaults);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setflags(&attributes,
                           POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0);
  posix_spawn_file_actions_adddup2(&actions, 0, 1);
  posix_spawn_file_actions_adddup2(&actions, 0, 2);
  if (idle_end >= 0) posix_spawn_file_actions_adddup2(&actions, idle_end, idle_number);

  pid_t pid = 0;
  int code = posix_spawn(&pid, path, &actions, &attributes, arguments, environment);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  if (code != 0) {
    close(master);
    return code;
  }
  fcntl(master, F_SETFL, O_NONBLOCK);
  *terminal = master;
  *process = pid;
  return 0;
}

int cp_watch(int process) {
  return (int)syscall(SYS_pidfd_open, process, 0);
}

int cp_state(int process, int *detail) {
  int status = 0;
  pid_t answer = waitpid(process, &status, WNOHANG | WUNTRACED);
  if (answer < 0) return -1;
  if (answer == 0) return 0;
  if (WIFEXITED(status)) {
    *detail = WEXITSTATUS(status);
    return 1;
  }
  if (WIFSIGNALED(status)) {
    *detail = WTERMSIG(status);
    return 2;
  }
  *detail = WSTOPSIG(status);
  return 3;
}

int cp_modes(int terminal, uint32_t modes[4]) {
  struct termios settings;
  if (tcgetattr(terminal, &settings) != 0) return errno;
  modes[0] = settings.c_iflag;
  modes[1] = settings.c_oflag;
  modes[2] = settings.c_cflag;
  modes[3] = settings.c_lflag;
  return 0;
}

int cp_columns(uint32_t scalar) {
  static _Thread_local locale_t utf8;
  if (utf8 == 0) utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", 0);
  locale_t before = uselocale(utf8);
  int columns = wcwidth((wchar_t)scalar);
  uselocale(before);
  return columns;
}
