/// The tables of a register. Personal data stand in `body` and nowhere else.
enum RegisterTables {
    static let all = [
        // The entries as canonical JSON, and the hashes of the tree's leaves. `kind` is a copy, to find the few among the many.
        """
        CREATE TABLE entry (
            seq INTEGER PRIMARY KEY,
            kind TEXT NOT NULL,
            leaf BLOB NOT NULL,
            hash BLOB NOT NULL
        ) STRICT
        """,
        "CREATE INDEX entry_kind ON entry (kind) WHERE kind <> 'decision'",
        // Roots of full subtrees from level 1 on; level 0 are the hashes of `entry`.
        """
        CREATE TABLE node (
            level INTEGER NOT NULL,
            place INTEGER NOT NULL,
            hash BLOB NOT NULL,
            PRIMARY KEY (level, place)
        ) STRICT, WITHOUT ROWID
        """,
        // Item 0 is the body of an entry, the others are names of its files.
        """
        CREATE TABLE body (
            seq INTEGER NOT NULL,
            item INTEGER NOT NULL,
            proposal TEXT,
            salt BLOB NOT NULL,
            text BLOB NOT NULL,
            PRIMARY KEY (seq, item)
        ) STRICT
        """,
        "CREATE INDEX body_proposal ON body (proposal) WHERE proposal IS NOT NULL",
        // Signed notes, so that proofs can be made without the key.
        """
        CREATE TABLE checkpoint (
            id INTEGER PRIMARY KEY,
            size INTEGER NOT NULL,
            note TEXT NOT NULL
        ) STRICT
        """,
    ]
}
