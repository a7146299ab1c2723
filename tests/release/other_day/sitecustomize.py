"""Python reads this before anything else where it is on the path: all clocks go CLOCK_DAYS days ahead."""

import datetime
import os
import time

AHEAD = 86_400 * int(os.environ["CLOCK_DAYS"])
_time, _localtime, _gmtime, _strftime = time.time, time.localtime, time.gmtime, time.strftime


def _now():
    return _time() + AHEAD


def _localtime_ahead(seconds=None):
    return _localtime(_now() if seconds is None else seconds)


def _gmtime_ahead(seconds=None):
    return _gmtime(_now() if seconds is None else seconds)


def _strftime_ahead(form, moment=None):
    return _strftime(form, _localtime_ahead() if moment is None else moment)


class _Date(datetime.date):
    @classmethod
    def today(cls):
        return cls.fromtimestamp(_now())


class _Datetime(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_now(), tz)

    @classmethod
    def utcnow(cls):
        return cls.fromtimestamp(_now(), datetime.UTC).replace(tzinfo=None)

    today = now


time.time, time.localtime, time.gmtime, time.strftime = _now, _localtime_ahead, _gmtime_ahead, _strftime_ahead
datetime.date, datetime.datetime = _Date, _Datetime
