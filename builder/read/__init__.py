"""content/ → typed stories and problems.

library     all of a site, part by part: settled, stories, media, playlists, metrics
story       one story: where its metadata and its body stand (sources), what they say
fields/     metadata: from YAML as staff type it to typed fields
prose/      a body: from a manuscript as staff paste it to safe HTML
pictures/   which pictures a story shows, and what is said of those that are not to be had
files/      the folder itself: the only part that touches the disk
"""
