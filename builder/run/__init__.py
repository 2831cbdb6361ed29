"""One run, where the working rooms meet: what is asked for, what stands, what is made, why."""
