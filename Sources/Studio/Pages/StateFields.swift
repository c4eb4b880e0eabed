import Reports

/// The state of a window as hidden fields of a form.
struct StateFields {
    let state: StudioState

    var html: HTML {
        .joined(state.pairs.map { leaf("input", ["type": "hidden", "name": $0.name, "value": $0.value]) })
    }
}
