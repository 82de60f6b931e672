"""Money as people say it: what is typed into a box, and what is understood or asked.

The first two tables can be read without the code. On the left stands what somebody types, on the
right what the app understands, or the sentence that it asks.
"""

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from carecore.facts.figure import Unit
from carecore.plan.money import MOST_POUNDS, Pounds
from carecore.plan.moneysaid import read_for, read_money, read_often
from carecore.plan.moneywords import EACH, IN_A_YEAR, Money, Per, in_words, understood
from carecore.plan.numberwords import in_number_words
from carecore.plan.support import Every
from carecore.plan.words import Refused
from tests.readingage import hard_sentences

# what is typed | what is understood, and what it comes to in a year
UNDERSTOOD = """
    £350                         | £350
    350                          | £350
    £1,200                       | £1,200
    1 200                        | £1,200
    £ 12                         | £12
    12.71                        | £12.71
    1200.5                       | £1,200.50
    .5                           | £0.50
    5.                           | £5
    007                          | £7
    0.1234                       | £0.1234
    £9,999,999.99                | £9,999,999.99
    0                            | £0
    nothing                      | £0
    free                         | £0
    50p                          | £0.50
    50 pence                     | £0.50
    1,250p                       | £12.50
    £12.50p                      | £12.50
    12 pounds                    | £12
    12 pounds 50                 | £12.50
    12 pounds and 5 pence        | £12.05
    80 quid                      | £80
    GBP 80                       | £80
    1.2k                         | £1,200
    £18k a year                  | £18,000 a year
    fifty pounds                 | £50
    twelve pounds fifty          | £12.50
    two hundred and fifty        | £250
    a hundred                    | £100
    twelve hundred pounds        | £1,200
    one thousand two hundred     | £1,200
    a tenner a week              | £10 a week (£520 a year)
    £350 a week                  | £350 a week (£18,200 a year)
    350 a week                   | £350 a week (£18,200 a year)
    £350 per week.               | £350 a week (£18,200 a year)
    350pw                        | £350 a week (£18,200 a year)
    350 p.w.                     | £350 a week (£18,200 a year)
    £350/week                    | £350 a week (£18,200 a year)
    £350 weekly                  | £350 a week (£18,200 a year)
    weekly: £350                 | £350 a week (£18,200 a year)
    fifty pounds a week          | £50 a week (£2,600 a year)
    £4 weekly                    | £4 a week (£208 a year)
    £15 once a week              | £15 a week (£780 a year)
    £20 a fortnight              | £20 a fortnight (£520 a year)
    £20 every other week         | £20 a fortnight (£520 a year)
    £20 every two weeks          | £20 a fortnight (£520 a year)
    £320 4 weekly                | £320 every four weeks (£4,160 a year)
    £320 four-weekly             | £320 every four weeks (£4,160 a year)
    320 every 4 weeks            | £320 every four weeks (£4,160 a year)
    fifty 4 weekly               | £50 every four weeks (£650 a year)
    £1,200 a month               | £1,200 a month (£14,400 a year)
    15 a month                   | £15 a month (£180 a year)
    £15 each month               | £15 a month (£180 a year)
    1.2k/month                   | £1,200 a month (£14,400 a year)
    £80pcm                       | £80 a month (£960 a year)
    80pm                         | £80 a month (£960 a year)
    £90 a quarter                | £90 every three months (£360 a year)
    £90 every 3 months           | £90 every three months (£360 a year)
    £260 a year                  | £260 a year
    260 pa                       | £260 a year
    260 per annum                | £260 a year
    £500 once                    | £500 once
    £500 one-off                 | £500 once
    £12.71 an hour               | £12.71 an hour
    12.71/hr                     | £12.71 an hour
    £80 a night                  | £80 a night
    £15 a visit                  | £15 a visit
    £15 a day                    | £15 a day
    £15 each                     | £15 each time
    it's £15 a go                | £15 each time
    £10 each time pay is run     | £10 each time pay is run
    about £80                    | about £80
    £80ish                       | about £80
    80-odd                       | about £80
    ~80                          | about £80
    roughly £80 a month          | about £80 a month (about £960 a year)
    80 or so a week              | about £80 a week (about £4,160 a year)
    £350 a week or so            | about £350 a week (about £18,200 a year)
    £350 a week (£18,200 a year) | £350 a week (£18,200 a year)
"""

