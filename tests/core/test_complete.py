"""What lacks an answer stops the start and the tests, and is named: a way, a ring, a rate."""

import json
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from decimal import Decimal
from enum import StrEnum
from functools import cache
from pathlib import Path

import pytest

from carecore.circlemap.complete import check_drawn
from carecore.costing import cost_every_way
from carecore.facts.asked import BEGINS, HOW, LAW, NOTES, OWN_NIGHT, QUESTIONS, TITLES
from carecore.facts.assets import ASSETS
from carecore.facts.complete import check_all
from carecore.facts.datedfile import DatedFile, read_file
from carecore.facts.figure import Rate, RateKind
from carecore.facts.noticedwording import Question
from carecore.facts.ratefiles import rate_book
from carecore.facts.sumwording import SumWording
from carecore.facts.waykinds import WayKind, WayKinds, way_kinds
from carecore.facts.ways import Ways
from carecore.facts.wording import AboutVisit, Section
from carecore.layout import check_rings
from carecore.plan.about import Heading
from carecore.plan.budget import Liking, Nation, PayPeriod, SaidBy
from carecore.plan.circle import Being, Gives, Helps, Kind, Ring, Role, Touch
from carecore.plan.community import Layer, PlaceKind
from carecore.plan.life import Aim
from carecore.plan.support import Every, Help, Shape
from carecore.plan.way import Row, Way
from tests.core.costcases import by_the_hour, helper, of, plan_of
from tests.promises import each_of

ROOT = Path(__file__).parents[2]
FOLDERS = ("wording", "ways", "rates")


@pytest.fixture
def assets(tmp_path: Path) -> Path:
    """The words, the ways and the rates, where something can be taken out."""
    for folder in FOLDERS:
        shutil.copytree(ASSETS / folder, tmp_path / folder)
    return tmp_path


def change(file: Path, edit: Callable[[dict], object]) -> None:
    tree = json.loads(file.read_text(encoding="utf-8"))
    edit(tree)
    file.write_text(json.dumps(tree), encoding="utf-8")


def told(assets: Path = ASSETS) -> str:
    """What stops the start: one line."""
    with pytest.raises(ValueError, match=r"^assets/") as why:
        check_all(assets)
    [line] = str(why.value).splitlines()
    return line


@contextmanager
def planted(choices: type[StrEnum], name: str) -> Iterator[str]:
    """One choice more than there is, as if somebody had added it and nothing else."""
    more = str.__new__(choices, name)
    more._name_, more._value_ = name.upper(), name
    choices._member_names_.append(name.upper())
    choices._member_map_[name.upper()] = more
    choices._value2member_map_[name] = more
    try:
        yield name
    finally:
        choices._member_names_.remove(name.upper())
        del choices._member_map_[name.upper()], choices._value2member_map_[name]


def test_everything_is_there() -> None:
    check_all()


ADDED = [
    # what is added     where it is missed first
    (Ring, "assets/wording/plan.json: in rings, nothing is said of the ring"),
    (Heading, "assets/wording/plan.json: in headings, nothing is said of the heading"),
    (Kind, "assets/wording/plan.json: in kinds, nothing is said of the kind"),
    (Aim, "assets/wording/plan.json: in aims, nothing is said of the aim"),
    (Section, "assets/wording/plan.json: in sections, nothing is said of the section"),
    (AboutVisit, "assets/wording/plan.json: in about_visit, nothing is said of the about visit"),
    (PlaceKind, "assets/wording/places.json: in kinds, nothing is said of the place kind"),
    (Layer, "assets/wording/places.json: in layers, nothing is said of the layer"),
    (Being, "assets/wording/people.json: in beings, nothing is said of the being"),
    (Touch, "assets/wording/people.json: in touches, nothing is said of the touch"),
    (Helps, "assets/wording/people.json: in helpful, nothing is said of the helps"),
    (Gives, "assets/wording/people.json: in gives, nothing is said of the gives"),
    (Role, "assets/wording/people.json: in roles, nothing is said of the role"),
    (Shape, "assets/wording/budget.json: in shapes, nothing is said of the shape"),
    (Help, "assets/wording/budget.json: in help, nothing is said of the help"),
    (Every, "assets/wording/budget.json: in every, nothing is said of the every"),
    (Liking, "assets/wording/budget.json: in likings, nothing is said of the liking"),
    (SaidBy, "assets/wording/budget.json: in said_by, nothing is said of the said by"),
    (Nation, "assets/wording/budget.json: in nations, nothing is said of the nation"),
    (Question, "assets/wording/noticed.json: in questions, nothing is said of the question"),
    (Row, "assets/ways/ways.json: in rows, nothing is said of the row"),
    (Way, "assets/ways/ways.json: in ways, nothing is said of the way"),
    (RateKind, "assets/rates/years.json: in starts, nothing is said of the rate kind"),
]


