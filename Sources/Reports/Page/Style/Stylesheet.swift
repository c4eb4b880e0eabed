/// The style of every page, in three parts: texts and tables, drawings, and what changes on paper.
package enum Stylesheet {
    package static let css = colours + text + tables + drawings + narrow + paper

    /// - Parameter rank: what the column is called that needs no label in a card.
    static func css(rank: String) -> String {
        css.replacing("[data-label=\"rank\"]", with: "[data-label=\"\(rank)\"]")
    }

    /// Dark on light and light on dark; every pair of text and ground keeps a contrast of 4.5 to 1 (WCAG 2.2, 1.4.3).
    private static let colours = """
        :root { --ground: #ffffff; --panel: #f4f6f8; --ink: #1a2129; --muted: #55606d; --rule: #d5dbe1; --edge: #39434e;
          --accent: #12507f; --accent-soft: #cfe0ee; --light: #93b4cf; --good: #0b6b4f; --warn: #8a4b00; --warn-ground: #fff4e0;
          --shade: #00000059; color-scheme: light dark; }
        @media (prefers-color-scheme: dark) { :root { --ground: #12171d; --panel: #1b222a; --ink: #e8edf2; --muted: #a9b4c0;
          --rule: #36414d; --edge: #c3ccd6; --accent: #7db8e8; --accent-soft: #1f3a52; --light: #4d7698; --good: #62c9a5;
          --warn: #f0b66a; --warn-ground: #33270f; --shade: #ffffff66; } }

        """

    private static let text = """
        * { box-sizing: border-box; }
        html { font: 100%/1.5 system-ui, -apple-system, "Segoe UI", "Liberation Sans", Arial, sans-serif; background: var(--ground);
          color: var(--ink); font-variant-numeric: tabular-nums; scroll-behavior: smooth; }
        body { margin: 0 auto; max-width: 70rem; padding: 2rem 1.5rem 4rem; overflow-wrap: break-word; }
        h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 .75rem; letter-spacing: -.01em; }
        h2 { font-size: 1.4rem; line-height: 1.3; margin: 0 0 1rem; padding-top: 1rem; border-top: 3px solid var(--accent); }
        h3 { font-size: 1.05rem; margin: 2rem 0 .5rem; }
        h4 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
        p, ul, ol, dl { margin: .5rem 0; max-width: 48rem; }
        section { margin-top: 3.5rem; }
        a { color: var(--accent); text-underline-offset: .15em; }
        a:focus-visible, summary:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
        code { font: .85em ui-monospace, "Liberation Mono", monospace; color: var(--muted); }
        code.digest { overflow-wrap: anywhere; }
        footer { margin-top: 4rem; border-top: 1px solid var(--rule); color: var(--muted); font-size: .9rem; }
        .kind { text-transform: uppercase; letter-spacing: .08em; font-size: .8rem; color: var(--muted); margin: 0; }
        .muted, .source { color: var(--muted); }
        .lead { font-size: 1.1rem; }
        .id { color: var(--muted); font-size: .85em; white-space: nowrap; }
        .standing, .notice { background: var(--warn-ground); border-left: 5px solid var(--warn); padding: .6rem 1rem; max-width: none; }
        .notice h3 { margin-top: .25rem; }
        .paper { display: none; }
        .aloud, .skip:not(:focus) { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
          white-space: nowrap; }
        .skip:focus { position: fixed; top: .5rem; left: .5rem; background: var(--ground); padding: .5rem 1rem; z-index: 1; }
        nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; padding: .75rem 0 0; max-width: none; }
        .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: 1rem; list-style: none;
          padding: 0; max-width: none; }
        .tiles li { background: var(--panel); border-radius: .4rem; padding: 1rem; }
        .tiles b { overflow-wrap: normal; display: block; font-size: 1.6rem; line-height: 1.2; }
        .tiles span { color: var(--muted); font-size: .9rem; }
        .money { margin: .5rem 0 0; }
        .columns { display: grid; grid-template-columns: 1fr 1fr; gap: 0 3rem; } .columns > * { min-width: 0; }
        .winners { list-style: none; padding: 0; }
        .winners li { display: grid; grid-template-columns: 2.25rem 1fr auto; gap: .5rem; padding: .3rem 0;
          border-bottom: 1px solid var(--rule); }
        .winners .rank { color: var(--muted); text-align: right; }
        .facts dt { font-weight: 600; margin-top: .75rem; }
        .facts dd { margin: .1rem 0 0; }
        @media (min-width: 44rem) {
          .policies { display: grid; grid-template-columns: 12rem 1fr; gap: 0 1.5rem; max-width: 60rem; }
          .policies dt { grid-column: 1; } .policies dd { grid-column: 2; } .policies dt + dd { margin-top: .75rem; }
        }
        .facts ul, .plain { margin: 0; padding-left: 1rem; }
        .plain { list-style: none; padding: 0; }
        details { margin: 1rem 0; }
        summary { cursor: pointer; color: var(--accent); padding: .4rem 0; font-weight: 600; }
        .study { border-top: 1px solid var(--rule); margin: 0; }
        .study summary { display: grid; grid-template-columns: 1.1rem 1fr; padding: .7rem 0; }
        .study summary::before { content: "▸"; grid-row: 1 / span 2; } .study[open] summary::before { content: "▾"; }
        .study summary::-webkit-details-marker { display: none; }
        .study h3 { margin: 0; } .answer { color: var(--ink); font-weight: 400; grid-column: 2; max-width: 48rem; }
        .badge { display: inline-block; border: 1px solid var(--muted); border-radius: .75rem; padding: 0 .6rem; font-size: .8rem;
          white-space: nowrap; }
        .badge.awarded, .badge.safe, .badge.accepted { border-color: var(--good); color: var(--good); font-weight: 700; }
        .badge.reserve, .badge.undecided, .badge.borderline, .badge.lottery { border: 1px dashed var(--warn); color: var(--warn);
          font-weight: 600; }

        """

    private static let tables = """
        .box { margin: .75rem 0; }
        .scroll { overflow-x: auto; background: linear-gradient(to right, var(--ground) 30%, transparent) 0 0 / 3rem 100% no-repeat local,
          linear-gradient(to left, var(--ground) 30%, transparent) 100% 0 / 3rem 100% no-repeat local,
          radial-gradient(farthest-side at 0 50%, var(--shade), transparent) 0 0 / 1rem 100% no-repeat scroll,
          radial-gradient(farthest-side at 100% 50%, var(--shade), transparent) 100% 0 / 1rem 100% no-repeat scroll; }
        table { border-collapse: collapse; width: 100%; font-size: .92rem; }
        caption { text-align: left; color: var(--muted); padding-bottom: .4rem; }
        th, td { text-align: left; vertical-align: top; padding: .45rem .6rem; border-bottom: 1px solid var(--rule); }
        thead th { border-bottom: 2px solid var(--edge); vertical-align: bottom; font-size: .85rem; }
        tbody th { font-weight: 400; }
        th.head { min-width: 8rem; }
        td.text { min-width: 6rem; } td.prose { min-width: 15rem; }
        th.num, td.num { text-align: right; white-space: nowrap; }
        thead th.num { white-space: normal; }
        td.draw, th.draw { width: 38%; min-width: 10rem; padding-top: .3rem; padding-bottom: .3rem; }
        td.wide, th.wide { width: 58%; }
        tr:target { background: var(--accent-soft); }
        tr.line td { border-top: 3px solid var(--accent); border-bottom: 0; color: var(--accent); font-weight: 700;
          padding: .35rem .6rem .9rem; }
        tr.scale td, tr.scale th { border-bottom: 0; padding-bottom: 0; }
        tr.scale td:not(.draw)::before { content: none; }
        .beyond { margin: 0 0 .25rem; }
        .depth1 { padding-left: 1.25rem; } .depth2 { padding-left: 2.5rem; } .depth3 { padding-left: 3.75rem; }
        .depth4 { padding-left: 5rem; }
        .depth1, .depth2, .depth3, .depth4 { display: inline-block; }

        """

    /// Colours that the colour-blind can tell apart, dark and light in turn; an edge and a letter say the same.
    private static let drawings = """
        svg { display: block; overflow: visible; font-size: 12px; }
        svg text { fill: var(--ink); }
        .axis text { fill: var(--muted); font-size: 11px; }
        .grid { stroke: var(--rule); stroke-width: 1; }
        .axisline { stroke: var(--edge); stroke-width: 1; }
        .mark { stroke: var(--ink); stroke-width: 2; stroke-dasharray: 4 2; paint-order: stroke; }
        .minus { fill: var(--ground); fill-opacity: .85; stroke-dasharray: 3 2; }
        .now { stroke: var(--ink); stroke-width: 3; }
        .track { fill: var(--panel); stroke: var(--muted); stroke-width: 1; }
        .award { fill: var(--accent); }
        .order { fill: var(--light); }
        .band { stroke: var(--edge); stroke-width: 1; }
        .band.safe { fill: var(--good); } .band.borderline { fill: #e9a23b; } .band.out { fill: var(--ground); }
        .whisker { stroke: var(--accent); stroke-width: 2; }
        .dot { fill: var(--accent); stroke: var(--ground); stroke-width: 1.5; }
        .dot.lottery { fill: #e9a23b; stroke: var(--edge); } .dot.rejected { fill: var(--ground); stroke: var(--accent); stroke-width: 2; }
        .slope { min-width: 36rem; }
        .slopeline { stroke: var(--muted); stroke-width: 1.2; } .slopeline.up { stroke: var(--accent); }
        .slopeline.down { stroke: var(--warn); stroke-dasharray: 5 3; } .slopeline.heavy { stroke-width: 3; }
        .strong { font-weight: 700; } .small { font-size: 11px; }
        .k { stroke: var(--edge); stroke-width: .75; }
        .k1 { fill: #1f5f99; } .k2 { fill: #f0b050; } .k3 { fill: #0f7a5f; } .k4 { fill: #e3a3c6; }
        .k5 { fill: #73409a; } .k6 { fill: #8ccbee; } .k7 { fill: #ab4318; } .k8 { fill: #d3d3bd; }
        svg .t1, svg .t3, svg .t5, svg .t7 { fill: #ffffff; font-weight: 700; }
        svg .t2, svg .t4, svg .t6, svg .t8 { fill: #14181d; font-weight: 700; }
        .legend { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .4rem 1.5rem; max-width: none; }
        .legend li { display: flex; gap: .5rem; align-items: center; }
        .key { flex: none; }
        .histogram { padding: 0 .75rem; }
        figure { margin: 1rem 0; }
        figcaption { font-size: .9rem; margin: .25rem 0; }
        .small-multiples { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: 1rem 2rem; }
        .small-multiples figure { display: flex; flex-direction: column; justify-content: space-between; }

        """

    /// On a telephone a row becomes a card: its heading above, every number with its name.
    private static let narrow = """
        @media screen and (max-width: 44rem) {
          th, td { padding-left: .3rem; padding-right: .3rem; }
          body { padding: 1.25rem 1rem 3rem; }
          h1 { font-size: 1.5rem; }
          .columns { grid-template-columns: 1fr; }
          .tiles { grid-template-columns: repeat(auto-fit, minmax(min(10.5rem, 100%), 1fr)); gap: .6rem; }
          .tiles li { padding: .7rem; } .tiles b { font-size: 1.2rem; }
          .cards, .cards tbody, .cards tr, .cards th, .cards td { display: block; }
          .cards thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
          .cards caption { display: block; }
          .cards tr { padding: .6rem 0; border-bottom: 1px solid var(--rule); }
          .cards th, .cards td { border: 0; padding: .1rem 0; text-align: left; width: auto; min-width: 0; }
          .cards th.head { display: inline; }
          .cards td[data-label="overall rank"] + th.head { display: block; }
          .cards th.head::after { content: "\\A"; white-space: pre; }
          .cards td.num { display: inline-block; margin-right: 1.1rem; }
          .cards td[data-label="rank"] { margin-right: .4rem; }
          .cards td[data-label="rank"]::before { content: none !important; }
          .cards td[data-label]:not([data-label=""])::before { content: attr(data-label) ": "; color: var(--muted); font-size: .85rem; }
          .cards tr.scale { padding: 0; border: 0; }
          .cards tr.scale th, .cards td:empty:empty { display: none; }
          .cards tr.line { border-bottom: 0; }
          .cards tr.line td { padding: .35rem 0; }
        }

        """

    private static let paper = """
        @media print {
          @page { size: A4; margin: 16mm 14mm; }
          :root { --ground: #ffffff; --panel: #f4f6f8; --ink: #000000; --muted: #444c55; --rule: #c8ced4; --edge: #39434e;
            --accent: #12507f; --accent-soft: #cfe0ee; --light: #93b4cf; --good: #0b6b4f; --warn: #8a4b00; --warn-ground: #fff4e0;
            color-scheme: light; }
          html { font-size: 9pt; line-height: 1.4; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
          body { max-width: none; padding: 0; }
          nav, .skip { display: none; }
          a { color: inherit; text-decoration: none; }
          section { margin-top: 1.5rem; } h3 { margin-top: 1.25rem; }
          th, td { padding: .25rem .4rem; } .facts dt { margin-top: .4rem; } .winners li { padding: .15rem 0; }
          .tiles li { padding: .6rem; }
          h2, h3, h4, caption, summary, h2 + p, h3 + p, summary + p { break-after: avoid; }
          summary { break-inside: avoid; }
          tr, figure, li, dd, .tiles, .notice, .slope { break-inside: avoid; }
          dt { break-after: avoid; }
          thead { display: table-header-group; break-after: avoid; }
          tbody tr:first-child, tr.scale + tr, tr.line { break-before: avoid; }
          td.prose { min-width: 12rem; overflow-wrap: anywhere; } td.draw, th.draw { width: 30%; min-width: 8rem; }
          td.wide, th.wide { width: 58%; } .axis text { font-size: 8.5px; }
          .many { font-size: .8rem; } .many th, .many td { padding: .2rem .1rem; } .many thead th.num { writing-mode: vertical-rl; white-space: nowrap; }
          .box { break-before: avoid; }
          .scroll { overflow: visible; background: none; }
          .paper { display: block; }
          footer { margin-top: 5mm; }
          .signatures { display: grid; grid-template-columns: 1fr 1fr; gap: 10mm; padding-top: 9mm; break-inside: avoid; }
          .signatures p { border-top: 1px solid var(--ink); padding-top: 1mm; margin: 0; }
          .slope { min-width: 0; }
          #lists details::details-content, details.printed::details-content { content-visibility: visible; display: block; }
          section:not(#lists) details:not([open]):not(.printed) { display: none; }
          summary { list-style: none; color: inherit; }
          .study summary { display: block; } .study summary::before { content: none; } .answer { display: block; }
          .tiles { grid-template-columns: repeat(4, 1fr); } .tiles b { font-size: 1.25rem; }
        }

        """
}
