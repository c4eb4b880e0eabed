#ifndef CEMPTYLOCALEDATA_H
#define CEMPTYLOCALEDATA_H

// Nothing is declared here: the room is linked, not called. Why it is there: docs/decisions/25-no-locale-data-is-linked.md.

#endif
