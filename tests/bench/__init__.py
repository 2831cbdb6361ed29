"""The benchmark: one corpus for every builder, measured alternately on one machine. `make bench`."""
