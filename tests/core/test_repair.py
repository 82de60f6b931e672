"""What opening a damaged, strange or wrong file gives: as tables of what stood in it."""

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from carecore.about import About, Heading, Line
from carecore.circle import Circle, Person, Ring
from carecore.life import Hope, Life, Step
from carecore.plan import Plan
from carecore.planfile import Opened, read_plan, write_plan
from carecore.planfile.filekind import MOST_BYTES
from carecore.planfile.piecenames import WORDS
from carecore.planfile.repair import NO_NAME, SOMEBODY
from carecore.who import ME, Who

FILES = Path(__file__).parent / "files"
GOOD = (FILES / "version-1.json").read_bytes()


def good_plan() -> Plan:
    plan = read_plan(GOOD).plan
    assert plan is not None
    return plan


def test_a_file_of_version_1_opens_for_ever() -> None:
    opened = read_plan(GOOD)
    assert opened.notes == ()
    plan = good_plan()
    assert plan.name == "Siân"
    assert [line.heading for line in plan.about.lines] == list(Heading)
    assert [person.ring for person in plan.circle.people] == list(Ring)
    assert plan.called(plan.about.lines[0].whose) == "Jean"
    assert plan.life.hopes[0].steps[0].who == (ME, Who(person="p3"))
    assert (str(plan.written_on), str(plan.look_again)) == ("2026-11-21", "2027-05-01")
    assert plan.off_page == ("l9", "s2")
    assert len(plan.set_aside) == 1


def kept_last(opened: Opened) -> str:
    """What was kept aside last."""
    return "" if opened.plan is None else [aside.found for aside in opened.plan.set_aside][-1]


