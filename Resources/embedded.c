#include "embedded.h"

// Every file that the program carries with it, so that it is one file. A new file is a line in each
// of the two lists; a test compares them with the folders.
#define FILE_BYTES(identifier) \
  static const unsigned char identifier[] =

FILE_BYTES(sqlite_001) {
#embed "Schema/SQLite/001-first-tables.sql"
};

FILE_BYTES(topics) {
#embed "Tables/topics.csv"
};

static const struct {
  const char *name;
  const unsigned char *bytes;
  size_t size;
} files[] = {
    {"Schema/SQLite/001-first-tables.sql", sqlite_001, sizeof sqlite_001},
    {"Tables/topics.csv", topics, sizeof topics},
};

size_t balie_embedded_count(void) { return sizeof files / sizeof files[0]; }
const char *balie_embedded_name(size_t index) { return files[index].name; }
const unsigned char *balie_embedded_bytes(size_t index) { return files[index].bytes; }
size_t balie_embedded_size(size_t index) { return files[index].size; }
