/// The same letter without any layout, where the call has no `letters/plain.mustache`.
enum DefaultPlain {
    static let text = """
        {{#letters}}
        {{#is_preview}}
        *** {{label_preview}} ***

        {{/is_preview}}
        {{service}}
        {{#has_programme}}
        {{programme}}
        {{/has_programme}}

        {{#has_applicant}}
        {{applicant}}
        {{/has_applicant}}
        {{#address}}
        {{line}}
        {{/address}}

        {{label_date}}{{label_colon}} {{date}}
        {{label_reference}}{{label_colon}} {{reference}}
        {{label_proposal}}{{label_colon}} {{proposal}}
        {{label_call}}{{label_colon}} {{call_id}}
        {{#has_contact}}
        {{label_contact}}{{label_colon}} {{contact}}
        {{/has_contact}}

        {{subject}}

        {{label_greeting}}

        {{#paragraphs}}
        {{#is_list}}
        {{#items}}
        - {{item}}
        {{/items}}
        {{/is_list}}
        {{^is_list}}
        {{text}}
        {{/is_list}}

        {{/paragraphs}}
        {{#has_redress}}
        {{label_redress}}
        {{redress}}

        {{/has_redress}}
        {{label_closing}}

        {{signatory}}
        {{#has_enclosures}}

        {{label_enclosures}}
        {{#enclosures}}
        - {{enclosure}}
        {{/enclosures}}
        {{/has_enclosures}}
        {{#has_criteria}}

        {{label_assessment}}
        {{#criteria}}
        {{#is_part}}  {{/is_part}}{{criterion}}{{label_colon}} {{#has_score}}{{score}}{{/has_score}}{{^has_score}}–{{/has_score}}\
        {{#has_maximum}} / {{maximum}}{{/has_maximum}}{{#has_threshold}} ({{label_threshold}} {{threshold}}\
        {{^is_met}}, {{label_not_met}}{{/is_met}}){{/has_threshold}}
        {{#comments}}
            {{label_evaluator}} {{evaluator}}{{label_colon}} {{comment}}
        {{/comments}}
        {{#has_note}}
            {{label_note}}{{label_colon}} {{note}}
        {{/has_note}}
        {{/criteria}}
        {{#has_total}}
        {{label_total}}{{label_colon}} {{total}}{{#has_total_threshold}} ({{label_threshold}} {{total_threshold}}){{/has_total_threshold}}
        {{/has_total}}
        {{/has_criteria}}
        {{#has_register_entry}}

        {{label_register}}{{label_colon}} {{register_entry}}
        {{#has_register_root}}
        {{label_root}}{{label_colon}} {{register_root}}
        {{/has_register_root}}
        {{#has_register_proof}}
        {{label_proof}}{{label_colon}} {{register_proof}}
        {{/has_register_proof}}
        {{/has_register_entry}}
        {{#has_order_remarks}}

        {{#order_remarks}}
        {{label_order}}{{label_colon}} {{remark}}
        {{/order_remarks}}
        {{/has_order_remarks}}
        {{/letters}}

        """
}
