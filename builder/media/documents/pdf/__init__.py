"""PDF (ISO 32000-2): opened within bounds by qpdf, read by pdfium, written anew by qpdf."""
