"""The newsroom's templates: what a machine fills in must agree with itself as well."""

RESULT = "{home} beat {away} {goals}-{against} on Saturday. {home} scored {goals} goals, {away} {against}."


def test_the_report_of_a_match(assert_consistent):
    assert_consistent(RESULT.format(home="Marsby", away="Dunmere", goals=3, against=1), title="Marsby beat Dunmere")