ONE = "The sum needs one amount. Which one should it use?"
WHICH = "Which one should the sum use?"
A_DOT = "Please type it with two figures after the dot, as in 1.20, or with none."
BEFORE = "Please type £ before the pounds."
OFTEN = "Please say how often, as in £80 a month."
FIGURES = "Please type it with figures."
PERIODS = "I can count by the week, by two or four weeks, by the month or by the year."
ONLY = "Please type only the amount here."
AS_IN = "Please type one amount in pounds, as in £12.50 or £80 a month."

# what is typed | what is asked
ASKED = f"""
    80 to 100                | Those are two amounts: 80 and 100. {WHICH}
    £80-£100                 | Those are two amounts: £80 and £100. {WHICH}
    between 80 and 100       | Those are two amounts: 80 and 100. {WHICH}
    £80 or £100 a week       | Those are two amounts: £80 and £100 a week. {WHICH}
    £350 a week (£1 a year)  | Those are two amounts: £350 a week and £1 a year. {WHICH}
    350 + 20                 | Those are two amounts. What do they come to?
    £350 plus £20            | Those are two amounts. What do they come to?
    12 34                    | That looks like more than one amount. Please type one.
    up to £80                | I read “up to £80”. {ONE}
    at least 80 a week       | I read “at least 80 a week”. {ONE}
    4 weekly                 | Is that £4 each week, or only how often? {BEFORE}
    fifty four weekly        | Is that each week, or some weeks at a time? {FIGURES}
    a month                  | That says how often. How much is it? Please type the pounds as well.
    £320 for four weeks      | Does that come again and again? {OFTEN}
    £40 every six weeks      | {PERIODS} What does it come to in one of these?
    £40 bi-weekly            | {PERIODS} What does it come to in one of these?
    £15 twice a week         | That comes more than one time. What does it come to in all?
    £15 3 times a month      | That comes more than one time. What does it come to in all?
    £350 a week for Beth     | I read £350 a week, but not “for Beth”. {ONLY}
    Beth gets £20            | I read £20, but not “Beth gets”. {ONLY}
    £20 per person           | I read £20, but not “per person”. {ONLY}
    £80 a week a month       | I read £80 a week, but not “a month”. {ONLY}
    1.200                    | Is that pounds and pence, or thousands? {A_DOT}
    £12.500 a week           | Is that pounds and pence, or thousands? {A_DOT}
    1,20                     | Please type it with no comma, as in 1200 or 12.50.
    50p/w                    | Is that pounds or pence? Please type it as in £50, or 50 pence.
    £50p                     | Is that pounds or pence? Please type it as in £50, or 50 pence.
    12 pounds 5              | How many pence is that? Please type it as in £12.05 or £12.50.
    8pm                      | Is that a time of day? If it is money, please type £ before it.
    $20                      | Is that other money? Please type how many pounds it is.
    20 euros a week          | Is that other money? Please type how many pounds it is.
    don't know               | Nobody has to know it yet. Until then this box can stay empty.
    ?                        | Nobody has to know it yet. Until then this box can stay empty.
    -3                       | Please type 0 or more, with no minus sign.
    –£3 a week               | Please type 0 or more, with no minus sign.
    1.23456                  | Please type at most 4 figures after the dot.
    0.123p                   | Please type at most 2 figures after the dot.
    10000000                 | Please type £9,999,999.99 or less.
    10000k                   | Please type £9,999,999.99 or less.
    abc                      | {AS_IN}
    1.2.3                    | {AS_IN}
    1e9                      | {AS_IN}
    7%                       | {AS_IN}
"""

