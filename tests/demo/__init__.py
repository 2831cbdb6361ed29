"""The invented community's pictures: red paper-cut, drawn by program."""
