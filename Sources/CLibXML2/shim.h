#ifndef CLIBXML2_SHIM_H
#define CLIBXML2_SHIM_H

// Debian builds libxml2 with ICU; its encoding.h would then pull <unicode/utypes.h>, which clashes with Foundation's
// own copy of ICU in any file that imports both.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

// For the C library's converters of encodings; libxml2's own headers bring it only where libxml2 was built with them.
#include <iconv.h>

#include <libxml/SAX2.h>
#include <libxml/catalog.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlschemastypes.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

// xmlFree is a global variable that holds a function; Swift 6 refuses to read mutable globals of C.
static inline void fundscore_xmlFree(void *memory) { xmlFree(memory); }

// The version that is loaded, not the one of the headers: 20914 for 2.9.14, perhaps with words behind it.
static inline const char *fundscore_xmlVersion(void) { return xmlParserVersion; }

// The generic handler is variadic, which a Swift closure cannot be. libxml2 prints what has no other channel (among it
// encoding errors) to standard error through this handler.
static void fundscore_swallow(void *context, const char *format, ...) { (void)context; (void)format; }

// The C library has it only for those who ask for GNU's own names, which a module of headers cannot do.
void *fundscore_memrchr(const void *bytes, int byte, unsigned long count) __asm__("memrchr");

// For the calling thread.
static inline void fundscore_silenceThread(void) { xmlSetGenericErrorFunc(0, fundscore_swallow); }

// For threads that come later.
static inline void fundscore_silenceNewThreads(void) { xmlThrDefSetGenericErrorFunc(0, fundscore_swallow); }

#endif
