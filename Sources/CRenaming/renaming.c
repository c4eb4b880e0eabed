// renameat2 (Linux 3.15) is one of GNU's own names: the C library shows it only to those who ask, which a module of headers cannot do.
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>

#include "CRenaming.h"

int fundscore_exchange(const char *first, const char *second) {
    return renameat2(AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE);
}
