"""Publishing that is killed at every one of its steps, and at any moment while visitors read."""

import multiprocessing
import os
import random
import shutil
import time

import pytest

from builder.publish import Publication
from tests.kit.killed import dies_at, forks
from tests.kit.old_and_new import MINE, NEW, OLD, publish_old
from tests.publish.test_publication import files, opened, publish


def assert_old_or_new(found, old, new):
    for path in found.keys() | old.keys() | new.keys():
        may_miss = path not in old or path not in new
        assert found.get(path) in {old.get(path), new.get(path)} | (
            {None} if may_miss else set()
        ), path


def assert_pages_name_what_is_there(found):
    for path, content in found.items():
        if b"page of " in content:
            assert content.split()[-1].decode() in found, path
    if found.get("screen/release.js") == b"new":
        assert found == NEW


@pytest.fixture(scope="module")
def old(tmp_path_factory):
    return publish_old(tmp_path_factory.mktemp("old") / "output")


@forks
def test_killed_before_any_of_its_steps_a_build_leaves_the_old_site_or_the_new_one(old, tmp_path):
    ends = []
    for step in range(1000):
        output = tmp_path / str(step)
        shutil.copytree(old, output)
        if not dies_at(step, lambda output=output: publish(output, NEW)):
            break
        assert_old_or_new(files(output), OLD | MINE, NEW)
        assert_pages_name_what_is_there(files(output))
        dies_at(random.Random(step).randrange(80), lambda output=output: Publication.open(output))
        assert_old_or_new(files(output), OLD | MINE, NEW)
        with opened(output) as publication:
            assert publication.is_whole
        ends.append(files(output))
        assert ends[-1] in (OLD | MINE, NEW)
        if ends[-1] == NEW:
            aside = (output / ".fengcai" / "aside").glob("*/mine.txt")
            assert MINE["mine.txt"] in [file.read_bytes() for file in aside]
    assert files(output) == NEW
    assert len(ends) > 60
    assert {end == NEW for end in ends} == {True, False}


def site(version):
    return {f"{number % 7}/{number}.html": b"%d " % version * 2000 for number in range(120)}


def start(output, version):
    context = multiprocessing.get_context("fork" if hasattr(os, "fork") else "spawn")
    child = context.Process(target=publish, args=(output, site(version)))
    child.start()
    return child


def test_killed_at_any_moment_while_visitors_read(tmp_path):
    output, version, rolled, chance = tmp_path / "output", 1, 0, random.Random(7)
    publish(output, site(0))
    began = time.perf_counter()
    publish(output, site(1))
    usual = time.perf_counter() - began
    for turn in range(80):
        child, began = start(output, version + 1), time.perf_counter()
        until = began + chance.uniform(0, 1.5 * usual)
        whole = {version: site(version), version + 1: site(version + 1)}
        while time.perf_counter() < until:
            path = chance.choice(list(whole[version]))
            assert (output / path).read_bytes() in (whole[version][path], whole[version + 1][path])
        if turn % 10 == 9:  # one that is not killed says how long it takes by now
            child.join()
            usual = time.perf_counter() - began
        child.kill()
        child.join()
        assert_old_or_new(files(output), whole[version], whole[version + 1])
        with opened(output) as publication:
            assert publication.is_whole
            rolled += [problem.code for problem in publication.notices] == ["FC811"]
        found = files(output)
        assert found in whole.values()
        version += found == whole[version + 1]
    assert version > 1
    assert rolled > 0
