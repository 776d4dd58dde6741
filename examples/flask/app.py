from flask import Flask, request

app = Flask(__name__)


@app.get("/")
def index():
    return f"secure: {request.is_secure}\n"
