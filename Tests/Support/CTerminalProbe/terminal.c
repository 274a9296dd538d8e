#include "CTerminalProbe.h"

#include <stdlib.h>
#include <string.h>
#include <vterm.h>

struct cp_terminal {
  VTerm *machine;
  VTermScreen *screen;
  int is_cursor_visible, is_alternate, wants_mouse, bells;
};

static int on_property(VTermProp property, VTermValue *value, void *user) {
  cp_terminal *terminal = user;
  if (property == VTERM_PROP_CURSORVISIBLE) terminal->is_cursor_visible = value->boolean;
  if (property == VTERM_PROP_ALTSCREEN) terminal->is_alternate = value->boolean;
  if (property == VTERM_PROP_MOUSE) terminal->wants_mouse = value->number != VTERM_PROP_MOUSE_NONE;
  return 1;
}

static int on_bell(void *user) {
  ((cp_terminal *)user)->bells++;
  return 1;
}

static const VTermScreenCallbacks callbacks = {.settermprop = on_property, .bell = on_bell};

cp_terminal *cp_new(int width, int height) {
  cp_terminal *terminal = calloc(1, sizeof *terminal);
  if (terminal == NULL) abort();
  terminal->is_cursor_visible = 1;
  terminal->machine = vterm_new(height, width);
  vterm_set_utf8(terminal->machine, 1);
  terminal->screen = vterm_obtain_screen(terminal->machine);
  vterm_screen_enable_altscreen(terminal->screen, 1);
  vterm_screen_set_callbacks(terminal->screen, &callbacks, terminal);
  vterm_screen_reset(terminal->screen, 1);
  return terminal;
}

void cp_free(cp_terminal *terminal) {
  vterm_free(terminal->machine);
  free(terminal);
}

void cp_set_size(cp_terminal *terminal, int width, int height) {
  vterm_set_size(terminal->machine, height, width);
}

void cp_take(cp_terminal *terminal, const uint8_t *bytes, long count) {
  vterm_input_write(terminal->machine, (const char *)bytes, (size_t)count);
  vterm_screen_flush_damage(terminal->screen);
}

static int color_index(const VTermColor *color) {
  if (color->type & VTERM_COLOR_DEFAULT_MASK) return -1;
  return VTERM_COLOR_IS_INDEXED(color) ? color->indexed.idx : -2;
}

void cp_read_cell(cp_terminal *terminal, int x, int y, cp_cell *cell) {
  VTermScreenCell read;
  memset(&read, 0, sizeof read);
  memset(cell, 0, sizeof *cell);
  VTermPos place = {.row = y, .col = x};
  if (!vterm_screen_get_cell(terminal->screen, place, &read)) return;
  for (int i = 0; i < 6; i++) cell->text[i] = read.chars[i];
  cell->width = read.width;
  cell->bold = read.attrs.bold;
  cell->underline = read.attrs.underline != 0;
  cell->reverse = read.attrs.reverse;
  cell->foreground = color_index(&read.fg);
  cell->background = color_index(&read.bg);
}

void cp_read_cursor(cp_terminal *terminal, int *x, int *y) {
  VTermPos place;
  vterm_state_get_cursorpos(vterm_obtain_state(terminal->machine), &place);
  *x = place.col;
  *y = place.row;
}

int cp_is_cursor_visible(cp_terminal *terminal) { return terminal->is_cursor_visible; }
int cp_is_alternate(cp_terminal *terminal) { return terminal->is_alternate; }
int cp_wants_mouse(cp_terminal *terminal) { return terminal->wants_mouse; }
int cp_bell_count(cp_terminal *terminal) { return terminal->bells; }

void cp_press_key(cp_terminal *terminal, int key, int modifier) {
  vterm_keyboard_key(terminal->machine, (VTermKey)key, (VTermModifier)modifier);
}

void cp_press_character(cp_terminal *terminal, uint32_t scalar, int modifier) {
  vterm_keyboard_unichar(terminal->machine, scalar, (VTermModifier)modifier);
}

void cp_mouse(cp_terminal *terminal, int x, int y, int button, int is_pressed) {
  vterm_mouse_move(terminal->machine, y, x, VTERM_MOD_NONE);
  vterm_mouse_button(terminal->machine, button, is_pressed != 0, VTERM_MOD_NONE);
}

long cp_take_output(cp_terminal *terminal, uint8_t *bytes, long room) {
  return (long)vterm_output_read(terminal->machine, (char *)bytes, (size_t)room);
}

int cp_key_enter(void) { return VTERM_KEY_ENTER; }
int cp_key_tab(void) { return VTERM_KEY_TAB; }
int cp_key_backspace(void) { return VTERM_KEY_BACKSPACE; }
int cp_key_escape(void) { return VTERM_KEY_ESCAPE; }
int cp_key_up(void) { return VTERM_KEY_UP; }
int cp_key_down(void) { return VTERM_KEY_DOWN; }
int cp_key_left(void) { return VTERM_KEY_LEFT; }
int cp_key_right(void) { return VTERM_KEY_RIGHT; }
int cp_key_insert(void) { return VTERM_KEY_INS; }
int cp_key_delete(void) { return VTERM_KEY_DEL; }
int cp_key_home(void) { return VTERM_KEY_HOME; }
int cp_key_end(void) { return VTERM_KEY_END; }
int cp_key_page_up(void) { return VTERM_KEY_PAGEUP; }
int cp_key_page_down(void) { return VTERM_KEY_PAGEDOWN; }
int cp_key_function(int number) { return VTERM_KEY_FUNCTION(number); }
