"""What bench.py measured, as tables for people and held to its bounds."""

MILLION = 1_000_000


def bounds(results):
    """The figures that have a bound: what, at which size, the figure, and whether it is within it."""
    rows = []
    known = {result["institutions"]: result for result in results}
    for size, result in known.items():
        if size in (10_000, 100_000):
            rows.append(at_most("full build / floor", size, result["full_to_floor"], 1.5, result["full_to_floor_cpu"]))
            if "hugo" in result:
                rows.append(at_least("Hugo / full build", size, result["hugo_to_full"], 8))
        if size == 100_000:
            rows.append(
                at_most("one record changed / full build", size, result["changed_to_full"], 0.15,
                        result["changed_to_full_cpu"]))
            rows.append(at_most("peak memory, MB", size, peak(result), 400))
    if 10_000 in known and 100_000 in known:
        growth = known[100_000]["full"]["seconds"] / known[10_000]["full"]["seconds"]
        cpu = known[100_000]["full"]["cpu"] / known[10_000]["full"]["cpu"]
        rows.append(at_most("growth, 100,000 / 10,000", None, growth, 11, cpu))
    return rows


def at_most(what, size, figure, bound, cpu=None):
    return {"what": what, "institutions": size, "figure": figure, "cpu_figure": cpu, "at_most": bound,
            "holds": figure <= bound}


def at_least(what, size, figure, bound):
    return {"what": what, "institutions": size, "figure": figure, "cpu_figure": None, "at_least": bound,
            "holds": figure >= bound}


def peak(result):
    return max(result[run]["peak_megabytes"] for run in ("full", "again", "first_change", "changed"))


def projection(results):
    """A million institutions, from the two largest registers measured: what an institution more costs there."""
    if len(results) < 2:
        return None
    small, large = sorted(results, key=lambda result: result["institutions"])[-2:]
    step = large["institutions"] - small["institutions"]
    if step <= 0:
        return None

    def at_million(figure):
        slope = (figure(large) - figure(small)) / step
        return figure(large) + slope * (MILLION - large["institutions"])

    return {
        "institutions": MILLION, "from": [small["institutions"], large["institutions"]],
        "full_seconds": at_million(lambda result: result["full"]["seconds"]),
        "full_cpu": at_million(lambda result: result["full"]["cpu"]),
        "changed_seconds": at_million(lambda result: result["changed"]["seconds"]),
        "peak_megabytes": at_million(peak),
        "files": at_million(lambda result: result["files"]),
    }


def text(document):
    parts = [runs(document["results"]), ratios(document["results"]), verdicts(document["bounds"])]
    if document["projection"]:
        parts.append(projected(document["projection"]))
    if not document["hugo"]:
        parts.append("Hugo is not installed: `make hugo` installs it, and the next run compares with it.")
    else:
        parts.append(f"Hugo {document['hugo']}.{spared(document['results'])}")
    return "\n\n".join(parts)


def spared(results):
    """How much of a publication Hugo made: it is not given all of Minglu's work."""
    return "".join(
        f" At {result['institutions']:,} institutions it made {made['files']:,} of {result['files']:,} files "
        f"({made['files'] / result['files']:.0%}) and {made['bytes'] / 1e6:.1f} of {result['bytes'] / 1e6:.1f} MB "
        f"({made['bytes'] / result['bytes']:.0%})."
        for result in results if (made := result.get("hugo")))


def runs(results):
    """Medians of wall time, and of processor time in brackets."""
    head = ["institutions", "files", "MB", "full s", "floor s", "synced s", "unchanged s", "first change s",
            "change s", "written", "peak MB", "Hugo s", "Hugo peak MB"]
    rows = [[
        f"{result['institutions']:,}", f"{result['files']:,}", f"{result['bytes'] / 1e6:.0f}",
        *(both(result[run]) for run in ("full", "floor", "floor_synced", "again", "first_change", "changed")),
        str(result["changed"]["written"]), f"{peak(result):.0f}",
        both(result["hugo"]) if "hugo" in result else "-",
        f"{result['hugo']['peak_megabytes']:.0f}" if "hugo" in result else "-",
    ] for result in results]
    return "Seconds of wall time (of processor time), medians:\n" + columns([head, *rows])


def both(run):
    return f"{run['seconds']:.2f} ({run['cpu']:.2f})"


def ratios(results):
    head = ["institutions", "full/floor", "of cpu", "floor synced", "changed/full", "of cpu", "Hugo/full",
            "profile, median", "largest"]
    rows = [[
        f"{result['institutions']:,}", f"{result['full_to_floor']:.2f}", f"{result['full_to_floor_cpu']:.2f}",
        f"{result['full_to_floor_synced']:.2f}",
        f"{result['changed_to_full']:.2f}", f"{result['changed_to_full_cpu']:.2f}",
        f"{result['hugo_to_full']:.1f}" if "hugo" in result else "-",
        f"{result['profile_bytes']['median']:,.0f} B", f"{result['profile_bytes']['largest']:,} B",
    ] for result in results]
    return "Ratios of runs side by side:\n" + columns([head, *rows])


def verdicts(rows):
    head = ["bound", "institutions", "figure", "of cpu", "must be", ""]
    lines = [[
        row["what"], f"{row['institutions']:,}" if row["institutions"] else "-", f"{row['figure']:.2f}",
        f"{row['cpu_figure']:.2f}" if row["cpu_figure"] else "-",
        f"≤ {row['at_most']}" if "at_most" in row else f"≥ {row['at_least']}", "holds" if row["holds"] else "MISSED",
    ] for row in rows]
    return "Held to their bounds:\n" + columns([head, *lines])


def projected(projection):
    small, large = projection["from"]
    return (
        f"Projected to {MILLION:,} institutions from {small:,} and {large:,}: full build "
        f"{projection['full_seconds']:.0f} s ({projection['full_cpu']:.0f} s of processor time), one record changed "
        f"{projection['changed_seconds']:.1f} s, {projection['peak_megabytes']:,.0f} MB, {projection['files']:,.0f} files.")


def columns(rows):
    widths = [max(len(row[index]) for row in rows) for index in range(len(rows[0]))]
    return "\n".join("  ".join(cell.rjust(width) for cell, width in zip(row, widths)) for row in rows)
