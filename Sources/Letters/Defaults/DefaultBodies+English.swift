import Rubrics

extension DefaultBodies {
    /// The texts of the outcomes in English.
    static func english(_ outcome: LetterOutcome) -> String {
        switch outcome {
        case .awarded:
            """
            We are pleased to inform you that your proposal {{proposal}}{{#has_title}}, \
            “{{title}}”,{{/has_title}} has been selected for funding under the call \
            “{{call_title}}”.{{#has_rank}} It holds {{rank}}.{{/has_rank}}
            {{#has_awarded}}

            The amount awarded is {{awarded}}.
            {{/has_awarded}}
            {{#has_departure}}

            {{departure}}
            {{/has_departure}}
            {{#has_conditions}}

            The award is subject to the following conditions:

            {{#conditions}}
            - {{condition}}
            {{/conditions}}
            {{/has_conditions}}
            """
        case .reduced:
            """
            We are pleased to inform you that your proposal {{proposal}}{{#has_title}}, \
            “{{title}}”,{{/has_title}} has been selected for funding under the call “{{call_title}}”, with a \
            reduced amount.{{#has_rank}} It holds {{rank}}.{{/has_rank}}

            You asked for {{requested}}. The amount awarded is {{awarded}}.

            {{#reasons}}
            {{reason}}
            {{/reasons}}
            {{#has_conditions}}

            The award is subject to the following conditions:

            {{#conditions}}
            - {{condition}}
            {{/conditions}}
            {{/has_conditions}}
            """
        case .reserve:
            """
            Your proposal {{proposal}}{{#has_title}}, “{{title}}”,{{/has_title}} met all requirements of the \
            call “{{call_title}}”, but cannot be funded for the time being.{{#has_rank}} It holds \
            {{rank}}.{{/has_rank}}

            It has been put on the reserve list{{#has_reserve_place}}, in place \
            {{reserve_place}}{{/has_reserve_place}}. We shall write to you again should funds become available. \
            This letter is no promise of funding.

            {{#reasons}}
            {{reason}}
            {{/reasons}}
            """
        case .notFunded:
            """
            Your proposal {{proposal}}{{#has_title}}, “{{title}}”,{{/has_title}} met the thresholds of the call \
            “{{call_title}}”.{{#has_rank}} It holds {{rank}}.{{/has_rank}} We regret to inform you that it \
            cannot be funded, for the following reasons:

            {{#reasons}}
            - {{reason}}
            {{/reasons}}
            """
        case .belowThreshold:
            """
            Your proposal {{proposal}}{{#has_title}}, “{{title}}”,{{/has_title}} has been assessed under the \
            call “{{call_title}}”. We regret to inform you that it did not reach the required thresholds and \
            cannot be funded:

            {{#reasons}}
            - {{reason}}
            {{/reasons}}

            The scores and the evaluators’ comments are set out below.
            """
        case .ineligible:
            """
            Your proposal {{proposal}}{{#has_title}}, “{{title}}”,{{/has_title}} has been examined under the \
            call “{{call_title}}”. We regret to inform you that it does not meet the conditions of eligibility \
            and was therefore not assessed:

            {{#reasons}}
            - {{reason}}
            {{/reasons}}
            """
        case .inadmissible:
            """
            We have received your proposal {{proposal}}{{#has_title}}, “{{title}}”,{{/has_title}} under the call\
             “{{call_title}}”. We regret to inform you that it cannot be admitted to the procedure and was \
            therefore not assessed:

            {{#reasons}}
            - {{reason}}
            {{/reasons}}
            """
        case .withdrawn:
            """
            We confirm that your proposal {{proposal}}{{#has_title}}, “{{title}}”,{{/has_title}} takes no \
            further part in the call “{{call_title}}”:

            {{#reasons}}
            - {{reason}}
            {{/reasons}}

            Any award or place on a reserve list has lapsed. We thank you for your interest.
            """
        }
    }
}
