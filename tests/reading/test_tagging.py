"""Tagging: words that may be several things, told apart by their context."""

import pytest

from factcheck.lexicon.entries import Tag
from factcheck.reading.chunking import tagging


@pytest.mark.parametrize(
    ("text", "word", "nth", "tag"),
    [
        ("The attack failed.", "attack", 0, Tag.NOUN),
        ("Kenyan judges throw out the levy.", "judges", 0, Tag.NOUN),
        ("Kenyan judges throw out the levy.", "throw", 0, Tag.BASE),
        ("The Kenyan judges fairly.", "fairly", 0, Tag.ADV),
        ("They want to attack the port.", "attack", 0, Tag.BASE),
        ("They may attack the port.", "attack", 0, Tag.BASE),
        ("The firm aims to become rich.", "become", 0, Tag.BASE),
        ("The firm has since become rich.", "become", 0, Tag.PARTICIPLE),
        ("The bread given to the town is stale.", "given", 0, Tag.PARTICIPLE),
        ("They left given the rain.", "given", 0, Tag.PREP),
        ("The leaders plan to talk.", "plan", 0, Tag.BASE),
        ("The plan to talk was dropped.", "plan", 0, Tag.NOUN),
        ("The rose is red.", "rose", 0, Tag.NOUN),
        ("Prices rose again.", "rose", 0, Tag.PAST),
        ("He said that the ship sank.", "that", 0, Tag.SUB),
        ("The ship that sank was old.", "that", 0, Tag.WH),
        ("That ship is old.", "that", 0, Tag.DET),
        ("Italy's fleet sailed.", "'s", 0, Tag.POSS),
        ("He's been seen.", "'s", 0, Tag.AUX),
        ("They saw her brother.", "her", 0, Tag.POSS),
        ("They saw her.", "her", 0, Tag.PRON),
        ("After the war he left.", "after", 0, Tag.PREP),
        ("After the war ended he left.", "after", 0, Tag.SUB),
        ("They have since sold the farm.", "since", 0, Tag.ADV),
        ("They have worked since the war.", "since", 0, Tag.PREP),
        ("The town was shelled by rebels.", "shelled", 0, Tag.PARTICIPLE),
        ("Rebels shelled the town.", "shelled", 0, Tag.PAST),
        ("The town shelled by rebels is empty.", "shelled", 0, Tag.PARTICIPLE),
        ("The farmers' leader spoke.", "'", 0, Tag.POSS),
        ("The tower collapsed near the square.", "collapsed", 0, Tag.PAST),
        ("They saw the Estonian sailing federation.", "sailing", 0, Tag.ADJ),
        ("They saw the Estonian sailing boats.", "boats", 0, Tag.NOUN),
        ("They saw the Dane sailing boats.", "sailing", 0, Tag.ING),
        ("The Holm bridge remains closed after the flood.", "remains", 0, Tag.THIRD),
        ("Dinosaur remains found in the pit were sold.", "remains", 0, Tag.NOUN),
        ("The firm put the 12 percent increase down to luck.", "increase", 0, Tag.NOUN),
        ("Its 32 percent stake makes it the owner.", "makes", 0, Tag.THIRD),
        ("They called the 4.5 percent budget deficit a danger.", "budget", 0, Tag.NOUN),
        ("The other 40 percent back the plan.", "back", 0, Tag.BASE),
        ("Some 30 percent drop out.", "drop", 0, Tag.BASE),
        ("Output for the week ended June 1 rose.", "ended", 0, Tag.PREP),
        ("The strike ended June 1.", "ended", 0, Tag.PAST),
        ("The members of the committee meet on Friday.", "meet", 0, Tag.BASE),
        ("It has 430 pupils in the two lower years.", "lower", 0, Tag.ADJ),
        ("Leaders of the peace march on Monday in Rome were held.", "march", 0, Tag.NOUN),
        ("The head of the union, Ann Roe, told the paper so.", "told", 0, Tag.PAST),
        ("The van was hit and lost a wheel.", "lost", 0, Tag.PAST),
        ("He was, the club said, named the captain.", "named", 0, Tag.PARTICIPLE),
        ("A storm that had shut the port left.", "shut", 0, Tag.PARTICIPLE),
        ("They moved to densely populated areas.", "populated", 0, Tag.ADJ),
        ("The miners and their families come under attack.", "come", 0, Tag.BASE),
        ("She drew a map used by the scouts.", "used", 0, Tag.PARTICIPLE),
        ("They passed by the house.", "passed", 0, Tag.PAST),
        ("Prices rose by the sea.", "rose", 0, Tag.PAST),
        ("They posted the film online.", "online", 0, Tag.ADV),
        ("The online shop is shut.", "online", 0, Tag.ADJ),
        ("The team went home.", "home", 0, Tag.ADV),
        ("They sent the nurses home again.", "home", 0, Tag.ADV),
        ("The care home is shut.", "home", 0, Tag.NOUN),
        ("The fire killed dozens more on Monday.", "more", 0, Tag.ADV),
        ("We Are Going To Win\n\nThe players trained.", "going", 0, Tag.ADJ),
        ("The mayor didnt answer.", "didnt", 0, Tag.AUX),
        ("They wont answer.", "answer", 0, Tag.BASE),
        ("The firm has also provided loans.", "provided", 0, Tag.PARTICIPLE),
        ("They may go provided the rain stops.", "provided", 0, Tag.SUB),
        ("The boy was taken home and given a bath.", "given", 0, Tag.PARTICIPLE),
        ("The roof is unsafe, said Ida Lund, a builder.", "said", 0, Tag.PAST),
        ("The flood made her want a boat.", "want", 0, Tag.BASE),
        ("Rain made him work there.", "work", 0, Tag.BASE),
        ("The loan will help the town fight the flood.", "fight", 0, Tag.BASE),
        ("The loan will help fund the dam.", "fund", 0, Tag.BASE),
        ("They made good use of it.", "use", 0, Tag.NOUN),
        ("We must all work there.", "work", 0, Tag.BASE),
        ("They each hold a share.", "hold", 0, Tag.BASE),
        ("It has laws that limit cheap imports.", "limit", 0, Tag.BASE),
        ("It has a law that limits cheap imports.", "limits", 0, Tag.THIRD),
        ("There are claims that use of water rose.", "use", 0, Tag.NOUN),
        ("It met those who need homes.", "need", 0, Tag.BASE),
        ("This means they can stay.", "means", 0, Tag.THIRD),
        ("That means a new start.", "means", 0, Tag.THIRD),
        ("They left the hill where rebels stormed a fort.", "rebels", 0, Tag.NOUN),
        ("They saw trams as the unions market their plan.", "market", 0, Tag.BASE),
        ("Firms report that rising fuel prices to ferries hurt.", "prices", 0, Tag.NOUN),
        ("The mine supplies the town.", "supplies", 0, Tag.THIRD),
        ("They chose the plan to raise low interest rates in May.", "rates", 0, Tag.NOUN),
        ("They deny speculative reports in the press.", "reports", 0, Tag.NOUN),
        ("Those hurt in the blast were flown out.", "hurt", 0, Tag.PARTICIPLE),
        ("Many left the town.", "left", 0, Tag.PAST),
        ("It counts its coins and walks away.", "walks", 0, Tag.THIRD),
        ("The ship was turned back and caused the delay.", "caused", 0, Tag.PAST),
        ("They fed people sitting at tables.", "sitting", 0, Tag.ING),
        ("The case remains largely unsolved.", "remains", 0, Tag.THIRD),
        ("Stop the war.", "stop", 0, Tag.BASE),
        ("The rates fell, the IMF reports.", "reports", 0, Tag.THIRD),
    ],
)
def test_word_in_context(read_statements, text, word, nth, tag):
    tokens, phrases, _ = read_statements(text)
    at = [i for i, w in enumerate(tokens.words) if w.fold == word][nth]
    assert phrases.tags[at] == tag