@pytest.mark.parametrize(("choices", "said"), ADDED)
def test_what_is_added_and_has_no_words_is_named(choices: type[StrEnum], said: str) -> None:
    with planted(choices, "lottery"):
        assert told() == f'{said} "lottery"'
    check_all()


def test_a_ring_without_its_room_on_the_map_is_named() -> None:
    check_rings()
    with planted(Ring, "far"), pytest.raises(ValueError, match='the ring "far" has no size'):
        check_rings()


@pytest.mark.parametrize(
    ("choices", "said"),
    [
        (Being, 'figures.py: "lottery" has no shape on the map'),
        (Kind, 'figures.py: the kind "lottery" has no sign on the map'),
        (Ring, 'palette.py: the ring "lottery" has no colour'),
    ],
)
def test_what_is_added_and_cannot_be_drawn_is_named(choices: type[StrEnum], said: str) -> None:
    check_drawn()
    with planted(choices, "lottery"), pytest.raises(ValueError, match=said):
        check_drawn()


@pytest.mark.parametrize(
    ("kind", "file"),
    [(Ways, "ways/ways.json"), (WayKinds, "ways/kinds.json"), (SumWording, "wording/sums.json")],
)
def test_a_way_that_is_added_is_missed_in_every_file_of_ways(
    kind: type[DatedFile], file: str
) -> None:
    with planted(Way, "lottery"), pytest.raises(ValueError, match="nothing is said of") as why:
        read_file(kind, ASSETS / file)
    assert str(why.value) == f'assets/{file}: in ways, nothing is said of the way "lottery"'


@pytest.mark.parametrize("read_before", [True, False])
def test_a_way_that_is_not_in_the_table_is_never_costed(read_before: bool) -> None:
    """Not as employing, not as anything: whether or not the table was read before."""
    plan, figures = plan_of(by_the_hour("20")), of()
    way_kinds() if read_before else way_kinds.cache_clear()
    with planted(Way, "lottery"), pytest.raises((KeyError, ValueError), match="lottery"):
        cost_every_way(plan, figures)


FILES = [
    # file                  part        what is taken out of it
    ("wording/plan.json", "rings", "friendship"),
    ("wording/plan.json", "headings", "admire"),
    ("wording/plan.json", "sections", "visits"),
    ("wording/plan.json", "about_visit", "travel"),
    ("wording/plan.json", "about_decision", "interest"),
    ("wording/places.json", "kinds", "faith"),
    ("wording/people.json", "roles", "deputy"),
    ("wording/budget.json", "nations", "wales"),
    ("wording/noticed.json", "questions", "gives"),
    ("wording/sums.json", "ways", "isf"),
    ("ways/ways.json", "ways", "isf"),
    ("ways/ways.json", "rows", "law"),
    ("ways/kinds.json", "ways", "isf"),
    ("ways/kinds.json", "charges", "isf_start"),
]


@pytest.mark.parametrize(("file", "part", "key"), FILES)
def test_what_is_missing_from_a_file_is_named(assets: Path, file: str, part: str, key: str) -> None:
    change(assets / file, lambda tree: tree[part].pop(key))
    said = told(assets)
    assert said.startswith(f"assets/{file}: in {part}, nothing is said of ")
    assert said.endswith(f'"{key}"')


ANSWERS = [
    # answer       what a way does not say without it
    ("employer", "who employs the helpers"),
    ("costed_by", "if it is costed by wages or by prices"),
    ("prices", "which prices it is costed by"),
    ("purse", "whose money it draws on"),
    ("i_hold_it", "if I hold the money, and so what is kept ready of it"),
    ("in_a_mix", "if a part of the support can be held this way"),
    ("each_year", "what there is to pay each year to run it"),
    ("at_start", "what there is to pay to start"),
    ("notes", "what to say about how it is counted"),
]


def test_these_are_all_the_answers() -> None:
    assert [answer for answer, _ in ANSWERS] == list(WayKind.model_fields)


