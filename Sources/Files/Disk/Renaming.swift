private import CRenaming
private import Glibc

/// Names that change at one stroke: whoever looks, and whatever ends the program, finds the old or the new.
package enum Renaming {
    /// What has the name `old` gets the name `new`; a file of that name is replaced.
    /// - Returns: the system's error number, 0 when done.
    package static func rename(_ old: InputPath, to new: InputPath) -> Int32 {
        let (old, new) = (name(old), name(new))
        return unsafe Glibc.rename(old, new) == 0 ? 0 : errno
    }

    /// Two folders change names.
    /// - Returns: the system's error number, 0 when done. `EINVAL`: this kind of disk cannot do that.
    package static func exchange(_ first: InputPath, _ second: InputPath) -> Int32 {
        let (first, second) = (name(first), name(second))
        return unsafe fundscore_exchange(first, second) == 0 ? 0 : errno
    }

    private static func name(_ path: InputPath) -> [CChar] {
        (path.bytes + [0]).map { CChar(bitPattern: $0) }
    }
}
