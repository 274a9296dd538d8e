// What the files of this target share among themselves.
#ifndef CTERMINAL_INTERNAL_H
#define CTERMINAL_INTERNAL_H

// Keeps the terminal's settings and the bytes that undo ours, for a signal handler to use.
void ct_keep_way_back(const char *reset, unsigned long length);
// Writes those bytes and restores those settings; async-signal-safe, does nothing when closed.
void ct_take_way_back(void);
// Sets whether there is anything to give back.
void ct_set_held(int held);

#endif
