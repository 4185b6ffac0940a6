"""Rows of figures, one below the other."""


def print_table(rows):
    columns = list(rows[0])
    widths = [max(len(str(value)) for value in [column, *(row[column] for row in rows)]) for column in columns]
    for line in [dict(zip(columns, columns)), *rows]:
        print("  ".join(str(line[column]).ljust(width) for column, width in zip(columns, widths)).rstrip())
