"""On paper: one HTML document that holds all it needs, with pictures that are drawn here.

    chart = lines(title, summary, calendar, (Line("MRR", values),), w.money, w)   a picture and its table (charts/)
    document(Page(title, over, lead, tiles, sections, foot), w)                   the document (page.py)
    keep(path, document)                                                          a file, whole or not at all (keep.py)

Charts take plain figures and texts that are translated already, so that a company and a class have the same ones. A
document asks for nothing from elsewhere, runs no script, prints, follows the reader's light or dark, and holds each
picture twice, for wide and for narrow, with its figures as a table.
"""
