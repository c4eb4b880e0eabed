#ifndef CRENAMING_H
#define CRENAMING_H

// Two names of one file system change places at one stroke. 0 when done, else -1 with errno; EINVAL: this file system cannot do that.
int fundscore_exchange(const char *first, const char *second);

#endif
