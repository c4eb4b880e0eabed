import FoundationEssentials
import Register
import TestSupport
import Testing

/// Merkle trees: RFC 6962.
@Suite struct TreeTests {
    /// Of a tree that is built by the definition of RFC 6962 §2.1, without any of the house's shortcuts.
    private static func root(_ leaves: ArraySlice<TreeHash>) -> TreeHash {
        if leaves.count <= 1 { return leaves.first ?? .empty }
        var middle = 1
        while middle * 2 < leaves.count { middle *= 2 }
        return .node(
            root(leaves[..<(leaves.startIndex + middle)]), root(leaves[(leaves.startIndex + middle)...]))
    }

    private static let leaves = (0..<70).map { TreeHash.leaf(Array("entry \($0)".utf8)) }

    /// Hashes of full subtrees, gathered as a register does.
    private static func grown(_ size: Int) -> (frontier: Frontier, nodes: [[Int]: TreeHash]) {
        var frontier = Frontier()
        var nodes: [[Int]: TreeHash] = [:]
        for (index, leaf) in leaves.prefix(size).enumerated() {
            nodes[[0, index]] = leaf
            for node in frontier.append(leaf) { nodes[[node.level, node.index]] = node.hash }
        }
        return (frontier, nodes)
    }

    private struct Absent: Error {}

    private static func proofs(_ nodes: [[Int]: TreeHash]) -> TreeProofs<Absent> {
        TreeProofs { level, index throws(Absent) in
            guard let node = nodes[[level, index]] else { throw Absent() }
            return node
        }
    }

    @Test func `the empty tree and one leaf have the published hashes`() {
        #expect(TreeHash.empty.hex == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        #expect(TreeHash.leaf([]).hex == "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")
    }

    @Test(arguments: 0..<70)
    func `a growing tree has the root of the definition, and can be taken up again at any size`(size: Int) throws {
        let (frontier, nodes) = Self.grown(size)
        #expect(frontier.root == Self.root(Self.leaves.prefix(size)))
        let again = try Frontier(size: size) { level, index throws(Absent) in
            guard let node = nodes[[level, index]] else { throw Absent() }
            return node
        }
        #expect(again.root == frontier.root)
        #expect(try Self.proofs(nodes).root(size: size) == frontier.root)
    }

    @Test(arguments: 1..<40)
    func `every entry of every tree is proven, and no other place of it`(size: Int) throws {
        let (frontier, nodes) = Self.grown(size)
        for index in 0..<size {
            let proof = try Self.proofs(nodes).inclusion(index: index, size: size)
            for place in 0...size {
                #expect(
                    TreeCheck.isIncluded(
                        Self.leaves[index], index: UInt64(place), size: UInt64(size), proof: proof, root: frontier.root)
                        == (place == index))
            }
        }
    }

    @Test(arguments: 1..<40)
    func `every tree is proven to be the beginning of every larger one`(size: Int) throws {
        let (frontier, nodes) = Self.grown(size)
        let new = (size: UInt64(size), root: frontier.root)
        for old in 1...size {
            let root = Self.root(Self.leaves.prefix(old))
            let proof = try Self.proofs(nodes).consistency(from: old, to: size)
            #expect(TreeCheck.isConsistent(old: (UInt64(old), root), new: new, proof: proof))
            #expect(!TreeCheck.isConsistent(old: (UInt64(old), .leaf([1])), new: new, proof: proof))
        }
    }

    private struct InclusionVector: Decodable {
        var leafIdx: UInt64
        var treeSize: UInt64
        var root: String?
        var leafHash: String?
        var proof: [String]?
        var desc: String
        var wantErr: Bool
    }

    private struct ConsistencyVector: Decodable {
        var size1: UInt64
        var size2: UInt64
        var root1: String?
        var root2: String?
        var proof: [String]?
        var desc: String
        var wantErr: Bool
    }

    private static func files(_ folder: String) -> [String] {
        let root = Corpora.path("standards/merkle/\(folder)")
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? []
        return names.filter { $0.hasSuffix(".json") }.sorted().map { "standards/merkle/\(folder)/\($0)" }
    }

    private static func hash(_ text: String?) -> TreeHash? {
        text.flatMap { Base64.bytes($0) }.flatMap { TreeHash($0) }
    }

    /// Some vectors have a few words where a root should be: those stand for a hash of their own.
    private static func root(_ text: String?) -> TreeHash? {
        hash(text) ?? text.flatMap { Base64.bytes($0) }.map { TreeHash.leaf($0) }
    }

    /// nil: a hash in it is none.
    private static func hashes(_ texts: [String]?) -> [TreeHash]? {
        let hashes = (texts ?? []).map(hash)
        return hashes.contains(nil) ? nil : hashes.compactMap { $0 }
    }

    @Test(.corpora("standards/merkle/inclusion"))
    func `published proofs of inclusion, right and damaged`() throws {
        let files = Self.files("inclusion")
        #expect(files.count > 90)
        for file in files {
            let vector = try JSONDecoder().decode(InclusionVector.self, from: Data(try Corpora.bytes(file)))
            var holds = false
            if let leaf = Self.hash(vector.leafHash), let root = Self.hash(vector.root),
                let proof = Self.hashes(vector.proof)
            {
                holds = TreeCheck.isIncluded(
                    leaf, index: vector.leafIdx, size: vector.treeSize, proof: proof, root: root)
            }
            #expect(holds == !vector.wantErr, "\(file): \(vector.desc)")
        }
    }

    @Test(.corpora("standards/merkle/consistency"))
    func `published proofs of consistency, right and damaged`() throws {
        let files = Self.files("consistency")
        #expect(files.count > 90)
        for file in files {
            let vector = try JSONDecoder().decode(ConsistencyVector.self, from: Data(try Corpora.bytes(file)))
            var holds = false
            if let old = Self.root(vector.root1), let new = Self.root(vector.root2),
                let proof = Self.hashes(vector.proof)
            {
                holds = TreeCheck.isConsistent(old: (vector.size1, old), new: (vector.size2, new), proof: proof)
            }
            #expect(holds == !vector.wantErr, "\(file): \(vector.desc)")
        }
    }
}