@pytest.mark.parametrize(
    ("title", "word", "tag"),
    [
        ("Two men jailed over an arson attack in Leeds", "attack", Tag.NOUN),
        ("Nurses involved in a brawl with an officer file lawsuits", "file", Tag.BASE),
    ],
)
def test_word_of_a_headline_whose_verb_is_a_participle(read_statements, title, word, tag):
    tokens, phrases, _ = read_statements("It rained.", title=title)
    assert [phrases.tags[i] for i, w in enumerate(tokens.words) if w.fold == word] == [tag]


def test_every_token_has_one_tag(read_statements):
    tokens, phrases, _ = read_statements("The 3 boats, which (he said) cost £5m, left -- and sank!")
    assert len(phrases.tags) == len(tokens)
    assert all(tag and not tag & (tag - 1) for tag in phrases.tags)


def test_a_table_that_is_full_starts_afresh(read_statements, monkeypatch):
    text = "Rebels shelled the town.\n\nThe town shelled by rebels is empty, he said, and they want to go."
    symbols = read_statements(text)[1].symbols
    monkeypatch.setattr(tagging, "TABLE_LIMIT", 0)
    full = tagging._MACHINES[0]
    assert read_statements(text)[1].symbols == symbols
    assert tagging._MACHINES[0] is not full
