// A pseudo terminal with a program in it, and libvterm as the terminal that reads it.
#ifndef CTERMINALPROBE_H
#define CTERMINALPROBE_H

#include <stdint.h>

// Starts a program on a pseudo terminal of its own; 0, or an errno.
// `modes` are the modes of the terminal's driver before the program can change them.
// The descriptor `idle_end` becomes number `idle_number` in the program, when it is not negative.
int cp_spawn(const char *path, char *const arguments[], char *const environment[], int width,
             int height, int idle_end, int idle_number, uint32_t modes[4], int *terminal,
             int *process);
int cp_resize(int terminal, int width, int height);
// A descriptor that becomes readable when the process has ended, or -1.
int cp_watch(int process);
// 0 running, 1 exited, 2 killed, 3 stopped, -1 gone; the number of it in detail.
int cp_state(int process, int *detail);
// The modes of the terminal's driver: input, output, control, local.
int cp_modes(int terminal, uint32_t modes[4]);

// The columns that the C library counts for a scalar under C.UTF-8; -1 for one it does not know.
int cp_columns(uint32_t scalar);

typedef struct cp_terminal cp_terminal;

typedef struct {
  uint32_t text[6];
  int width;
  int bold, underline, reverse;
  // 0 to 255, or -1 for the terminal's own.
  int foreground, background;
} cp_cell;

cp_terminal *cp_new(int width, int height);
void cp_free(cp_terminal *terminal);
void cp_set_size(cp_terminal *terminal, int width, int height);
void cp_take(cp_terminal *terminal, const uint8_t *bytes, long count);
void cp_read_cell(cp_terminal *terminal, int x, int y, cp_cell *cell);
void cp_read_cursor(cp_terminal *terminal, int *x, int *y);
int cp_is_cursor_visible(cp_terminal *terminal);
int cp_is_alternate(cp_terminal *terminal);
int cp_wants_mouse(cp_terminal *terminal);
int cp_bell_count(cp_terminal *terminal);

// What the terminal would send for a key: the number that libvterm has for it.
void cp_press_key(cp_terminal *terminal, int key, int modifier);
void cp_press_character(cp_terminal *terminal, uint32_t scalar, int modifier);
void cp_mouse(cp_terminal *terminal, int x, int y, int button, int is_pressed);
// The bytes that the terminal has to send, taken out.
long cp_take_output(cp_terminal *terminal, uint8_t *bytes, long room);

// The numbers of keys, as libvterm has them.
int cp_key_enter(void);
int cp_key_tab(void);
int cp_key_backspace(void);
int cp_key_escape(void);
int cp_key_up(void);
int cp_key_down(void);
int cp_key_left(void);
int cp_key_right(void);
int cp_key_insert(void);
int cp_key_delete(void);
int cp_key_home(void);
int cp_key_end(void);
int cp_key_page_up(void);
int cp_key_page_down(void);
int cp_key_function(int number);

#endif
