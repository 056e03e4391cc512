"""Maps for paper and page: who commutes in, the findings, plans."""
