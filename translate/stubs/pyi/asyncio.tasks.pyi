# asyncio.tasks: Task and what makes tasks, under the names that package asyncio gives them.
# go: no module object
from asyncio import Task, ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, sleep, create_task, ensure_future, gather
from asyncio import wait, wait_for, as_completed, shield, run_coroutine_threadsafe, current_task, all_tasks
from asyncio import _enter_task, _leave_task, _register_task, _unregister_task, eager_task_factory
from asyncio import create_eager_task_factory
