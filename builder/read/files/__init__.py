"""What lies in the folder, found and decoded."""