@pytest.mark.parametrize("way", each_of(Way, 3))
@pytest.mark.parametrize(("answer", "said"), ANSWERS)
def test_a_way_that_lacks_an_answer_is_named(
    assets: Path, way: Way, answer: str, said: str
) -> None:
    change(assets / "ways" / "kinds.json", lambda tree: tree["ways"][way].pop(answer))
    assert told(assets) == f'assets/ways/kinds.json: the way "{way}" does not say {said}'


EDITS = [
    # what somebody might write of a way, and what is said of it
    ({"employer": "mum"}, 'the way "isf" does not say who employs the helpers: '),
    ({"i_hold_it": None}, 'the way "isf" does not say if I hold the money, and so '),
    ({"rank": 1}, 'the way "isf" says "rank", and nothing here reads that'),
    ({"prices": None}, 'the way "isf" has prices to be costed by, or is costed otherwise'),
    ({"costed_by": "wages"}, 'the way "isf" has prices to be costed by, or is costed otherwise'),
    (
        {"costed_by": "wages", "prices": None, "employer": "nobody"},
        'the way "isf" is costed by "wages", and its employer is "nobody": these two do not go ',
    ),
    (
        {"costed_by": "wages", "prices": None, "employer": "me"},
        'the way "isf" has me employ with money that I do not hold: no sum is made for that',
    ),
    ({"employer": "me"}, 'the way "isf" is costed by "prices", and its employer is "me": these '),
    ({"purse": "each_part"}, 'the way "isf" is costed by "prices", and its purse is "each_part": '),
    (
        {"costed_by": "as_said", "employer": "as_now", "prices": None},
        'the way "isf" has no sum of its own to be part of a mix, or to add anything to',
    ),
    ({"at_start": ["dbs_once"]}, 'the way "isf" pays "dbs_once" for each helper, and counts no'),
    ({"each_year": ["managed_run"]}, 'the way "isf" pays "managed_run" for each helper, and '),
    ({"at_start": ["isf_fee_year"]}, 'the way "isf" pays "isf_fee_year" each year or at the'),
    ({"each_year": ["isf_start"]}, 'the way "isf" pays "isf_start" each year or at the start'),
    ({"each_year": ["luck_year"]}, 'in charges, nothing is said of the charge "luck_year"'),
    ({"notes": ["luck"]}, 'the way "isf" names the note "luck", which is nowhere'),
]


@pytest.mark.parametrize(("edit", "said"), EDITS)
def test_answers_that_do_not_go_together_are_named(assets: Path, edit: dict, said: str) -> None:
    change(assets / "ways" / "kinds.json", lambda tree: tree["ways"]["isf"].update(edit))
    assert told(assets).startswith(f"assets/ways/kinds.json: {said}")


@pytest.mark.parametrize("way", [Way.MIX, Way.AS_NOW])
@pytest.mark.parametrize(
    "edit",
    [
        {"in_a_mix": True},
        {"i_hold_it": True},
        {"each_year": ["isf_fee_year"]},
        {"at_start": ["isf_start"]},
        {"notes": ["isf"]},
    ],
)
def test_what_would_be_left_out_of_a_sum_in_silence_is_named(
    assets: Path, way: Way, edit: dict
) -> None:
    change(assets / "ways" / "kinds.json", lambda tree: tree["ways"][way].update(edit))
    said = f'the way "{way}" has no sum of its own to be part of a mix, or to add anything to'
    assert told(assets) == f"assets/ways/kinds.json: {said}"


UNFIT_QUESTIONS = [
    # what somebody might write of a question, and what is said of it
    ("lost", {"asks": " "}, 'the question "lost" leaves its "asks" blank'),
    ("lost", {"asks": "Who is {who}?"}, 'the question "lost" leaves room for "who", and nothing '),
    ("knows", {"asks": "{names}?"}, 'the question "knows" leaves room for "names", and nothing '),
    ("speaks_up", {"source": ""}, 'the question "speaks_up" says what is good to know, or its '),
    ("few_back", {"rests_on_names": ""}, 'the question "few_back" does not say what it rests on '),
    ("few_pets", {"first_step": ""}, 'the question "few_pets" does not say a first small step'),
    ("gives", {"score": "1"}, 'the question "gives" says "score", and nothing here reads that'),
]


