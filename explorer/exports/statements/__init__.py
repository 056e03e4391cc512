"""The statement of two pages, as a page, a document and a PDF, and the check of its figures."""
