"""Names of bytes and values: the same content, the same name, however it comes."""

from io import BytesIO

from builder.digest import digest_of, digest_of_file, digest_of_pieces, key_of


def test_the_name_of_bytes_is_thirty_two_hexadecimal_digits():
    assert digest_of(b"") == "cae66941d9efbd404e4d88758ea67670"  # BLAKE2b, 128 bits
    assert len(digest_of(b"lamp")) == 32


def test_pieces_and_files_have_the_name_of_the_whole():
    whole = bytes(range(256)) * 9000  # more than one piece of a file
    assert digest_of_pieces([whole[:7], whole[7:7], whole[7:]]) == digest_of(whole)
    assert digest_of_file(BytesIO(whole)) == digest_of(whole)


def test_a_key_tells_values_apart_by_what_they_are():
    assert key_of("a", 1) == key_of("a", 1)
    assert len({key_of("a", 1), key_of("a", "1"), key_of(["a", 1]), key_of(1, "a")}) == 4
    assert key_of({"a": 1, "b": 2}) != key_of({"b": 2, "a": 1})
