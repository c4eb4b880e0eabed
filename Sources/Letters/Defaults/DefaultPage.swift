/// The page of letters where the call has none of its own (`letters/page.mustache`).
///
/// An address window on the left at 45 mm, as DIN 5008 and NF Z 11-001 envelopes in C5 or DL with a left window have it; the text
/// fits A4 and US letter, and nothing is loaded. A letter begins on a sheet of its own.
enum DefaultPage {
    static let html = head + body

    private static let head = """
        <!DOCTYPE html>
        <html lang="{{language}}">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{{page_title}}</title>
        <style>
        @page { size: {{paper}}; margin: 15mm 20mm 18mm 25mm }
        {{^has_others}}
        @page { @bottom-right { content: counter(page) " / " counter(pages); font: 8pt "Liberation Sans", Arial, sans-serif } }
        {{/has_others}}
        html { font: 10.5pt/1.42 "Liberation Sans", Arial, Helvetica, sans-serif; color: #111; background: #fff }
        body { margin: 0 auto; max-width: 165mm }
        .letter { break-before: page; hyphens: auto; overflow-wrap: break-word }
        .letter:first-of-type { break-before: auto }
        .head { border-bottom: 1.5pt solid #111; padding-bottom: 2mm; min-height: 16mm }
        .head p { margin: 0 }
        .service { font-size: 13pt; font-weight: bold }
        .top { display: grid; grid-template-columns: 85mm 1fr; gap: 5mm; min-height: 46mm; padding-top: 11mm }
        .address p { margin: 0 }
        dl { margin: 0; display: grid; grid-template-columns: max-content 1fr; column-gap: 3mm; align-content: start; font-size: 9pt }
        dt { color: #444 }
        dd { margin: 0; overflow-wrap: anywhere }
        h1 { font-size: 11.5pt; margin: 4mm 0 5mm }
        h2 { font-size: 10.5pt; margin: 5mm 0 1.5mm; break-after: avoid }
        p { margin: 0 0 2.6mm; orphans: 3; widows: 3 }
        ul { margin: 0 0 2.6mm; padding-left: 5mm }
        table { border-collapse: collapse; width: 100%; font-size: 9.5pt; font-variant-numeric: tabular-nums }
        .annex { break-before: page }
        caption { text-align: left; font-weight: bold; font-size: 10.5pt; padding: 5mm 0 1.5mm; break-after: avoid }
        th, td { text-align: left; vertical-align: top; padding: 1mm 2mm 1mm 0; border-bottom: .4pt solid #999 }
        thead { display: table-header-group }
        thead th { border-bottom: .8pt solid #111 }
        th.n, td.n { text-align: right; white-space: nowrap; padding-right: 0; padding-left: 3mm }
        tr { break-inside: avoid }
        tbody th { font-weight: normal }
        .part th { padding-left: 5mm }
        .words td { padding-left: 5mm; border-bottom: .4pt solid #999; color: #222 }
        .words p { margin: 0 0 .6mm }
        tr.spoken { break-after: avoid }
        tr.spoken > * { border-bottom: 0 }
        .total > * { font-weight: bold; border-bottom: .8pt solid #111 }
        .close { break-inside: avoid; margin-top: 6mm }
        .signatory { margin-top: 14mm; white-space: pre-line }
        .contact, .redress { white-space: pre-line }
        .foot { border-top: .4pt solid #999; margin-top: 7mm; padding-top: 1.5mm; font-size: 8pt; color: #333; overflow-wrap: anywhere }
        .foot p { margin: 0 }
        .preview { border: 1.5pt solid #b00020; color: #b00020; font-weight: bold; text-align: center; padding: 1.5mm; margin: 0 0 3mm }
        @media screen { body { padding: 10mm } .letter + .letter { border-top: 1px dashed #999; margin-top: 12mm; padding-top: 12mm } }
        </style>
        </head>
        <body>

        """

