import FEEL
import Rubrics
import Wording

/// The declared ways in which days and times are written, tried in order, and what happens with their zones.
struct MomentFormat: Sendable {
    private let formats: [DatePattern]
    private let zone: FactDefinition.ZonePolicy

    init(_ definition: FactDefinition) {
        formats = definition.formats.isEmpty ? [.iso] : definition.formats
        zone = definition.zone
    }

    /// A day has no zone: one that is written is refused, unless the rubric leaves it out.
    func date(_ text: Substring) throws(UnreadableText) -> CalendarDate {
        for format in formats {
            guard let found = format.date(text) else { continue }
            guard found.zone == nil || zone == .drop else {
                throw UnreadableText(
                    Message("a date"),
                    Message("\(forms("yyyy-MM-dd")), without a zone; `zone: drop` leaves the zone out"))
            }
            return found.date
        }
        throw UnreadableText(
            Message("a date"), Message("an existing day in \(forms("yyyy-MM-dd"))").hinting(Self.readings(of: text)))
    }

    /// Which patterns would read the text, with the day that each makes of it.
    private static func readings(of text: Substring) -> [Message] {
        DateReadings(text).all.map { Message("as \("\($0.day)") with `format: \("\($0.pattern)")`") }
    }

    func time(_ text: Substring) throws(UnreadableText) -> ClockTime {
        let text = try exact(text, Message("a time"))
        guard var time = first({ $0.time(text) }) else {
            throw UnreadableText(Message("a time"), forms("HH:mm:ss"))
        }
        time.zone = try offset(time.zone, Message("a time"))
        return time
    }

    /// A moment that states no zone gets the assumed one, or stays without.
    func dateTime(_ text: Substring) throws(UnreadableText) -> DateTime {
        let text = try exact(text, Message("a date and time"))
        guard var moment = first({ $0.dateTime(text) }) else {
            throw UnreadableText(
                Message("a date and time"), Message("an existing moment in \(forms("yyyy-MM-ddTHH:mm:ss"))"))
        }
        if case .local(let clock) = zone, moment.zone == nil || moment.zone == .named(clock.name) {
            return try Self.read(moment.withoutZone, on: clock)
        }
        moment.time.zone = try offset(moment.zone, Message("a date and time"))
        return moment
    }

    /// A local time with the offset that the clock has then.
    private static func read(_ local: DateTime, on clock: ZoneClock) throws(UnreadableText) -> DateTime {
        let reading = clock.reading(of: local)
        guard let moment = reading.moment else {
            let problem = Message.inEnglish(reading.problem(in: clock.name) ?? "")
            throw UnreadableText(Message("a date and time"), Message("one moment; \(problem)"))
        }
        return moment
    }

    /// Times are kept to the nanosecond: zeros behind the ninth digit of a fraction say nothing, other digits are not lost
    /// in silence.
    private func exact(_ text: Substring, _ type: Message) throws(UnreadableText) -> Substring {
        guard let point = text.utf8.lastIndex(of: UInt8(ascii: ".")), case let start = text.utf8.index(after: point),
            case let digits = text[start...].prefix(while: { "0"..."9" ~= $0 }), digits.count > 9
        else { return text }
        guard digits.dropFirst(9).allSatisfy({ $0 == "0" }) else {
            throw UnreadableText(type, Message("at most nine digits in the fraction of a second"))
        }
        return text[..<start] + digits.prefix(9) + text[digits.endIndex...]
    }

    private func first<Found>(_ read: (DatePattern) -> Found?) -> Found? {
        for format in formats { if let found = read(format) { return found } }
        return nil
    }

    /// A zone's name stands for different offsets in different years and on different machines: it is no offset.
    private func offset(_ stated: ZoneOffset?, _ type: Message) throws(UnreadableText) -> ZoneOffset? {
        switch (stated, zone) {
        case (.seconds?, _): return stated
        case (.named?, _):
            throw UnreadableText(type, Message("an offset such as +01:00 or Z instead of the zone's name"))
        case (nil, .assume(let offset)): return offset
        case (nil, .refuse), (nil, .drop), (nil, .local): return nil
        }
    }

    /// `the form MM/dd/yyyy or yyyyMMdd`; `iso` is written out.
    private func forms(_ iso: String) -> Message {
        Message("the form \(Message.either(formats.map { .verbatim($0 == .iso ? iso : $0.text) }))")
    }
}
