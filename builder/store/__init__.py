"""What is remembered between runs: values, objects and stamps, rebuilt where damaged."""