@pytest.mark.parametrize(("question", "edit", "said"), UNFIT_QUESTIONS)
def test_words_of_a_question_that_do_not_fit_are_named(
    assets: Path, question: str, edit: dict, said: str
) -> None:
    file = assets / "wording" / "noticed.json"
    change(file, lambda tree: tree["questions"][question].update(edit))
    assert told(assets).startswith(f"assets/wording/noticed.json: {said}")


@pytest.mark.parametrize(("part", "key"), [("plan_b", "line"), ("why", "paid")])
def test_words_for_plan_b_with_room_for_nothing_are_named(
    assets: Path, part: str, key: str
) -> None:
    change(assets / "wording" / "noticed.json", lambda tree: tree[part].update({key: "{luck}"}))
    said = f'{part} leaves room for "luck", and nothing can stand there'
    assert told(assets) == f"assets/wording/noticed.json: {said}"


PRICES = [
    # price        named as           what is said
    ("hour", "luck_hour", 'the way "isf" names the figure "luck_hour", which is nowhere'),
    ("visit", "luck_visit", 'the way "isf" names the figure "luck_visit", which is nowhere'),
    ("stands_in", "luck", 'the way "isf" names the figure "luck", which is nowhere'),
    (
        "stands_in",
        "council_hour",
        'the way "isf" names the words for a stand-in "council_hour", which is nowhere',
    ),
    ("sleep_in", None, 'the way "isf" does not say which prices it is costed by: '),
]


@pytest.mark.parametrize(("price", "figure", "said"), PRICES)
def test_a_price_that_is_nowhere_is_named(
    assets: Path, price: str, figure: str | None, said: str
) -> None:
    def edit(tree: dict) -> None:
        tree["ways"]["isf"]["prices"][price] = figure

    change(assets / "ways" / "kinds.json", edit)
    assert told(assets).startswith(f"assets/ways/kinds.json: {said}")


@pytest.mark.parametrize("price", ["hour", "visit", "sleep_in", "stands_in"])
def test_a_price_that_is_not_told_of_is_named(assets: Path, price: str) -> None:
    change(assets / "ways" / "kinds.json", lambda tree: tree["ways"]["isf"]["prices"].pop(price))
    assert told(assets).startswith('assets/ways/kinds.json: the way "isf" does not say ')


@pytest.mark.parametrize(
    ("charge", "said"),
    [
        ({"title": "luck"}, 'the charge "isf_start" names the title "luck", which is nowhere'),
        (
            {"ask_the_nhs": "luck"},
            'the charge "isf_start" names the question "luck", which is nowhere',
        ),
        ({"counted": "daily"}, 'the charge "isf_start" does not say how often it is paid: '),
    ],
)
def test_a_charge_that_is_not_right_is_named(assets: Path, charge: dict, said: str) -> None:
    change(assets / "ways" / "kinds.json", lambda tree: tree["charges"]["isf_start"].update(charge))
    assert told(assets).startswith(f"assets/ways/kinds.json: {said}")


def test_a_way_nobody_knows_is_named(assets: Path) -> None:
    def edit(tree: dict) -> None:
        tree["ways"]["lottery"] = tree["ways"]["isf"]

    change(assets / "ways" / "kinds.json", edit)
    said = 'assets/ways/kinds.json: the way "lottery" is not one that a plan knows'
    assert told(assets) == said


@pytest.mark.parametrize("key", ["words", "about", "unit", "own", "values"])
def test_a_rate_that_lacks_an_answer_is_named(assets: Path, key: str) -> None:
    change(assets / "rates" / "law.json", lambda tree: tree["figures"]["ni_week"].pop(key))
    assert told(assets).startswith('assets/rates/law.json: the figure "ni_week" does not say ')


def test_a_figure_of_the_law_that_was_taken_out_is_named(assets: Path) -> None:
    change(assets / "rates" / "law.json", lambda tree: tree["figures"].pop("ni_week"))
    assert told(assets) == 'assets/rates: the figure "ni_week" is nowhere'


BOOK = rate_book()


@pytest.mark.parametrize("key", each_of(sorted(BOOK.figures), 3))
def test_no_figure_can_be_taken_out_in_silence(assets: Path, key: str) -> None:
    """Each is named by what a sum asks for, by the ways, or by what somebody may look up."""
    for file in (assets / "rates").iterdir():
        change(file, lambda tree: tree.get("figures", {}).pop(key, None))
    assert f'the figure "{key}"' in told(assets)