# what the box is for | what is typed | what is understood or asked
IN_A_BOX = """
    hour  | 12.71            | £12.71 an hour
    hour  | £12.71 an hour   | £12.71 an hour
    hour  | about £30        | about £30 an hour
    hour  | £350 a week      | I read £350 a week. This box is for one hour. How much is that?
    night | £80 each         | £80 a night
    night | £80 an hour      | I read £80 an hour. This box is for one night. How much is that?
    week  | £5               | £5 a week (£260 a year)
    year  | £5 a month       | I read £5 a month. This box is for one year. How much is that?
    once  | £49.50           | £49.50 once
    once  | £49.50 a year    | I read £49.50 a year. This box is for one time. How much is that?
"""


def rows(table: str) -> list[tuple[str, ...]]:
    return [tuple(cell.strip() for cell in row.split("|")) for row in table.strip().splitlines()]


def test_there_are_more_than_sixty_ways_to_say_an_amount() -> None:
    assert len({typed for typed, _ in rows(UNDERSTOOD)}) > 60
    assert len({typed for typed, _ in rows(ASKED)}) > 35


@pytest.mark.parametrize(("typed", "says"), rows(UNDERSTOOD))
def test_money_is_read_as_people_say_it(typed: str, says: str) -> None:
    for words in (typed, typed.upper(), f"  {typed}  ", typed.replace(" ", "\u00a0")):
        money = read_money(words)
        assert money is not None
        assert understood(money) == says


@pytest.mark.parametrize(("typed", "says"), rows(ASKED))
def test_what_is_in_doubt_is_asked_with_the_true_reason(typed: str, says: str) -> None:
    with pytest.raises(Refused) as refused:
        read_money(typed)
    assert str(refused.value) == says
    assert hard_sentences(says) == []


@pytest.mark.parametrize(("box", "typed", "says"), rows(IN_A_BOX))
def test_a_box_for_one_thing_never_takes_another_things_price(
    box: str, typed: str, says: str
) -> None:
    assert answer(lambda: read_for(typed, Per(box))) == says
    assert hard_sentences(says) == []


def answer(read: Callable[[], Money | None]) -> str:
    """What is understood, or what is asked."""
    try:
        money = read()
    except Refused as why:
        return str(why)
    return understood(money) if money else ""


@pytest.mark.parametrize(
    ("typed", "before", "per"),
    [
        # what is typed, how often it came before, and how often it comes now
        ("350", None, None),
        ("350", Per.WEEK, Per.WEEK),
        ("350 a month", Per.WEEK, Per.MONTH),
        ("£500 once", None, Per.ONCE),
    ],
)
def test_how_often_is_what_was_typed_or_said_before_and_never_made_up(
    typed: str, before: Per | None, per: Per | None
) -> None:
    money = read_often(typed, before)
    assert money is not None
    assert money.per is per


@pytest.mark.parametrize("typed", ["£12.71 an hour", "£80 a night", "£15 a day", "£15 each time"])
def test_how_often_is_asked_where_nobody_said_how_many(typed: str) -> None:
    with pytest.raises(Refused) as refused:
        read_often(typed)
    said = f"I read {typed}. But how often is that? Please type what it comes to in a week"
    assert str(refused.value) == f"{said}, a month or a year."
    assert hard_sentences(str(refused.value)) == []


@pytest.mark.parametrize("typed", ["", " ", "\n\t", "\u200b", "\u2800"])
def test_nothing_typed_is_not_known(typed: str) -> None:
    assert read_money(typed) is read_often(typed) is read_for(typed, Per.HOUR) is None


def test_marks_that_nobody_sees_change_nothing() -> None:
    for typed in ("1\u200b2", "\u200e 12 \u200f", "\ufeff12", "\u00a012\u2003"):
        assert read_money(typed) == Money(Decimal(12))


