"""What lies around the builder is found where it is."""

from builder.paths import starter, theme_folders


def test_every_folder_of_themes_holds_the_base_theme():
    folders = theme_folders()
    assert folders
    assert all((folder / "base/theme.yaml").is_file() for folder in folders)


def test_the_starter_is_a_site():
    assert (starter() / "content/site.yaml").is_file()
