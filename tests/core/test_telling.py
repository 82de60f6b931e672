"""The words that tell something: which they are, and which belong together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecore.crossings.telling import (
    Word,
    common_words,
    folded,
    gladly_said,
    quoted,
    root,
    tells,
    words_in,
)
from tests.strategies import any_text


@pytest.mark.parametrize(
    "together",
    [
        ("train", "trains"),
        ("sing", "sings", "singing", "singer", "singers"),
        ("garden", "gardens", "gardening", "gardener", "gardeners"),
        ("bake", "bakes", "baking", "baked", "baker"),
        ("knit", "knits", "knitting", "knitted", "knitter"),
        ("swim", "swimming", "swimmers"),
        ("dance", "dances", "dancing", "dancers"),
        ("berry", "berries"),
        ("church", "churches"),
        ("box", "boxes", "boxing"),
        ("bus", "buses"),
        ("horse", "horses"),
        ("movie", "movies"),
        ("play", "plays", "playing", "player", "players"),
        ("travel", "travelling", "traveller"),
        ("sew", "sewing"),
        ("café", "cafes"),
    ],
)
def test_words_that_belong_together(together: tuple[str, ...]) -> None:
    assert len({root(folded(word)) for word in together}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("corner", "corn"),
        ("mother", "moth"),
        ("flower", "flow"),
        ("bring", "br"),
        ("bed", "b"),
        ("chess", "cheese"),
        ("tennis", "tenni"),
        ("art", "arm"),
        ("shed", "shading"),
        ("king", "kin"),
        ("chorus", "choru"),
        ("letter", "let"),
        ("weather", "weath"),
        ("seed", "see"),
    ],
)
def test_words_that_do_not(one: str, other: str) -> None:
    assert root(one) != root(other)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Tea, at four!", ["tea", "at", "four"]),
        ("St Oswin’s hall", ["st", "oswin", "hall"]),
        ("Jean's - don't", ["jean", "dont"]),
        ("the singers’ tea", ["the", "singers", "tea"]),
        ("Siân Ŵyn", ["sian", "wyn"]),
        ("ਗੁਰਪ੍ਰੀਤ ਕੌਰ", ["ਗੁਰਪ੍ਰੀਤ", "ਕੌਰ"]),
        ("“quoted” (so)", ["quoted", "so"]),
        ("arts/crafts – 10:30", ["arts", "crafts", "10", "30"]),
        ("", []),
        ("…!?", []),
    ],
)
def test_words_as_they_are_compared(text: str, words: list[str]) -> None:
    assert [word.word for word in words_in(text)] == words


@pytest.mark.parametrize("word", ["trains", "tea", "running", "helping", "park", "singing"])
def test_words_that_tell(word: str) -> None:
    assert tells(word)


@pytest.mark.parametrize(
    "word", ["the", "love", "people", "monday", "morning", "group", "classes", "be", "10", "x2y"]
)
def test_words_that_do_not_tell(word: str) -> None:
    assert not tells(word)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("I love trains", "i love trains"),
        ("I do not like trains", ""),
        ("I don’t like trains. I sing.", "i sing"),
        ("I hate crowds but I love singing", "but i love singing"),
        ("Singing! Never bingo", "singing"),
        ("Crowds, I cannot stand", ""),
        ("No noise; tea", "tea"),
    ],
)
def test_what_is_said_gladly(text: str, words: str) -> None:
    assert " ".join(word.word for word in gladly_said(text)) == words


@pytest.mark.parametrize(
    ("text", "word", "said"),
    [
        ("I love trains", "trains", "I love trains"),
        ("one two three trains five six seven", "trains", "…three trains five…"),
        ("trains two three four five six seven", "trains", "trains two…"),
        ("one two three four five six trains", "trains", "…six trains"),
        ("xxxxxxxxxxxxxxxxtrainsxxxxxxxx trains", "trains", "…trains"),
        ("antidisestablishmentarianism now", "antidisestablishmentarianism",
         "antidisestablishmentarianism…"),
    ],
)  # fmt: skip
def test_what_is_quoted(text: str, word: str, said: str) -> None:
    found = next(each for each in words_in(text) if each.word == word)
    assert quoted(text, found, 20) == said


@given(any_text, st.integers(0, 40))
def test_only_what_was_written_is_quoted_and_the_word_is_in_it(text: str, most: int) -> None:
    for word in words_in(text):
        said = quoted(text, word, most)
        assert said.removeprefix("…").removesuffix("…") in text or said == text
        assert text[word.starts : word.ends] in said


@given(any_text)
def test_a_word_is_where_it_says_it_is(text: str) -> None:
    for word in words_in(text):
        assert folded(text[word.starts : word.ends]) == word.word
    assert set(gladly_said(text)) <= set(words_in(text))


def test_an_endless_text_is_read_up_to_a_point() -> None:
    assert list(words_in("a " * 1_000_000))[-1] == Word("a", 3_998, 3_999)
    assert len(list(gladly_said("a. " * 1_000_000))) < 2_000
    assert [word.word for word in words_in("Tea" + " " * 3_993 + "Jeans")] == ["tea"]


def test_the_lists_are_dated_and_as_they_are_compared() -> None:
    lists = common_words()
    assert lists.as_of < lists.look_again
    assert lists.source
    for words in (lists.common, lists.turned_round, lists.whole, lists.names):
        assert words == {folded(word) for word in words}
    assert "dont" in lists.turned_round
