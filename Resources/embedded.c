#include "embedded.h"

// Every file that the program carries with it, so that it is one file. A new file is a line in each
// of the two lists; a test compares them with the folders.
#define FILE_BYTES(identifier) \
  static const unsigned char identifier[] =

FILE_BYTES(handleiding) {
#embed "Manual/handleiding.md"
};
FILE_BYTES(sqlite_001) {
#embed "Schema/SQLite/001-first-tables.sql"
};
FILE_BYTES(sqlite_002) {
#embed "Schema/SQLite/002-standing-times.sql"
};
FILE_BYTES(sqlite_003) {
#embed "Schema/SQLite/003-households.sql"
};
FILE_BYTES(sqlite_004) {
#embed "Schema/SQLite/004-interpreters.sql"
};
FILE_BYTES(sqlite_005) {
#embed "Schema/SQLite/005-life.sql"
};
FILE_BYTES(sqlite_006) {
#embed "Schema/SQLite/006-repairs.sql"
};
FILE_BYTES(sqlite_007) {
#embed "Schema/SQLite/007-lessons.sql"
};
FILE_BYTES(sqlite_008) {
#embed "Schema/SQLite/008-holds.sql"
};
FILE_BYTES(sqlite_009) {
#embed "Schema/SQLite/009-rooms.sql"
};
FILE_BYTES(sqlite_010) {
#embed "Schema/SQLite/010-messages.sql"
};
FILE_BYTES(closures) {
#embed "Tables/closures.csv"
};
FILE_BYTES(desk) {
#embed "Tables/desk.csv"
};
FILE_BYTES(holidays) {
#embed "Tables/holidays.csv"
};
FILE_BYTES(key_days) {
#embed "Tables/key-days.csv"
};
FILE_BYTES(name_variants) {
#embed "Tables/name-variants.csv"
};
FILE_BYTES(policy) {
#embed "Tables/policy.csv"
};
FILE_BYTES(routing) {
#embed "Tables/routing.csv"
};
FILE_BYTES(school_holidays) {
#embed "Tables/school-holidays.csv"
};
FILE_BYTES(services) {
#embed "Tables/services.csv"
};
FILE_BYTES(sessions) {
#embed "Tables/sessions.csv"
};
FILE_BYTES(topics) {
#embed "Tables/topics.csv"
};

static const struct {
  const char *name;
  const unsigned char *bytes;
  size_t size;
} files[] = {
    {"Manual/handleiding.md", handleiding, sizeof handleiding},
    {"Schema/SQLite/001-first-tables.sql", sqlite_001, sizeof sqlite_001},
    {"Schema/SQLite/002-standing-times.sql", sqlite_002, sizeof sqlite_002},
    {"Schema/SQLite/003-households.sql", sqlite_003, sizeof sqlite_003},
    {"Schema/SQLite/004-interpreters.sql", sqlite_004, sizeof sqlite_004},
    {"Schema/SQLite/005-life.sql", sqlite_005, sizeof sqlite_005},
    {"Schema/SQLite/006-repairs.sql", sqlite_006, sizeof sqlite_006},
    {"Schema/SQLite/007-lessons.sql", sqlite_007, sizeof sqlite_007},
    {"Schema/SQLite/008-holds.sql", sqlite_008, sizeof sqlite_008},
    {"Schema/SQLite/009-rooms.sql", sqlite_009, sizeof sqlite_009},
    {"Schema/SQLite/010-messages.sql", sqlite_010, sizeof sqlite_010},
    {"Tables/closures.csv", closures, sizeof closures},
    {"Tables/desk.csv", desk, sizeof desk},
    {"Tables/holidays.csv", holidays, sizeof holidays},
    {"Tables/key-days.csv", key_days, sizeof key_days},
    {"Tables/name-variants.csv", name_variants, sizeof name_variants},
    {"Tables/policy.csv", policy, sizeof policy},
    {"Tables/routing.csv", routing, sizeof routing},
    {"Tables/school-holidays.csv", school_holidays, sizeof school_holidays},
    {"Tables/services.csv", services, sizeof services},
    {"Tables/sessions.csv", sessions, sizeof sessions},
    {"Tables/topics.csv", topics, sizeof topics},
};

size_t balie_embedded_count(void) { return sizeof files / sizeof files[0]; }
const char *balie_embedded_name(size_t index) { return files[index].name; }
const unsigned char *balie_embedded_bytes(size_t index) { return files[index].bytes; }
size_t balie_embedded_size(size_t index) { return files[index].size; }
