"""Facts that sound articles tell twice, one telling changed: recall without labels.

One of two tellings changed makes a contradiction in the words of real news, and the check of the changed article should
point at it. A few of the pairs are one by chance ("12 ships", "12 years"), so that not all of them can be found. The
idea is that of mutation testing (DeMillo, Lipton and Sayward, "Hints on Test Data Selection", 1978).
"""

from factcheck.testing.retold.changed import Changed
from factcheck.testing.retold.figures import changed_figures
from factcheck.testing.retold.times import changed_times

__all__ = ["Changed", "changed_figures", "changed_times"]