def test_what_an_amount_is_for_has_one_name_everywhere() -> None:
    assert set(EACH) == set(Per)
    assert {every.value for every in Every} - {"open"} == set(IN_A_YEAR)
    assert [Every.of(every.per) for every in Every] == list(Every)
    counted = {Unit.SHARE, Unit.WEEKS, Unit.DAYS, Unit.AGE}
    assert {unit.value for unit in set(Unit) - counted} <= set(Per)


pounds = st.decimals(0, MOST_POUNDS, places=2) | st.decimals(0, 100, places=4)
moneys = st.builds(Money, pounds, st.none() | st.sampled_from(Per), st.booleans())


@given(moneys)
@example(Money(Decimal("1E+3"), Per.FOUR_WEEKS, about=True))
def test_what_was_understood_is_read_again_as_the_same(money: Money) -> None:
    assert read_money(in_words(money)) == money
    if money.year is not None:
        assert read_money(understood(money)) == money
        assert read_often(in_words(money)) == money
    if money.per:
        assert read_for(in_words(money._replace(per=None)), money.per) == money


PIECES = (
    *("£", " ", "350", "80", "1,200", ".5", "12.71", "k", "p", "%", "(", ")", "-", "4", "four"),
    *("a", "per", "each", "week", "weekly", "month", "pw", "/hr", "once", "twice", "plus", "to"),
    *("about", "ish", "or so", "and", "fifty", "hundred", "pounds"),
)
near_money = st.lists(st.sampled_from(PIECES), max_size=8).flatmap(
    lambda words: st.sampled_from([" ".join(words), "".join(words)])
)
any_typed = st.one_of(
    near_money, st.text("0123456789.,£-−p awek", max_size=14), st.text(max_size=30)
)


@given(any_typed)
@example("9" * 20_000)
@example("0" * 19_999 + "7")
@example("," * 20_000)
@example("7" * 20_001)
@example("a week " * 2_000)
def test_whatever_is_typed_is_read_or_asked_about(typed: str) -> None:
    """And what is read fits the plan as it is, and comes back out of a file the same."""
    held = TypeAdapter[Decimal](Pounds)
    try:
        money = read_money(typed)
    except Refused:
        return
    if money is not None:
        assert held.validate_python(money.pounds) == money.pounds
        assert held.validate_json(held.dump_json(money.pounds)) == money.pounds
        assert read_money(understood(money)) == money


@given(st.text("0123456789.,£p", min_size=1, max_size=12))
def test_pounds_read_are_what_the_digits_say(typed: str) -> None:
    try:
        money = read_money(typed)
    except Refused:
        return
    digits = Decimal("".join(one for one in typed if one in "0123456789."))
    pence = typed.rstrip(".,").endswith("p") and "£" not in typed
    assert money == Money(digits / 100 if pence else digits)


@given(st.integers(0, 999_999))
def test_a_number_spelt_out_is_the_number(number: int) -> None:
    assert in_number_words(spelt(number)) == number


@pytest.mark.parametrize(
    "words", ["", "and", "hundred", "five six", "ten four", "two hundred hundred", "a", "thousand"]
)
def test_what_spells_no_number_is_none(words: str) -> None:
    assert in_number_words(words) is None


SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
TENS = ["_", "_", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spelt(number: int) -> str:
    """A number as it is said."""
    if number < 20:
        return SMALL.split()[number]
    if number < 100:
        ten, one = divmod(number, 10)
        return f"{TENS[ten]}-{spelt(one)}" if one else TENS[ten]
    for size, name in ((1000, "thousand"), (100, "hundred")):
        if number >= size:
            many, rest = divmod(number, size)
            joined = " and " if rest < 100 else " "
            return f"{spelt(many)} {name}{joined + spelt(rest) if rest else ''}"
    raise AssertionError
