"""The drawing table: what if the line ran elsewhere?"""
