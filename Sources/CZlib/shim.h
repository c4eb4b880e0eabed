#ifndef CZLIB_SHIM_H
#define CZLIB_SHIM_H

#include <zlib.h>

// Both are macros in zlib.h, which Swift does not see. Minus fifteen: DEFLATE as ZIP archives hold it, without zlib's own
// head and tail.
static inline int fundscore_inflateInit(z_stream *stream) { return inflateInit2(stream, -MAX_WBITS); }
static inline int fundscore_deflateInit(z_stream *stream, int level) {
    return deflateInit2(stream, level, Z_DEFLATED, -MAX_WBITS, MAX_MEM_LEVEL, Z_DEFAULT_STRATEGY);
}

#endif