def zipped(inside: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as folder:
        folder.writestr(inside, "x")
    return packed.getvalue()


NOT_A_PLAN = [
    # what somebody chose            it begins like this              they are told
    ("a picture, png", b"\x89PNG\r\n\x1a\n\0\0", "This is a picture, not a plan."),
    ("a picture, jpeg", b"\xff\xd8\xff\xe0\0\x10JFIF", "This is a picture, not a plan."),
    ("a picture, gif", b"GIF89a\x01\0", "This is a picture, not a plan."),
    ("a picture, webp", b"RIFF\x10\0\0\0WEBPVP8 ", "This is a picture, not a plan."),
    ("a picture from a phone", b"\0\0\0\x18ftypheic\0", "This is a picture, not a plan."),
    ("a film", b"\0\0\0\x18ftypmp42\0", "This is a film, not a plan."),
    ("a Word document", zipped("word/document.xml"), "This is a Word document, not a plan."),
    ("a new spreadsheet", zipped("xl/workbook.xml"), "This is a spreadsheet, not a plan."),
    ("a packed folder", zipped("holiday/1.jpg"), "This is a packed folder, not a plan."),
    ("an old spreadsheet", b"\xd0\xcf\x11\xe0\xa1\xb1", "an older Word or Excel document"),
    ("a list", b"name,age\nJean,61\nKim,30\n", "This is a spreadsheet or a list, not a plan."),
    ("a web page", b"<!DOCTYPE html><html>", "This is a web page, not a plan."),
    ("some notes", b"Dear Jean,\nhow are you?", "This is some other text, not a plan."),
    ("some notes, Windows", "Siân".encode("utf-16"), "This is some other text, not a plan."),
    ("some other data", b'{"a": 1, "b": [1, 2]}', "This is some other text, not a plan."),
    ("nothing", b"", "This file is empty."),
    ("only spaces", b" \r\n\t ", "This file is empty."),
    ("only a mark", b"\xef\xbb\xbf", "This file is empty."),
    ("too much", b"{" * (MOST_BYTES + 1), "This file is too big to be a plan."),
    ("a plan with nothing left", b'{"type": "plan-together", "plan": 5}', "nothing in it can be"),
    ("a number", b"12", "This is some other text, not a plan."),
    ("endless nesting", b"[" * 100_000, "This is some other text, not a plan."),
    ("endless nesting inside", b'{"plan":' * 100_000, "This is some other text, not a plan."),
]


@pytest.mark.parametrize(("_what", "data", "told"), NOT_A_PLAN, ids=[n[0] for n in NOT_A_PLAN])
def test_something_else_is_named_and_what_to_do_is_said(_what: str, data: bytes, told: str) -> None:
    opened = read_plan(data)
    assert opened.plan is None
    assert told in opened.notes[0]
    assert "“Save my plan”" in opened.notes[0]


def test_a_pdf_without_a_plan_inside_says_so() -> None:
    opened = read_plan(b"%PDF-1.7\n%%EOF\n")
    assert opened.plan is None
    assert "This is a PDF" in opened.notes[0]


Change = Callable[[dict[str, Any]], object]

ONE_THING_WRONG: list[tuple[str, Change, str, str]] = [
    # what is wrong, how it came about, what is said, what is kept aside
    ("a ring nobody knows", lambda p: p["circle"]["people"][0].update(ring="inner"),
     "A person on my map (Jean): the ring could not be read.", "inner"),
    ("a kind that is a number", lambda p: p["circle"]["people"][0].update(kind=7),
     "A person on my map (Jean): the kind could not be read.", "7"),
    ("a person without a name", lambda p: p["circle"]["people"][3].pop("name"),
     "A person on my map could not be read.", "Tuesdays"),
    ("a person who is a list", lambda p: p["circle"]["people"].append(["Bob"]),
     "A person on my map could not be read.", '["Bob"]'),
    ("a field nobody knows", lambda p: p["circle"]["people"][0].update(age=61),
     "A person on my map (Jean) holds something that is not known here.", '{"age": 61}'),
    ("a heading nobody knows", lambda p: p["about"]["lines"][1].update(heading="hobby"),
     "A line about me (Singing, every week) could not be read.", "hobby"),
    ("a line without words", lambda p: p["about"]["lines"][1].update(words=" "),
     "A line about me could not be read.", "matters"),
    ("words that are nobody's", lambda p: p["about"]["lines"][1].update(whose=3),
     "A line about me (Singing, every week): whose words could not be read.", "3"),
    ("a step without what", lambda p: p["life"]["hopes"][0]["steps"][0].pop("what"),
     "A hope (Sing on a stage): a next step could not be read.", "Monday evening"),
    ("steps that are no list", lambda p: p["life"]["hopes"][0].update(steps="soon"),
     "A hope (Sing on a stage): a next step could not be read.", "soon"),
    ("a day that is none", lambda p: p.update(look_again="next May"),
     "The day to look again could not be read.", "next May"),
    ("a day as a number", lambda p: p.update(look_again="20270501"),
     "The day to look again could not be read.", "20270501"),
    ("no number at all", lambda p: p.update(written_on=float("nan")),
     "The day it was written could not be read.", "NaN"),
    ("my people as a word", lambda p: p.update(circle="Jean"),
     "My people could not be read.", "Jean"),
    ("a name that is a list", lambda p: p.update(name=["Siân"]),
     "The name this plan belongs to could not be read.", '["Siân"]'),
    ("a whole new part", lambda p: p.update(money={"weeks": 52}),
     "The plan holds something that is not known here.", '{"weeks": 52}'),
    ("a link to nobody", lambda p: p["helpers"].append({"person": "zz", "name": ""}),
     "points at somebody who is not there.", "zz"),
    ("something odd off the page", lambda p: p.update(off_page=["l9", "!", 4]),
     "What to leave off the page could not be read.", "!"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("_what", "change", "told", "kept"), ONE_THING_WRONG, ids=[w[0] for w in ONE_THING_WRONG]
)
def test_one_thing_wrong_is_named_and_kept_aside_and_the_rest_stays(
    _what: str, change: Change, told: str, kept: str
) -> None:
    file = json.loads(GOOD)
    change(file["plan"])
    opened = read_plan(json.dumps(file).encode())
    assert opened.plan is not None
    assert any(told in note for note in opened.notes), opened.notes
    assert any(kept in aside.found for aside in opened.plan.set_aside[1:])
    before = good_plan()
    for section in ("about", "circle", "life"):
        (things,) = dict(getattr(before, section)).values()
        (left,) = dict(getattr(opened.plan, section)).values()
        assert len(left) >= len(things) - 1 or kept == "Jean"
    assert read_plan(write_plan(opened.plan)) == Opened(opened.plan)


def test_a_file_mended_by_hand_keeps_what_makes_sense() -> None:
    opened = read_plan((FILES / "mended-by-hand.json").read_bytes())
    plan = opened.plan
    assert plan is not None
    assert [line.words for line in plan.about.lines] == ["Singing, every week", "My laugh"]
    assert [plan.called(line.whose) for line in plan.about.lines] == ["me", "Jean"]
    assert [(p.name, p.ring) for p in plan.circle.people] == [
        ("Jean", Ring.CLOSEST),
        ("Kim", Ring.PARTICIPATION),
    ]
    assert [step.what for step in plan.life.hopes[0].steps] == ["Ask the choir"]
    assert plan.helpers == (Who(name="Sue"),)
    assert plan.look_again is None
    found = "\n".join(aside.found for aside in plan.set_aside)
    for word in ("green", "favourites", "Jean Smith", "61", "far away", "soon", "May", "7"):
        assert word in found
    assert "Nobody wrote a name" in found


VERSIONS = [
    # the file says                      the person is told
    ({"version": 1}, None),
    ({"version": 2}, "saved by a newer Plan Together"),
    ({"version": 10**30}, "saved by a newer Plan Together"),
    ({"version": "1"}, "does not say which Plan Together"),
    ({"version": True}, "does not say which Plan Together"),
    ({"version": 0}, "does not say which Plan Together"),
    ({"version": None}, "does not say which Plan Together"),
    ({"type": "shopping"}, "does not say that it is a plan"),
    ({"colour": "red"}, "The file holds something that is not known here."),
]


@pytest.mark.parametrize(("change", "told"), VERSIONS)
def test_what_a_file_says_of_itself(change: dict[str, Any], told: str | None) -> None:
    opened = read_plan(json.dumps(json.loads(GOOD) | change).encode())
    assert opened.plan is not None
    assert opened.plan.but(set_aside=()) == good_plan().but(set_aside=())
    assert told is None or told in opened.notes[0]
    assert bool(opened.notes) is (told is not None)


DAMAGED: list[tuple[str, bytes, bytes, str, int]] = [
    # what happened, this became that, which is lost, how many pieces are aside
    ("a quote gone in a person", b'"name":"Jean","r', b'"name":"Jean,"r', "Jean", 1),
    ("a bracket gone", b'{"id":"p3"', b'"id":"p3"', "The choir", 1),
    ("a comma gone between people", b'},\n{"id":"p3"', b'}\n{"id":"p3"', "", 0),
    ("two lines run together", b'},\n{"id":"p3"', b'},#{"id":"p3"', "", 1),
    ("a heading damaged", b'"people":[', b'"peopl#":[', "", 0),
    ("a heading cut", b'"circle":{', b'"circle:{', "", 1),
    ("the start gone", b'"type":"plan-together"', b'"tpe":"plan-together"', "", 1),
    ("the name damaged", b'"name":"Si', b'"name:"Si', "Siân", 1),
    ("a letter damaged", b"My sister", b"My s\xffster", "", 1),
    ("a hidden label twice", b'"id":"p4"', b'"id":"p1"', "", 0),
]


@pytest.mark.parametrize(
    ("_what", "was", "became", "lost", "aside"), DAMAGED, ids=[d[0] for d in DAMAGED]
)
def test_damage_costs_what_it_hits(
    _what: str, was: bytes, became: bytes, lost: str, aside: int
) -> None:
    assert was in GOOD
    opened = read_plan(GOOD.replace(was, became, 1))
    assert opened.plan is not None
    assert opened.notes
    plan, before = opened.plan, good_plan()
    people = [p.name for p in before.circle.people if p.name != lost]
    assert [p.name for p in plan.circle.people] == people
    assert [line.words for line in plan.about.lines] == [x.words for x in before.about.lines]
    assert [hope.words for hope in plan.life.hopes] == [x.words for x in before.life.hopes]
    assert [plan.called(who) for who, _ in plan.links()] == [
        before.called(who) for who, _ in before.links()
    ]
    assert plan.name == (NO_NAME if lost == "Siân" else "Siân")
    assert len(plan.set_aside) == 1 + aside
    assert lost in "".join(piece.found for piece in plan.set_aside)


def test_a_person_who_cannot_be_read_leaves_their_name_wherever_they_were_linked() -> None:
    file = json.loads(GOOD)
    del file["plan"]["circle"]["people"][0]
    opened = read_plan(json.dumps(file).encode())
    assert opened.plan is not None
    assert opened.plan.about.lines[0].whose == Who(name="Jean")
    assert opened.notes == ("Somebody called Jean is not on the map. The name is kept.",)


def test_words_whose_owner_is_lost_never_become_mine() -> None:
    file = json.loads(GOOD)
    file["plan"]["about"]["lines"][0]["whose"] = {"person": "zz", "nam": "Jean"}
    file["plan"]["about"]["lines"][1]["whosf"] = file["plan"]["about"]["lines"][1].pop("whose")
    file["plan"]["about"]["lines"][5]["whose"] = {"person": None, "name": ["Sue"]}
    opened = read_plan(json.dumps(file).encode())
    assert opened.plan is not None
    assert [opened.plan.about.lines[n].whose for n in (0, 1, 5)] == [SOMEBODY] * 3


def test_a_field_written_twice_keeps_both() -> None:
    opened = read_plan(GOOD.replace(b'"note":"My sister"', b'"note":"Old","note":"My sister"'))
    assert opened.plan is not None
    assert opened.plan.circle.people[0].note == "My sister"
    assert "Old" in kept_last(opened)
    assert len(opened.notes) == 1


def test_half_a_letter_costs_its_line_only() -> None:
    opened = read_plan(GOOD.replace(b"My sister", b"My \\ud83d sister"))
    assert opened.plan is not None
    assert len(opened.plan.circle.people) == 4
    assert "\\ud83d" in kept_last(opened)


def test_a_cut_file_keeps_the_last_words_as_far_as_they_go() -> None:
    opened = read_plan(GOOD[: GOOD.index(b"Find a dr")] + b"Find a d")
    assert opened.plan is not None
    (hope,) = opened.plan.life.hopes
    assert [step.what for step in hope.steps] == ["Ask the choir", "Find a d"]
    assert len(opened.plan.circle.people) == 4
    assert kept_last(opened).endswith("Find a d")
    assert "damaged" in opened.notes[0]


def test_words_before_damage_are_not_kept_as_if_they_were_whole() -> None:
    opened = read_plan(GOOD.replace(b"Find a dress", b'Find no" dress'))
    assert opened.plan is not None
    assert [step.what for step in opened.plan.life.hopes[0].steps] == ["Ask the choir"]


def test_a_damaged_person_never_gives_the_plan_its_name() -> None:
    spoilt = GOOD.replace(b'"name":"Si\xc3\xa2n",\n', b"").replace(b'"id":"plan1",\n', b"")
    spoilt = spoilt.replace(b'{"id":"p3"', b'"id":"p3"')
    opened = read_plan(spoilt)
    assert opened.plan is not None
    assert opened.plan.name == NO_NAME


def test_a_second_name_in_a_damaged_file_is_kept_aside() -> None:
    spoilt = GOOD.replace(b'"about":{', b'"name":"Bob",\n"about:{')
    opened = read_plan(spoilt)
    assert opened.plan is not None
    assert opened.plan.name == "Siân"
    assert "Bob" in kept_last(opened)


ON_ONE_LINE = [
    # this became        that
    ('"look_again"', '"look_again'),
    ("}]}}", "}]}"),
]


@pytest.mark.parametrize(("was", "became"), ON_ONE_LINE)
def test_a_file_on_one_line_with_damage_at_its_end_keeps_what_stands_before(
    was: str, became: str
) -> None:
    text = json.dumps(json.loads(GOOD), ensure_ascii=False)
    assert was in text
    opened = read_plan(text.replace(was, became).encode())
    assert opened.plan is not None
    plan, before = opened.plan, good_plan()
    assert (plan.about, plan.circle, plan.life) == (before.about, before.circle, before.life)
    assert became in kept_last(opened)


def test_a_record_that_is_kept_aside_is_kept_once_and_whole() -> None:
    file = json.loads(GOOD)
    strange = {"ring": "inner", "kind": 7, "age": 61, "note": ["?"]}
    file["plan"]["circle"]["people"].append(strange)
    opened = read_plan(json.dumps(file).encode())
    assert opened.plan is not None
    assert len(opened.notes) == 1
    assert [json.loads(a.found) for a in opened.plan.set_aside[1:]] == [strange]


def test_two_people_with_one_hidden_label_keep_their_own_links() -> None:
    file = json.loads(GOOD)
    file["plan"]["circle"]["people"][3]["id"] = "p1"
    file["plan"]["helpers"].append({"person": "p1", "name": "Łukasz"})
    opened = read_plan(json.dumps(file).encode())
    assert opened.plan is not None
    assert [opened.plan.called(who) for who in opened.plan.helpers] == [
        "Jean",
        "Sue",
        "me",
        "Łukasz",
    ]
    assert len({person.id for person in opened.plan.circle.people}) == 4


def test_a_list_from_a_newer_version_is_not_mixed_in_with_my_people() -> None:
    file = json.loads(GOOD)
    file["plan"]["old friends"] = [{"name": "Bob", "ring": "closest"}]
    opened = read_plan(json.dumps(file).encode())
    assert opened.plan is not None
    assert opened.plan.circle == good_plan().circle
    assert "Bob" in kept_last(opened)


def test_every_field_of_the_plan_has_a_plain_name() -> None:
    parts = [Plan, About, Line, Circle, Person, Life, Hope, Step]
    fields = {name for part in parts for name in part.model_fields}
    assert fields <= WORDS.keys()


def test_a_thousand_things_wrong_are_counted_and_all_kept() -> None:
    file = json.loads(GOOD)
    file["plan"]["circle"]["people"] += [f"nobody {n}" for n in range(1_000)]
    opened = read_plan(json.dumps(file).encode())
    assert opened.plan is not None
    assert len(opened.plan.circle.people) == 4
    found = "".join(aside.found for aside in opened.plan.set_aside)
    assert all(f"nobody {n}" in found for n in range(1_000))
    assert len(opened.notes) <= 15
    assert any("more like these" in note for note in opened.notes)


def test_far_too_much_to_keep_is_said() -> None:
    file = json.loads(GOOD)
    file["plan"]["more"] = "x" * 3_000_000
    opened = read_plan(json.dumps(file).encode())
    assert opened.plan is not None
    assert "keep the old file" in opened.notes[-1]
