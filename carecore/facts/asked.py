"""What the sums ask for by its name: figures, and words for them.

It has to be there, whatever else the files hold. What only `assets/ways/kinds.json` names, as the
charges of a way, is asked for there.
"""

LAW = (
    "pay_21", "pay_18", "pay_16", "ni_rate", "ni_week", "ni_four_weeks", "ni_month",
    "ni_upper_week", "ni_upper_four_weeks", "ni_upper_month", "ni_age_from", "allowance_year",
    "paye_week", "pension_trigger_week", "pension_lower_week", "pension_trigger_four_weeks",
    "pension_lower_four_weeks", "pension_trigger_month", "pension_lower_month",
    "pension_upper_week", "pension_upper_four_weeks", "pension_upper_month", "pension_rate",
    "pension_age_from", "opt_in_from", "opt_in_to", "state_pension_age_from",
    "state_pension_age_to", "holiday_weeks", "holiday_days_most", "holiday_irregular",
    "sick_week", "sick_share", "sick_waiting_days", "sick_earnings_week", "sick_weeks_most",
)  # fmt: skip
"""The figures of the law that any wages are costed by: each has to be known."""

OWN_NIGHT = "employ_sleep_in"
"""What a sleep-in night costs where the helpers are mine."""

LISTED = (
    "real_living_wage", "real_living_wage_london", "ni_year", "ni_upper_year",
    "pension_trigger_year", "pension_lower_year", "pension_upper_year",
)  # fmt: skip
"""What nothing is costed by, and somebody may look up among the figures."""

TITLES = (
    "year", "start", "wages", "cover", "cover_holiday", "holiday", "ni", "allowance", "pension",
    "sick", "contingency", "now", "once",
)  # fmt: skip
"""What costs are called."""

HOW = (
    "weekly", "yearly", "weeks", "share", "nights", "flat", "week", "pay_run", "once",
    "allowance", "no_sick_pay", "buy_once", "buy_week", "buy_four_weeks", "buy_month",
    "buy_fortnight", "buy_quarter", "buy_year", "once_pay", "over", "over_most", "runs",
    "pension_left", "pension_age",
    "line_week", "line_four_weeks", "line_month", "in_week", "in_four_weeks", "in_month",
    "ni_none", "ni_young",
)  # fmt: skip
"""How costs were worked out."""

NOTES = (
    "missing", "open_help", "nobody_yet", "irregular", "many_days", "raised", "idle",
    "each_apart", "sign_up", "cover_ni", "no_ni", "allowance", "claimed", "not_claimed",
    "claim", "allowance_by_others", "pension_age_unknown", "may_join", "state_pension_age",
    "sick", "first_thought", "shares_over", "shares_under", "mine_too_much", "council_too_much",
    "paid_net", "paid_gross", "each_apart_before", "uneven", "uneven_both", "now_and_then",
    "no_pay", "no_age", "cover_pay", "pension_stays", "once", "bought_once", "sick_and_kept",
    "sick_days", "kept_ready", "managed", "penny", "leaving", "nights_away", "shares_alone",
    "guess_over", "guess_under", "about",
)  # fmt: skip
"""What is said about how it was counted."""

QUESTIONS = (
    "nothing", "open", "hours", "waking_nights", "sleep_ins", "breaks", "buy", "buy_often",
    "which_way", "now", "now_often", "sick", "contingency",
)  # fmt: skip
"""What is not in a sum, and what to ask."""

BEGINS = ("ni", "paye", "pension")
"""What begins above so many hours a week."""
