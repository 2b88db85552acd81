"""HTML"""
from site_build.records import Cleaned, Metadata
def metadata(cleaned: Cleaned) -> Metadata: return Metadata()
