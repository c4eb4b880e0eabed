@main
struct Fundscore {
    static func main() {}
}
