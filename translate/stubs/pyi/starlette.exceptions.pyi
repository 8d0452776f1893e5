from fastapi import HTTPException