@pytest.mark.parametrize(
    ("part", "key"),
    [
        *(("titles", key) for key in TITLES),
        *(("how", key) for key in HOW),
        *(("notes", key) for key in NOTES),
        *(("unknown", key) for key in QUESTIONS),
        *(("begins", key) for key in BEGINS),
    ],
)
def test_words_that_a_sum_asks_for_are_named_where_they_are_missing(
    assets: Path, part: str, key: str
) -> None:
    change(assets / "wording" / "sums.json", lambda tree: tree[part].pop(key))
    said = told(assets)
    assert said.startswith(f"assets/wording/sums.json: in {part}, nothing is said of ")
    assert said.endswith(f'"{key}"')


def test_no_words_of_the_sums_can_be_taken_out_in_silence(assets: Path) -> None:
    """Whatever is told in the file is asked for, by the sums or by the ways."""
    file = assets / "wording" / "sums.json"
    whole = json.loads(file.read_text(encoding="utf-8"))
    parts = {part: words for part, words in whole.items() if isinstance(words, dict)}
    for part, key in [(part, key) for part, words in parts.items() for key in words]:
        less = {**whole, part: {other: parts[part][other] for other in parts[part] if other != key}}
        file.write_text(json.dumps(less), encoding="utf-8")
        assert f'"{key}"' in told(assets), part


@pytest.mark.parametrize("part", ["", "unknown", "stands_in"])
def test_what_nothing_reads_in_the_words_of_the_sums_is_named(assets: Path, part: str) -> None:
    def edit(tree: dict) -> None:
        within = next(iter(tree[part].values())) if part else tree
        within["remark"] = "Not read."

    change(assets / "wording" / "sums.json", edit)
    assert told(assets).endswith('says "remark", and nothing here reads that')


def test_a_charge_that_is_paid_many_times_has_arithmetic_for_its_unit(assets: Path) -> None:
    def edit(tree: dict) -> None:
        tree["figures"]["payroll_week"]["unit"] = "month"

    change(assets / "rates" / "prices.json", edit)
    said = 'the charge "payroll_week" names the arithmetic "month", which is nowhere'
    assert told(assets) == f"assets/ways/kinds.json: {said}"


def test_a_figure_of_the_law_that_nobody_knows_is_named(assets: Path) -> None:
    def edit(tree: dict) -> None:
        tree["figures"]["ni_week"]["ask"] = "Ask the tax office."
        tree["figures"]["ni_week"]["values"][-1]["amount"] = None

    change(assets / "rates" / "law.json", edit)
    said = 'the figure "ni_week" is not known, and wages are costed by it'
    assert told(assets) == f"assets/rates: {said}"


class Watched(dict):
    """Figures that remember which of them were used."""

    def __init__(self, figures: dict) -> None:
        super().__init__(figures)
        self.used: set[str] = set()

    def __getitem__(self, key: str) -> Rate:
        self.used.add(key)
        return super().__getitem__(key)


def test_every_figure_that_wages_are_costed_by_is_asked_for() -> None:
    """No more and no fewer: what a sum looks up, whoever is employed and however paid."""
    watched = Watched(of().rates)
    ages = {"kim": 16, "jo": 19, "max": None, "lee": 30, "sam": 66}
    team = tuple(helper(name, age=age, pay=Decimal(60)) for name, age in ages.items())
    lines = tuple(by_the_hour("30", name) for name in ages)
    for period in PayPeriod:
        plan = plan_of(*lines, assistants=team, pay_period=period, sick_weeks=Decimal(3))
        cost_every_way(plan, replace(of(), rates=watched))
    named = way_kinds()
    others = {key for way in Way for key in named.figures_named(way)}
    assert watched.used - others - {OWN_NIGHT} == set(LAW)


def test_a_price_that_was_taken_out_is_named(assets: Path) -> None:
    change(assets / "rates" / "prices.json", lambda tree: tree["figures"].pop("isf_hour"))
    said = 'the way "isf" names the figure "isf_hour", which is nowhere'
    assert told(assets) == f"assets/ways/kinds.json: {said}"


@pytest.mark.parametrize("part", ["as_of", "look_again", "source"])
@pytest.mark.parametrize("file", ["wording/plan.json", "ways/kinds.json", "rates/years.json"])
def test_a_file_without_a_date_or_a_source_is_named(assets: Path, file: str, part: str) -> None:
    change(assets / file, lambda tree: tree.pop(part))
    assert told(assets) == f'assets/{file}: the file does not say its "{part}"'


