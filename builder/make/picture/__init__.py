"""Pictures: decoded, narrowed, encoded."""
