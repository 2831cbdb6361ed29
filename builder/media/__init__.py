"""What lies in a picture or a film: pixels, boxes, traces."""
