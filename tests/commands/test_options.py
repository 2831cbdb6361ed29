"""What the commands share: each option is called and explained the same everywhere."""

import click
import pytest

from builder.commands.cli import cli
from builder.commands.options import BUG, DONE, PROBLEMS

OPTIONS = [
    (name, each)
    for name, command in cli.commands.items()
    for each in command.params
    if isinstance(each, click.Option)
]


@pytest.mark.parametrize(("command", "option"), OPTIONS, ids=lambda each: str(each))
def test_every_option_is_explained_in_a_whole_sentence(command, option):
    assert option.help
    assert option.help.endswith("。"), (command, option.name)


def test_an_option_of_several_commands_says_the_same_in_all_of_them():
    said = {}
    for command, option in OPTIONS:
        if command != "schema":  # writes no site
            said.setdefault(option.opts[0], set()).add(option.help)
    assert {name: helps for name, helps in said.items() if len(helps) > 1} == {}


def test_every_command_can_show_the_details_of_an_accident():
    without = {
        name for name, each in cli.commands.items() if "debug" not in {p.name for p in each.params}
    }
    assert without <= {"init", "new", "theme"}


def test_no_two_endings_are_one_number_and_none_is_that_of_wrong_usage():
    assert len({DONE, PROBLEMS, BUG, click.UsageError.exit_code}) == 4
    assert DONE == 0
