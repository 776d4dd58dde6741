from django.http import HttpResponse
from django.urls import path


def index(request):
    request.session["seen"] = True
    return HttpResponse(f"secure: {request.is_secure()}\n")


urlpatterns = [path("", index)]
