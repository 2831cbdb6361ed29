"""What lies in a picture, a film or a document: pixels, boxes, texts, traces."""
