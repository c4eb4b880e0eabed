import Numbers

/// How much is left. Where people still have to decide a case above, nobody knows exactly; `least` is what is left if
/// those cases take as much as they can, `most` if they take as little.
struct Left: Sendable, Hashable {
    var least: Decimal128
    var most: Decimal128

    init(_ exactly: Decimal128) {
        least = exactly
        most = exactly
    }

    /// nil while a case above is open.
    var exact: Decimal128? { least == most ? least : nil }
}

/// Something that awards use up.
struct Resource: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        /// Money of the general pool (nil) or of a lot, by its position in the rubric.
        case money(lot: Int?)
        /// The budget over all lots.
        case call
        case places
        /// A cap, by its number from 1, and the group it counts.
        case cap(Int, group: String)
    }
    var kind: Kind
    var limit: Decimal128
    var left: Left
    /// May be exceeded by the one that crosses the line (`when_short: overshoot`).
    var mayBeCrossed = false
    /// The line was drawn before all of it was given.
    var isClosed = false

    var isMoney: Bool {
        switch kind {
        case .money, .call: true
        case .places, .cap: false
        }
    }

    /// Whether `need` fits what is `left`.
    func fits(_ need: Decimal128, in left: Decimal128) -> Bool {
        mayBeCrossed ? left > 0 : left >= need
    }
}

/// What one award uses of one resource.
struct Need: Sendable, Hashable {
    var resource: Int
    var amount: Decimal128
}

/// Whether there is room for an award.
enum Room: Sendable, Hashable {
    case surely
    /// Not for sure: it depends on cases above that people have to decide.
    case perhaps(resource: Int)
    /// Not even if all open cases above take nothing. The first resource that is short.
    case none(resource: Int)
}

/// All resources of a call.
struct Ledger: Sendable {
    private(set) var resources: [Resource] = []

    mutating func add(_ kind: Resource.Kind, limit: Decimal128, mayBeCrossed: Bool = false) -> Int {
        resources.append(Resource(kind: kind, limit: limit, left: Left(limit), mayBeCrossed: mayBeCrossed))
        return resources.count - 1
    }

    subscript(resource: Int) -> Resource { resources[resource] }

    func room(for needs: [Need]) -> Room {
        var doubt: Int?
        for need in needs {
            let resource = resources[need.resource]
            if !resource.fits(need.amount, in: resource.left.most) { return .none(resource: need.resource) }
            if !resource.fits(need.amount, in: resource.left.least) { doubt = doubt ?? need.resource }
        }
        return doubt.map { .perhaps(resource: $0) } ?? .surely
    }

    /// Books an award.
    mutating func take(_ needs: [Need]) {
        for need in needs {
            resources[need.resource].left.least = resources[need.resource].left.least - need.amount
            resources[need.resource].left.most = resources[need.resource].left.most - need.amount
        }
    }

    /// Nothing more is given of it, whatever is left: the line was drawn above a group of equals.
    mutating func close(_ resource: Int) {
        resources[resource].left = Left(0)
        resources[resource].isClosed = true
    }

    /// Gives back what an award used.
    mutating func release(_ needs: [Need]) {
        for need in needs {
            resources[need.resource].left.least = resources[need.resource].left.least + need.amount
            resources[need.resource].left.most = resources[need.resource].left.most + need.amount
        }
    }

    /// Allows for awards that people still have to decide: they take between nothing and all of it.
    mutating func allow(for needs: [Need]) {
        for need in needs {
            resources[need.resource].left.least = resources[need.resource].left.least - need.amount
        }
    }

    /// At least so much of a resource is taken by cases that people still have to decide.
    mutating func takeForSure(_ need: Need) {
        resources[need.resource].left.most = resources[need.resource].left.most - need.amount
    }

    /// Sets something aside before the list reaches those it is for; undone by `restore`.
    mutating func setAside(least: [Int: Decimal128], most: [Int: Decimal128]) {
        for (resource, amount) in most { resources[resource].left.least = resources[resource].left.least - amount }
        for (resource, amount) in least { resources[resource].left.most = resources[resource].left.most - amount }
    }

    mutating func restore(least: [Int: Decimal128], most: [Int: Decimal128]) {
        setAside(least: least.mapValues { -$0 }, most: most.mapValues { -$0 })
    }

    /// Puts what several resources have left into one, which is added; theirs is then spent.
    mutating func pool(_ pooled: [Int], mayBeCrossed: Bool) -> Int {
        var limit = Left(0)
        for index in pooled {
            // What a lot overshot is not taken from the others.
            limit.least = limit.least + max(resources[index].left.least, 0)
            limit.most = limit.most + max(resources[index].left.most, 0)
            resources[index].left = Left(0)
        }
        resources.append(
            Resource(kind: .money(lot: nil), limit: limit.most, left: limit, mayBeCrossed: mayBeCrossed))
        return resources.count - 1
    }
}
