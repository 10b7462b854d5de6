from factcheck.article import Article as Article
from factcheck.article import read as read
from factcheck.checker import check as check
from factcheck.config import Config as Config
from factcheck.corpus import check_batch as check_batch
from factcheck.corpus import check_corpus as check_corpus
from factcheck.errors import FactcheckError as FactcheckError
from factcheck.notebook import Summary as Summary
from factcheck.notebook import summary as summary
from factcheck.renderers import render as render
from factcheck.report import Evidence as Evidence
from factcheck.report import Issue as Issue
from factcheck.report import Report as Report
from factcheck.report import Severity as Severity
from factcheck.text.span import Span as Span

__version__: str
