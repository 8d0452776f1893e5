# go: no module object
from fastapi import OAuthFlows
