"""From a file to sheets of cells: text, workbooks, Parquet and what comes zipped, within limits, whatever they are about."""
