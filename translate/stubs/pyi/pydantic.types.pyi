# go: no module object
from pydantic import PositiveInt, NegativeInt, NonNegativeInt, NonPositiveInt, PositiveFloat, NegativeFloat, NonNegativeFloat, NonPositiveFloat, SecretStr, StringConstraints, conint, confloat, constr, conlist
