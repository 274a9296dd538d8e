// Drawing: the bytes of a frame are collected and written in one piece.
//
// ncurses' own refresh flushes at every movement of the cursor: 300 writes, and as many packets over
// a network, for a frame with 300 runs. What differs is known here already, so the terminal's
// description is all that is needed from it.

#define _GNU_SOURCE
#include "CTerminal.h"
#include "internal.h"

#include <curses.h>
#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>
#include <unistd.h>

static char *frame;
static size_t frame_length, frame_capacity;
static int at_x, at_y, width_now, height_now;
static unsigned style_attributes;
static int style_foreground, style_background;
static int is_cursor_shown;
static const char *reset_style;

void ct_write_all(const char *bytes, unsigned long count) {
  while (count > 0) {
    ssize_t sent = write(1, bytes, count);
    if (sent > 0) {
      bytes += sent;
      count -= (size_t)sent;
    } else if (errno == EAGAIN) {
      struct pollfd polled = {.fd = 1, .events = POLLOUT};
      poll(&polled, 1, 1000);
      if (polled.revents & (POLLHUP | POLLERR)) return;
    } else if (errno != EINTR) {
      return;
    }
  }
}

static int put_byte(int byte) {
  if (frame_length == frame_capacity) {
    size_t capacity = frame_capacity ? 2 * frame_capacity : 16384;
    char *larger = realloc(frame, capacity);
    if (larger == NULL) return byte;
    frame = larger;
    frame_capacity = capacity;
  }
  frame[frame_length++] = (char)byte;
  return byte;
}

static void put(const char *sequence) {
  if (sequence != NULL) tputs(sequence, 1, put_byte);
}

static void put_scalar(uint32_t scalar) {
  if (scalar < 0x80) {
    put_byte((int)scalar);
  } else if (scalar < 0x800) {
    put_byte((int)(0xC0 | scalar >> 6));
    put_byte((int)(0x80 | (scalar & 0x3F)));
  } else if (scalar < 0x10000) {
    put_byte((int)(0xE0 | scalar >> 12));
    put_byte((int)(0x80 | (scalar >> 6 & 0x3F)));
    put_byte((int)(0x80 | (scalar & 0x3F)));
  } else {
    put_byte((int)(0xF0 | scalar >> 18));
    put_byte((int)(0x80 | (scalar >> 12 & 0x3F)));
    put_byte((int)(0x80 | (scalar >> 6 & 0x3F)));
    put_byte((int)(0x80 | (scalar & 0x3F)));
  }
}

void ct_prepare_painting(void) {
  reset_style = exit_attribute_mode;
  // Half of this is the way back from line drawing characters, of which none are drawn here.
  if (reset_style != NULL && strcmp(reset_style, "\033(B\033[m") == 0) reset_style = "\033[m";
  is_cursor_shown = -1;
}

int ct_color_count(void) {
  return set_a_foreground != NULL && set_a_background != NULL && max_colors > 0 ? max_colors : 0;
}

void ct_begin_frame(int clears) {
  frame_length = 0;
  style_attributes = 0;
  style_foreground = style_background = -1;
  at_x = at_y = -1;
  ct_window_size(&width_now, &height_now);
  if (!clears) return;
  put(reset_style);
  put(clear_screen);
  is_cursor_shown = -1;
}

void ct_move(int y, int x) {
  if (y == at_y && x == at_x) return;
  if (y == at_y && at_x >= 0 && column_address != NULL) {
    put(tiparm(column_address, x));
  } else {
    put(tiparm(cursor_address, y, x));
  }
  at_y = y;
  at_x = x;
}

void ct_set_style(unsigned attributes, int foreground, int background) {
  int drops = (style_attributes & ~attributes) != 0 ||
              (foreground < 0 && style_foreground >= 0) ||
              (background < 0 && style_background >= 0);
  if (drops) {
    put(reset_style);
    if (style_foreground >= 0 || style_background >= 0) {
      // Only terminals whose reset is not that of ANSI keep their colours through it.
      if (reset_style == NULL || strstr(reset_style, "[m") == NULL) put(orig_pair);
    }
    style_attributes = 0;
    style_foreground = style_background = -1;
  }
  unsigned more = attributes & ~style_attributes;
  if (more & CT_BOLD) put(enter_bold_mode);
  if (more & CT_DIM) put(enter_dim_mode);
  if (more & CT_UNDERLINE) put(enter_underline_mode);
  if (more & CT_REVERSE) put(enter_reverse_mode);
  if (foreground >= 0 && foreground != style_foreground) put(tiparm(set_a_foreground, foreground));
  if (background >= 0 && background != style_background) put(tiparm(set_a_background, background));
  style_attributes = attributes;
  style_foreground = foreground;
  style_background = background;
}

void ct_add(uint32_t base, const uint32_t *marks, int width) {
  // On a terminal that wraps at once, the last cell of all would scroll the screen.
  int is_last = at_y == height_now - 1 && at_x + width >= width_now;
  if (is_last && auto_right_margin && !eat_newline_glitch) return;
  put_scalar(base);
  for (int i = 0; marks != NULL && i < 4 && marks[i] != 0; i++) put_scalar(marks[i]);
  at_x += width;
  // Behind the last column terminals differ in where the cursor is.
  if (at_x >= width_now) at_x = at_y = -1;
}

void ct_clear_to_end(void) {
  ct_set_style(0, -1, -1);
  if (clr_eol != NULL) {
    put(clr_eol);
  } else {
    while (at_y >= 0) ct_add(' ', NULL, 1);
  }
}

void ct_end_frame(int cursor_y, int cursor_x) {
  ct_set_style(0, -1, -1);
  int shows = cursor_x >= 0;
  if (shows) ct_move(cursor_y, cursor_x);
  if (shows != is_cursor_shown) put(shows ? cursor_normal : cursor_invisible);
  is_cursor_shown = shows;
  ct_write_all(frame, frame_length);
  frame_length = 0;
}
