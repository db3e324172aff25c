"""Čuvari mreže (Guardians of the Net): children rehearse what to do when something online goes wrong."""

__version__ = "0.2.0"
