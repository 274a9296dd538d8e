// What the files of this target share among themselves.
#ifndef CTERMINAL_INTERNAL_H
#define CTERMINAL_INTERNAL_H

// Keeps the terminal's settings and the bytes that undo ours, for a signal handler to use.
void ct_keep_way_back(const char *reset, unsigned long length);
// Writes those bytes and restores those settings; async-signal-safe, does nothing when closed.
void ct_take_way_back(void);
// Sets whether there is anything to give back.
void ct_set_held(int held);

// Writes bytes to the terminal, all of them, or as many as there is a terminal for.
void ct_write_all(const char *bytes, unsigned long count);
// Takes from the description of the terminal what drawing needs.
void ct_prepare_painting(void);

#endif
