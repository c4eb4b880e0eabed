#include <stdint.h>

// In a release build for Linux this table stands where the linker would else take ICU's own, 34 MB of names of months, currencies and
// sort orders, out of Foundation's static library. It is what ICU calls stub data: a head as in ICU's udata.h and ucmndata.h, and a list
// of no items, so that whoever asks for one is told that it is missing. Nothing that the program calls asks (scripts/proof/check-size looks).
#if defined(NO_LOCALE_DATA) && defined(__linux__)

extern const struct table {
    uint16_t headerSize;
    uint8_t magic1, magic2;
    struct {
        uint16_t size, reserved;
        uint8_t isBigEndian, charsetFamily, sizeofUChar, reservedByte;
        uint8_t dataFormat[4], formatVersion[4], dataVersion[4];
    } info;
    uint8_t padding[8];
    uint32_t count;
} icudt76_dat;

// The name carries the version of ICU in the toolchain. A toolchain with another one links its own table again, and check-size says so.
_Alignas(16) const struct table icudt76_dat = {
    32, 0xda, 0x27,
    {sizeof icudt76_dat.info, 0, __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__, 0, 2, 0, {'C', 'm', 'n', 'D'}, {1}, {3}},
    {0}, 0,
};

#endif
