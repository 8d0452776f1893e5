from fastapi import jsonable_encoder
