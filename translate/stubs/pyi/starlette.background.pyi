# go: no module object
from fastapi import BackgroundTask, BackgroundTasks
