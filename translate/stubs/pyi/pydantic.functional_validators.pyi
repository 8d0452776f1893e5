# go: no module object
from pydantic import AfterValidator, BeforeValidator, PlainValidator, field_validator, model_validator
