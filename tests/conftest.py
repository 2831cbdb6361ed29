"""How random cases are drawn: always the same ones in `make test`, ever new and many more in `make fuzz`."""

import os

from hypothesis import HealthCheck, settings

settings.register_profile("steady", derandomize=True, database=None, deadline=None)
settings.register_profile("fuzz", deadline=None, print_blob=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile(os.environ.get("FENGCAI_CASES", "steady"))
