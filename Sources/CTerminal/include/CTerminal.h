// A thin layer over ncursesw: what Swift cannot import, and what a signal handler may do.
#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdint.h>

// Attributes of a cell, as the Swift side numbers them.
enum {
  CT_BOLD = 1,
  CT_DIM = 2,
  CT_UNDERLINE = 4,
  CT_REVERSE = 8,
};

// Bytes that a signal handler puts in the pipe.
enum {
  CT_SAW_RESIZE = 'w',
  CT_SAW_TERMINATION = 't',
  CT_SAW_HANGUP = 'h',
  CT_SAW_STOP = 's',
  CT_SAW_CONTINUE = 'c',
};

// Makes the C library read and write UTF-8; 0 when it cannot.
int ct_prepare_locale(void);
// The columns that the C library counts for a scalar.
int ct_columns(uint32_t scalar);

// Whether a terminal of this name is known: 1 yes, 0 no, -2 known but without cursor addressing.
int ct_look_up(const char *name, int descriptor);

// Starts ncurses on descriptors 0 and 1; 0 on success, -1 when it refuses.
int ct_open(const char *name, int wants_mouse);
// Gives the terminal back; safe to call twice.
void ct_close(void);
// Whether open and not closed.
int ct_is_open(void);

// Catches the signals and traps, and keeps what is needed to give the terminal back from them.
// Returns the end of a pipe from which the bytes above can be read, or -1. After SIGTERM or a
// hang-up the process is ended by force when it is still there after the grace.
int ct_catch_signals(unsigned grace_seconds);
// Starts the grace now, for a terminal that went without a signal.
void ct_start_grace(void);
void ct_release_signals(void);

// The terminal's size as the kernel knows it; 80x24 where it does not.
void ct_window_size(int *width, int *height);
void ct_resize(int width, int height);

// How many colours the terminal has; 0 for none.
int ct_color_count(void);

// A frame: begin, then for each run move, set the style and add the glyphs, and end.
// Begin with `clears` when nothing of what is on the terminal is as it was left.
void ct_begin_frame(int clears);
void ct_move(int y, int x);
// Colours are numbered from 0; -1 is the terminal's own.
void ct_set_style(unsigned attributes, int foreground, int background);
// A glyph that takes some columns; marks are four scalars, or null, ending at the first zero.
void ct_add(uint32_t base, const uint32_t *marks, int width);
// Blanks the rest of the row in the terminal's own colours.
void ct_clear_to_end(void);
// Sends the frame in one piece, with the cursor at a place, or hidden when x is negative.
void ct_end_frame(int cursor_y, int cursor_x);
void ct_beep(void);

// Leaves the screen and stops the process, until somebody continues it.
void ct_stop_self(void);
// Takes the terminal again after the process was stopped.
void ct_resume(void);

// The string of a key in the terminal's description, or null: `kcuu1`, `kf1`.
const char *ct_key_string(const char *capability);
// Whether the terminal is still there: 1 yes, 0 gone.
int ct_is_terminal_there(void);

#endif
