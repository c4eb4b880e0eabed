/// A regular expression as it was read.
indirect enum PatternNode: Sendable {
    case empty
    case character(Unicode.Scalar)
    case characterClass(CharacterClass)
    case start
    case end
    case sequence([PatternNode])
    case alternatives([PatternNode])
    /// A group; `number` counts capturing ones from 1.
    case group(PatternNode, number: Int?)
    case repeated(PatternNode, atLeast: Int, atMost: Int?, isReluctant: Bool)
    case backReference(Int)
}
