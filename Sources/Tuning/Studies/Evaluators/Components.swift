/// Which proposals and evaluators are linked by grades: union-find over both.
struct Components: Sendable, Hashable {
    /// Groups that no grade links; evaluators and proposals without grades do not count.
    let count: Int
    /// By proposal, then by evaluator: the position that stands for its group.
    private let roots: [Int]
    private let proposals: Int

    init(_ grades: [Grade], proposals: Int, evaluators: Int) {
        var parents = Array(0..<proposals + evaluators)
        func root(_ start: Int) -> Int {
            var position = start
            while parents[position] != position {
                parents[position] = parents[parents[position]]
                position = parents[position]
            }
            return position
        }
        for grade in grades { parents[root(grade.proposal)] = root(proposals + grade.evaluator) }
        let roots = parents.indices.map(root)
        count = Set(grades.map { roots[$0.proposal] }).count
        self.roots = roots
        self.proposals = proposals
    }

    func areLinked(evaluator first: Int, _ second: Int) -> Bool {
        roots[proposals + first] == roots[proposals + second]
    }

    /// How many evaluators can be compared with this one, itself included.
    func evaluators(like evaluator: Int) -> Int {
        roots[proposals...].count { $0 == roots[proposals + evaluator] }
    }

    /// The group of a proposal.
    func group(ofProposal proposal: Int) -> Int { roots[proposal] }
}
