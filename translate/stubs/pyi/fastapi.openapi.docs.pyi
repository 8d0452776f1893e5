# go: no module object
from fastapi import get_redoc_html, get_swagger_ui_html, get_swagger_ui_oauth2_redirect_html
