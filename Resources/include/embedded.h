#ifndef BALIE_EMBEDDED_H
#define BALIE_EMBEDDED_H
#include <stddef.h>

/// The number of files that were compiled in.
size_t balie_embedded_count(void);
/// The path below Resources/ of a file, such as "Tables/policy.csv".
const char *balie_embedded_name(size_t index);
/// The bytes of a file; not terminated by a zero.
const unsigned char *balie_embedded_bytes(size_t index);
size_t balie_embedded_size(size_t index);

#endif
