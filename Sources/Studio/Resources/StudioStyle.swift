import Reports

/// The studio's style sheet: the report's, and behind it what a page with knobs needs.
package enum StudioStyle {
    package static let css = Stylesheet.css + layout + knobs + list + rest + narrow + paper

    private static let layout = """
        :root { --in: #0b6b4f; --out: #a3231f; --in-ground: #e3f3ec; --out-ground: #fbe9e8; }
        @media (prefers-color-scheme: dark) { :root { --in: #62c9a5; --out: #ff9d94; --in-ground: #12352b; --out-ground: #47201e; } }
        html { scroll-behavior: auto; }
        body { max-width: 96rem; padding: 1rem 1.5rem 3rem; }
        h1 { font-size: 1.5rem; margin-bottom: .5rem; }
        main h2 { margin-top: .5rem; }
        main:focus { outline: none; }
        section.trial { margin-top: 2.5rem; }
        .desk { display: grid; grid-template-columns: minmax(19rem, 25rem) minmax(0, 1fr); gap: 2rem; align-items: start; }
        .bar { position: sticky; top: 0; z-index: 2; display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center;
          justify-content: space-between; background: var(--ground); border-bottom: 1px solid var(--rule); padding: .5rem 0;
          margin-bottom: 1rem; }
        main h2:first-of-type { border-top: 0; }
        main, .knobs { scroll-margin-top: 8rem; }
        .acts .there { display: none; }
        main td.draw, main th.draw { width: 22%; min-width: 9rem; } main td.prose { min-width: 8rem; } main th.head { min-width: 6rem; }
        main .box table { font-size: .85rem; } main .box th, main .box td { padding: .35rem .4rem; }
        .summary p { margin: 0; font-weight: 600; }
        .acts { display: flex; gap: .5rem; }
        button, .act, input, textarea { font: inherit; color: inherit; }
        button, .act { background: var(--panel); border: 1px solid var(--muted); border-radius: .35rem; padding: .3rem .7rem;
          min-height: 2rem; min-width: 2rem; cursor: pointer; text-decoration: none; display: inline-block; }
        button:hover, a.act[href]:hover { border-color: var(--accent); }
        button:disabled, [aria-disabled="true"] { opacity: .62; cursor: default; }
        input[type="text"], input[type="number"], textarea { background: var(--ground); border: 1px solid var(--muted);
          border-radius: .35rem; padding: .3rem .5rem; min-height: 2rem; }
        button:focus-visible, input:focus-visible, textarea:focus-visible, .act:focus-visible { outline: 3px solid var(--accent);
          outline-offset: 2px; }

        """

    private static let knobs = """
        .knobs { position: sticky; top: 5.5rem; max-height: calc(100vh - 6rem); overflow-y: auto; padding: 0 .75rem 1rem .25rem; }
        .group { margin: 0 0 .5rem; border-bottom: 1px solid var(--rule); }
        .group summary { font-size: 1.05rem; }
        .js .apply { position: absolute; width: 1px; height: 1px; min-width: 0; min-height: 0; padding: 0; border: 0; overflow: hidden;
          clip-path: inset(50%); }
        .js .apply:focus { position: static; width: auto; height: auto; min-height: 2rem; padding: .3rem .7rem; clip-path: none; }
        .knob { padding: .5rem 0 .75rem; }
        .depth-1 { padding-left: 1rem; } .depth-2 { padding-left: 2rem; } .depth-3 { padding-left: 3rem; }
        .name { display: flex; flex-wrap: wrap; gap: 0 .75rem; justify-content: space-between; align-items: baseline; }
        .name label { font-weight: 600; line-height: 1.3; }
        .share { color: var(--muted); font-size: .85rem; }
        .row { display: flex; gap: .4rem; align-items: center; flex-wrap: wrap; }
        .knob .row { flex-wrap: nowrap; margin-top: .25rem; }
        .knob input[type="range"] { flex: 1 1 5rem; min-width: 4rem; margin: 0; height: 2rem; accent-color: var(--accent); }
        .knob input[type="number"] { width: 6.2rem; text-align: right; flex: none; }
        .unit { color: var(--muted); font-size: .85rem; }
        .knob .row > button { flex: none; padding: 0; width: 2rem; font-weight: 700; }
        .track { padding: 0 0 0 2.4rem; }
        .knob .track { margin: .1rem 8.6rem 0 0; padding: 0 .5rem 0 2.9rem; }
        .track svg { width: 100%; height: 8px; }
        .track .whole { fill: var(--rule); } .track .same { fill: var(--accent); } .track .now { fill: var(--ink); }
        .reach { font-size: .85rem; color: var(--muted); margin: .15rem 0 .3rem; overflow-wrap: anywhere; }
        .ends { display: flex; flex-direction: column; gap: .3rem; }
        .next { font-size: .85rem; text-align: left; line-height: 1.35; }
        .next .who { display: block; color: var(--muted); overflow-wrap: anywhere; }
        .ladder li { margin: .25rem 0; } .ladder button { padding: 0; width: 2rem; margin-left: .3rem; }
        .ladder span { display: inline-block; min-width: 10rem; }

        """

    /// Rows are grids, so that a browser can leave stretches of them alone until they are seen.
    private static let list = """
        .tabs ul { gap: .25rem; padding: 0; border-bottom: 1px solid var(--rule); margin: 0; }
        .tabs a { display: block; padding: .45rem .8rem; text-decoration: none; border-bottom: 3px solid transparent; }
        .tabs a[aria-current] { border-color: var(--accent); font-weight: 700; color: var(--ink); }
        .count { background: var(--warn); color: var(--ground); border-radius: 1rem; padding: 0 .5rem; font-size: .8rem; }
        .pages a { display: inline-block; min-height: 1.75rem; padding: .15rem .3rem; }
        .pages a[aria-current] { font-weight: 700; color: var(--ink); text-decoration: none; }
        .list, .list thead, .list tbody { display: block; }
        .list tr { display: grid; grid-template-columns: 3.5rem 6.5rem minmax(9rem, 1fr) 6.5rem 8.75rem 7.5rem; }
        .long tbody { content-visibility: auto; contain-intrinsic-size: auto 92rem; }
        .list th, .list td { padding: .4rem .5rem; overflow-wrap: anywhere; }
        .list thead { position: static; }
        .list tr.line { display: block; }
        .list tr.line td { display: block; padding: .3rem .5rem .7rem; }
        .list .funded .in, .list .entered .in { font-weight: 700; }
        .list tr.entered { background: var(--in-ground); } .list tr.left { background: var(--out-ground); }
        .entered .moves { color: var(--in); font-weight: 700; } .left .moves { color: var(--out); font-weight: 700; }
        .lots { max-width: 40rem; }
        .tiles { grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); }
        .tiles li { padding: .6rem .9rem; } .tiles b { font-size: 1.3rem; }

        """

    private static let rest = """
        .command, .source { background: var(--panel); padding: .6rem .8rem; border-radius: .35rem; white-space: pre-wrap;
          overflow-wrap: anywhere; font: .9rem/1.5 ui-monospace, "Liberation Mono", monospace; margin: .4rem 0; }
        .forms { display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); gap: 1.5rem; margin: 1rem 0; }
        .forms label { display: block; margin-bottom: .3rem; } .forms input { flex: 1 1 10rem; min-width: 8rem; }
        .changes { padding-left: 1.1rem; } .changes li { overflow-wrap: anywhere; } .back { padding: .25rem; }
        .lines { list-style: none; padding: 0; max-width: none; } .lines li { padding: .1rem 0; overflow-wrap: anywhere; }
        .level-1 { margin-left: 1.25rem; } .level-2 { margin-left: 2.5rem; } .level-3 { margin-left: 3.75rem; }
        .level-4, .level-5 { margin-left: 5rem; }
        .problems { max-width: none; padding-left: 1.3rem; } .problems li { margin: .5rem 0; overflow-wrap: anywhere; }
        .problems .error b { color: var(--out); } .problems .warning b { color: var(--warn); } .good { color: var(--in); }
        .place code { overflow-wrap: anywhere; }
        .editor { display: grid; grid-template-columns: auto 1fr; border: 1px solid var(--muted); border-radius: .35rem;
          overflow: hidden; margin: .5rem 0; }
        .editor textarea { border: 0; border-radius: 0; width: 100%; font: .88rem/1.45 ui-monospace, "Liberation Mono", monospace;
          padding: .5rem; resize: vertical; white-space: pre; overflow: auto; tab-size: 2; }
        .editor textarea:focus-visible { outline-offset: -3px; }
        .gutter { font: .88rem/1.45 ui-monospace, "Liberation Mono", monospace; text-align: right; color: var(--muted);
          background: var(--panel); padding: .5rem .4rem; overflow: hidden; white-space: pre; }
        .gutter:empty { padding: 0; }
        .gutter b { color: var(--out); }

        """

    private static let narrow = """
        @media (max-width: 60rem) {
          .desk { grid-template-columns: minmax(0, 1fr); gap: 1rem; }
          .knobs { position: static; max-height: none; overflow: visible; padding: 0; }
        }
        @media (max-width: 60rem) { .acts .there { display: inline-block; } }
        @media (max-height: 30rem) { .bar { position: static; } }
        @media (max-width: 44rem) {
          body { padding: .75rem .75rem 2rem; }
          .bar { gap: .3rem; } .summary p { font-size: .9rem; } .names { display: none; }
          .acts { flex-wrap: wrap; gap: .3rem; } .acts .act { padding: .1rem .45rem; font-size: .9rem; min-height: 1.75rem; }
          .list thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
          .list tr { grid-template-columns: 3rem 1fr auto; gap: 0 .25rem; padding: .35rem 0; border-bottom: 1px solid var(--rule); }
          .list th, .list td { border: 0; padding: .1rem .25rem; min-width: 0; }
          .list td.rank { grid-area: 1 / 1; } .list th { grid-area: 1 / 2; } .list td.moves { grid-area: 1 / 3; text-align: right; }
          .list td.in { grid-area: 2 / 2; color: var(--muted); } .list td.score { grid-area: 2 / 1; }
          .list td.amount { grid-area: 2 / 3; }
          .long tbody { contain-intrinsic-size: auto 140rem; }
          .tabs ul { flex-wrap: wrap; }
          .knob .track { margin-right: 8.6rem; }
        }
        @media (max-width: 24rem) {
          .knob .row { flex-wrap: wrap; } .knob input[type="range"] { flex: 1 1 8rem; } .knob .track { margin-right: 2.9rem; }
        }

        """

    private static let paper = """
        @media print {
          .knobs, .tabs, .acts, .forms, .pages, footer, .skip { display: none; }
          .bar { position: static; } .desk { display: block; }
          .long tbody { content-visibility: visible; }
          .list tr { break-inside: avoid; grid-template-columns: 3rem 4rem 1fr 4.5rem 6rem 7rem; }
        }
        @media (prefers-reduced-motion: reduce) { * { transition: none !important; animation: none !important; } }

        """
}
