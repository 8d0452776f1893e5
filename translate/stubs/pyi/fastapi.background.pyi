from fastapi import BackgroundTasks
