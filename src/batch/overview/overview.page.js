/**
 * The script of the overview's page (page.ts puts it in as it stands): sorts, filters, and leads from a unit to its findings.
 * Plain JavaScript, so that it is the same text whichever program writes the page.
 *
 * The page's data (PageData in page.ts): tables with columns and rows, and the page's words. A link is [text, address].
 */
(() => {
  const SHOWN = 300;
  const data = JSON.parse(document.getElementById("data").textContent);
  /** What each table shows: words to filter by, the unit, the column it is sorted by (-1: as written), how many rows. */
  const views = new Map(
    data.tables.map(({ id }) => [id, { filter: "", unit: "", sort: -1, down: false, shown: SHOWN }]),
  );

  const textOf = (cell) => (cell === null || cell === undefined ? "" : Array.isArray(cell) ? cell[0] : String(cell));

  function compare(a, b) {
    if (typeof a === "number" && typeof b === "number") return a - b;
    const [x, y] = [textOf(a), textOf(b)];
    return x < y ? -1 : x > y ? 1 : 0;
  }

  /** Code and name: two units may have one name. */
  function unitOf({ columns }, row) {
    const named = columns.findIndex(({ isName }) => isName);
    return `${textOf(row[named - 1])}\n${textOf(row[named])}`;
  }

  function rowsOf(table) {
    const { id, rows } = table;
    const { filter, unit, sort, down } = views.get(id);
    const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
    const fitting = rows.filter((row) => {
      if (unit !== "" && unitOf(table, row) !== unit) return false;
      const all = row.map(textOf).join("\n").toLowerCase();
      return words.every((word) => all.includes(word));
    });
    if (sort < 0) return fitting;
    return fitting.sort((a, b) => (down ? -1 : 1) * compare(a[sort] ?? null, b[sort] ?? null));
  }

  /** A cell's content: a link, a number with its decimals, or text. */
  function filled(cell, value, look) {
    cell.className = look;
    if (Array.isArray(value)) {
      const link = document.createElement("a");
      [link.textContent, link.href] = value;
      cell.append(link);
    } else cell.textContent = look === "decimal" && typeof value === "number" ? value.toFixed(2) : textOf(value);
    return cell;
  }

  function lineOf(table, row) {
    const { id, columns } = table;
    const line = document.createElement("tr");
    line.append(
      ...columns.map(({ look, title }, at) => {
        const cell = filled(document.createElement("td"), row[at] ?? null, look);
        cell.dataset.title = title;
        return cell;
      }),
    );
    if (id === "units") doors(line, columns, unitOf(table, row));
    return line;
  }

  /** In the list of units the name leads to its findings, the files to the first of them. */
  function doors(line, columns, unit) {
    const cellOf = (wanted) => line.children[columns.findIndex((column) => column[wanted])];
    const [name, files] = [cellOf("isName"), cellOf("isFiles")];
    const called = name.textContent;
    const link = name.querySelector("a");
    if (link) {
      link.textContent = files.textContent;
      files.replaceChildren(link);
    }
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = called;
    button.addEventListener("click", () => showUnit(unit));
    name.replaceChildren(button);
  }

  function draw(table) {
    const section = document.getElementById(table.id);
    const view = views.get(table.id);
    const rows = rowsOf(table);
    section.querySelector("tbody").replaceChildren(...rows.slice(0, view.shown).map((row) => lineOf(table, row)));
    section.querySelector("output").textContent = data.words.rows
      .replace("{n}", rows.length)
      .replace("{all}", table.rows.length);
    section.querySelector("button.more").hidden = rows.length <= view.shown;
    section.querySelectorAll("th").forEach((head, at) => {
      head.setAttribute("aria-sort", view.sort !== at ? "none" : view.down ? "descending" : "ascending");
    });
    const all = section.querySelector("button.all");
    if (all) all.hidden = view.unit === "";
  }

  /** @param unit its code and name; empty: all units */
  function showUnit(unit) {
    for (const table of data.tables.filter(({ id }) => id === "findings" || id === "cross")) {
      Object.assign(views.get(table.id), { unit, shown: SHOWN });
      draw(table);
    }
    document.getElementById("findings").scrollIntoView();
  }

  function connect(table) {
    const section = document.getElementById(table.id);
    const view = views.get(table.id);
    const change = (changed) => {
      Object.assign(view, changed);
      draw(table);
    };
    section
      .querySelector("input")
      .addEventListener("input", ({ target }) => change({ filter: target.value, shown: SHOWN }));
    section.querySelector("button.more").addEventListener("click", () => change({ shown: view.shown + SHOWN * 10 }));
    section.querySelector("button.all")?.addEventListener("click", () => showUnit(""));
    section.querySelectorAll("th button").forEach((head, at) => {
      head.addEventListener("click", () => change({ down: view.sort === at && !view.down, sort: at }));
    });
    draw(table);
  }

  data.tables.forEach(connect);
})();
