# state: draft
# Yr hyn y mae gwaelod y ffenestr yn ei ddweud tra bo gwaith ar y gweill.

session-start = Yn dechrau’r dadansoddiad
session-findings = Yn chwilio am yr hyn nad yw’n cyd-fynd
session-further-map = Yn llunio map pellach
session-report = Yn cadw’r adroddiad yn { $folder }
session-figures = Yn cymryd y ffigurau o { $file }
session-look = Yn edrych ar { $file }
session-check = Yn gwirio { $file }