FILES_OF_WORDS = sorted(
    path.relative_to(ASSETS).as_posix()
    for folder in FOLDERS
    for path in (ASSETS / folder).iterdir()
)


@pytest.mark.parametrize("file", FILES_OF_WORDS)
def test_a_file_that_is_gone_is_named(assets: Path, file: str) -> None:
    """Every one that there is, so none stands there unread. Figures may be in any file of theirs:
    of those, what is missed first is named.
    """
    (assets / file).unlink()
    figures = file.startswith("rates/") and file != "rates/years.json"
    said = "the figure " if figures else f"assets/{file} cannot be read"
    assert said in told(assets)


MAY_BE_BLANK = re.compile(
    "|".join(
        (
            r"wording/plan\.json rings \w+ on_(narrow_)?map",
            r"wording/noticed\.json questions (?!few_)\w+ first_step",
            r"wording/columns\.json nothing \d+",
            r"ways/ways\.json sources \w+ link",
            r"rates/\w+\.json sources \w+ link",
            r"rates/\w+\.json figures \w+ (ask|note)",
            r"rates/\w+\.json figures \w+ values \d+ (note|words)",
            r"rates/prices\.json figures (employ_sleep_in|training_year) values \d+ source",
            r"ways/kinds\.json charges \w+ ask_the_nhs",
        )
    )
)
"""What a file need not say: a shorter title, a first step, a link, a remark, whom to
ask of what is known, where somebody looked for what is not."""

Steps = tuple[str | int, ...]


def texts(tree: object, steps: Steps = ()) -> Iterator[Steps]:
    """The way to each text in a file, step by step."""
    if isinstance(tree, str):
        yield steps
    inside = tree.items() if isinstance(tree, dict) else []
    for step, part in enumerate(tree) if isinstance(tree, list) else inside:
        yield from texts(part, (*steps, step))


def each_text() -> Iterator[tuple[str, Steps]]:
    for file in FILES_OF_WORDS:
        tree = json.loads((ASSETS / file).read_text(encoding="utf-8"))
        yield from ((file, steps) for steps in texts(tree))


def blanked(file: Path, steps: Steps, blank: str) -> None:
    def edit(tree: dict) -> None:
        *within, last = steps
        for step in within:
            tree = tree[step]
        tree[last] = blank

    change(file, edit)


def each_text_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of some thirty files one at a time is changed: the others need not be read again."""

    @cache
    def read(kind: type[DatedFile], path: Path, text: str) -> DatedFile:
        return read_file(kind, path)

    def read_anew(kind: type[DatedFile], path: Path) -> DatedFile:
        return read(kind, path, path.read_text(encoding="utf-8"))

    monkeypatch.setattr("carecore.facts.complete.read_file", read_anew)
    monkeypatch.setattr("carecore.facts.ratefiles.read_file", read_anew)


def test_a_text_that_is_blank_is_named(assets: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each text of each file, one by one: blank is not said. The sentence names the file."""
    each_text_read_once(monkeypatch)
    passed = set()
    for number, (file, steps) in enumerate(each_of(list(each_text()))):
        before = (assets / file).read_text(encoding="utf-8")
        blanked(assets / file, steps, ("", " ", "\n\t")[number % 3])
        where = " ".join(map(str, (file, *steps)))
        try:
            check_all(assets)
        except ValueError as why:
            [line] = str(why).splitlines()
            assert line.startswith(f"assets/{file}: "), where
            assert any(str(step) in line for step in steps), where
        else:
            passed.add(where)
        (assets / file).write_text(before, encoding="utf-8")
    assert {where for where in passed if not MAY_BE_BLANK.fullmatch(where)} == set()


NAMES_A_WAY = re.compile(r"\bWay\.([A-Z_]+)")


def test_no_module_sorts_the_ways_by_their_names() -> None:
    """What a way is stands in the table. One page asks if anything is said of the mix itself."""
    found = {
        (path.relative_to(ROOT).as_posix(), name)
        for folder in ("carecore", "pages")
        for path in (ROOT / folder).rglob("*.py")
        for name in NAMES_A_WAY.findall(path.read_text(encoding="utf-8"))
    }
    assert found <= {("pages/budget/mixed.py", "MIX")}
