"""Files of pictures, films and documents, as bytes: how they are built, what they say, and what
they carry besides."""
