from fastapi import CORSMiddleware