    private static let body = """
        {{#letters}}
        <article class="letter" lang="{{language}}">
        {{#is_preview}}
        <p class="preview">{{label_preview}}</p>
        {{/is_preview}}
        <header class="head">
        <p class="service">{{service}}</p>
        {{#has_programme}}
        <p>{{programme}}</p>
        {{/has_programme}}
        </header>
        <div class="top">
        <div class="address">
        {{#has_applicant}}
        <p>{{applicant}}</p>
        {{/has_applicant}}
        {{#address}}
        <p>{{line}}</p>
        {{/address}}
        </div>
        <dl>
        <dt>{{label_date}}</dt><dd>{{date}}</dd>
        <dt>{{label_reference}}</dt><dd>{{reference}}</dd>
        <dt>{{label_proposal}}</dt><dd>{{proposal}}</dd>
        <dt>{{label_call}}</dt><dd>{{call_id}}</dd>
        {{#has_contact}}
        <dt>{{label_contact}}</dt><dd class="contact">{{contact}}</dd>
        {{/has_contact}}
        </dl>
        </div>
        <h1>{{subject}}</h1>
        <p>{{label_greeting}}</p>
        {{#paragraphs}}
        {{#is_list}}
        <ul>
        {{#items}}
        <li>{{item}}</li>
        {{/items}}
        </ul>
        {{/is_list}}
        {{^is_list}}
        <p>{{text}}</p>
        {{/is_list}}
        {{/paragraphs}}
        {{#has_redress}}
        <section>
        <h2>{{label_redress}}</h2>
        <p class="redress">{{redress}}</p>
        </section>
        {{/has_redress}}
        <div class="close">
        <p>{{label_closing}}</p>
        <p class="signatory">{{signatory}}</p>
        </div>
        {{#has_enclosures}}
        <h2>{{label_enclosures}}</h2>
        <ul>
        {{#enclosures}}
        <li>{{enclosure}}</li>
        {{/enclosures}}
        </ul>
        {{/has_enclosures}}
        {{#has_criteria}}
        <table class="annex">
        <caption>{{label_assessment}} – {{reference}}</caption>
        <thead><tr><th scope="col">{{label_criterion}}</th><th scope="col" class="n">{{label_score}}</th>\
        <th scope="col" class="n">{{label_maximum}}</th><th scope="col" class="n">{{label_threshold}}</th></tr></thead>
        <tbody>
        {{#criteria}}
        <tr class="{{#is_part}}part {{/is_part}}{{#has_comments}}spoken{{/has_comments}}"><th scope="row">{{criterion}}\
        {{#has_threshold}}{{^is_met}} – {{label_not_met}}{{/is_met}}{{/has_threshold}}</th><td class="n">\
        {{#has_score}}{{score}}{{/has_score}}{{^has_score}}–{{/has_score}}</td><td class="n">\
        {{#has_maximum}}{{maximum}}{{/has_maximum}}</td><td class="n">{{#has_threshold}}{{threshold}}{{/has_threshold}}</td></tr>
        {{#has_comments}}
        <tr class="words"><td colspan="4">{{#comments}}<p>{{label_evaluator}} {{evaluator}}{{label_colon}} {{comment}}</p>{{/comments}}\
        {{#has_note}}<p>{{label_note}}{{label_colon}} {{note}}</p>{{/has_note}}</td></tr>
        {{/has_comments}}
        {{/criteria}}
        {{#has_total}}
        <tr class="total"><th scope="row">{{label_total}}</th><td class="n">{{total}}</td><td class="n"></td>\
        <td class="n">{{#has_total_threshold}}{{total_threshold}}{{/has_total_threshold}}</td></tr>
        {{/has_total}}
        </tbody>
        </table>
        {{/has_criteria}}
        {{#has_register_entry}}
        <footer class="foot">
        <p>{{label_register}}{{label_colon}} {{register_entry}}</p>
        {{#has_register_root}}
        <p>{{label_root}}{{label_colon}} {{register_root}}</p>
        {{/has_register_root}}
        {{#has_register_proof}}
        <p>{{label_proof}}{{label_colon}} {{register_proof}}</p>
        {{/has_register_proof}}
        </footer>
        {{/has_register_entry}}
        {{#has_order_remarks}}
        <footer class="foot">
        {{#order_remarks}}
        <p>{{label_order}}{{label_colon}} <span lang="en">{{remark}}</span></p>
        {{/order_remarks}}
        </footer>
        {{/has_order_remarks}}
        </article>
        {{/letters}}
        </body>
        </html>

        """
}
