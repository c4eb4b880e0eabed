/// Which whole numbers take which form of a word, where it is not `other`: a form a line. After the Unicode Common Locale Data
/// Repository.
/// Written by `scripts/proof/cldr-tables` (Babel 2.19.0); do not edit.
package enum PluralTable {
    package static let rules: [String: [String]] = [
        "be": [
            "few: n % 10 = 2..4 & n % 100 != 12..14",
            "many: n % 10 = 0 | n % 10 = 5..9 | n % 100 = 11..14",
            "one: n % 10 = 1 & n % 100 != 11",
        ],
        "bg": [
            "one: n = 1"
        ],
        "bs": [
            "few: n % 10 = 2..4 & n % 100 != 12..14",
            "one: n % 10 = 1 & n % 100 != 11",
        ],
        "ca": [
            "many: n != 0 & n % 1000000 = 0",
            "one: n = 1",
        ],
        "cs": [
            "few: n = 2..4",
            "one: n = 1",
        ],
        "cy": [
            "few: n = 3",
            "many: n = 6",
            "one: n = 1",
            "two: n = 2",
            "zero: n = 0",
        ],
        "da": [
            "one: n = 1"
        ],
        "de": [
            "one: n = 1"
        ],
        "el": [
            "one: n = 1"
        ],
        "en": [
            "one: n = 1"
        ],
        "es": [
            "many: n != 0 & n % 1000000 = 0",
            "one: n = 1",
        ],
        "et": [
            "one: n = 1"
        ],
        "eu": [
            "one: n = 1"
        ],
        "fi": [
            "one: n = 1"
        ],
        "fr": [
            "many: n != 0 & n % 1000000 = 0",
            "one: n = 0..1",
        ],
        "ga": [
            "few: n = 3..6",
            "many: n = 7..10",
            "one: n = 1",
            "two: n = 2",
        ],
        "gl": [
            "many: n != 0 & n % 1000000 = 0",
            "one: n = 1",
        ],
        "he": [
            "one: n = 1",
            "two: n = 2",
        ],
        "hi": [
            "one: n = 0 | n = 1"
        ],
        "hr": [
            "few: n % 10 = 2..4 & n % 100 != 12..14",
            "one: n % 10 = 1 & n % 100 != 11",
        ],
        "hu": [
            "one: n = 1"
        ],
        "hy": [
            "one: n = 0,1"
        ],
        "id": [],
        "is": [
            "one: n % 10 = 1 & n % 100 != 11"
        ],
        "it": [
            "many: n != 0 & n % 1000000 = 0",
            "one: n = 1",
        ],
        "ja": [],
        "ka": [
            "one: n = 1"
        ],
        "ko": [],
        "lb": [
            "one: n = 1"
        ],
        "lt": [
            "few: n % 10 = 2..9 & n % 100 != 11..19",
            "one: n % 10 = 1 & n % 100 != 11..19",
        ],
        "lv": [
            "one: n % 10 = 1 & n % 100 != 11",
            "zero: n % 10 = 0 | n % 100 = 11..19",
        ],
        "mk": [
            "one: n % 10 = 1 & n % 100 != 11"
        ],
        "mt": [
            "few: n = 0 | n % 100 = 3..10",
            "many: n % 100 = 11..19",
            "one: n = 1",
            "two: n = 2",
        ],
        "nb": [
            "one: n = 1"
        ],
        "nl": [
            "one: n = 1"
        ],
        "nn": [
            "one: n = 1"
        ],
        "no": [
            "one: n = 1"
        ],
        "pl": [
            "few: n % 10 = 2..4 & n % 100 != 12..14",
            "many: n != 1 & n % 10 = 0..1 | n % 10 = 5..9 | n % 100 = 12..14",
            "one: n = 1",
        ],
        "pt": [
            "many: n != 0 & n % 1000000 = 0",
            "one: n = 0..1",
        ],
        "ro": [
            "few: n = 0 | n != 1 & n % 100 = 1..19",
            "one: n = 1",
        ],
        "ru": [
            "few: n % 10 = 2..4 & n % 100 != 12..14",
            "many: n % 10 = 0 | n % 10 = 5..9 | n % 100 = 11..14",
            "one: n % 10 = 1 & n % 100 != 11",
        ],
        "sk": [
            "few: n = 2..4",
            "one: n = 1",
        ],
        "sl": [
            "few: n % 100 = 3..4",
            "one: n % 100 = 1",
            "two: n % 100 = 2",
        ],
        "sq": [
            "one: n = 1"
        ],
        "sr": [
            "few: n % 10 = 2..4 & n % 100 != 12..14",
            "one: n % 10 = 1 & n % 100 != 11",
        ],
        "sv": [
            "one: n = 1"
        ],
        "th": [],
        "tr": [
            "one: n = 1"
        ],
        "uk": [
            "few: n % 10 = 2..4 & n % 100 != 12..14",
            "many: n % 10 = 0 | n % 10 = 5..9 | n % 100 = 11..14",
            "one: n % 10 = 1 & n % 100 != 11",
        ],
        "vi": [
            "one: n = 0 | n = 1"
        ],
        "zh": [],
    ]
}
