/** What the page's script is given: the tables' data, and its words. */
export interface PageData {
  readonly tables: readonly {
    readonly id: string;
    readonly columns: readonly { readonly title: string; readonly look: string }[];
    /** A link is a text with an address. */
    readonly rows: readonly (readonly (string | number | null | readonly [text: string, address: string])[])[];
  }[];
  readonly words: { readonly rows: string; readonly more: string; readonly all: string };
}

/**
 * The script of the overview's page, as text: `(${overviewScript.toString()})()`. It stands alone: nothing of what is
 * outside it may be used in it. Sorts, filters, and leads from a unit to its findings.
 */
export function overviewScript(): void {
  const SHOWN = 300;
  const data = JSON.parse(document.getElementById("data")?.textContent ?? "{}") as PageData;
  const views = new Map<string, { filter: string; unit: string; sort: number; down: boolean; shown: number }>();
  const text = (cell: PageData["tables"][number]["rows"][number][number] | undefined) =>
    cell === null || cell === undefined ? "" : typeof cell === "object" ? cell[0] : String(cell);

  const rowsOf = (table: PageData["tables"][number]) => {
    const view = views.get(table.id);
    if (!view) return [];
    const words = view.filter.toLowerCase().split(/\s+/).filter(Boolean);
    const named = table.columns.findIndex(({ title }) => title === document.body.dataset.name);
    const rows = table.rows.filter((row) => {
      if (view.unit !== "" && text(row[named]) !== view.unit) return false;
      const all = row.map(text).join("\n").toLowerCase();
      return words.every((word) => all.includes(word));
    });
    if (view.sort < 0) return rows;
    return [...rows].sort((a, b) => {
      const [x, y] = [a[view.sort] ?? null, b[view.sort] ?? null];
      const order =
        typeof x === "number" && typeof y === "number" ? x - y : text(x) < text(y) ? -1 : text(x) > text(y) ? 1 : 0;
      return view.down ? -order : order;
    });
  };

  const draw = (table: PageData["tables"][number]) => {
    const section = document.getElementById(table.id);
    const body = section?.querySelector("tbody");
    const view = views.get(table.id);
    if (!section || !body || !view) return;
    const rows = rowsOf(table);
    body.replaceChildren(
      ...rows.slice(0, view.shown).map((row) => {
        const line = document.createElement("tr");
        table.columns.forEach(({ look }, at) => {
          const cell = document.createElement("td");
          cell.className = look;
          const value = row[at] ?? null;
          if (typeof value === "object" && value !== null) {
            const link = document.createElement("a");
            link.href = value[1];
            link.textContent = value[0];
            cell.append(link);
          } else cell.textContent = look === "decimal" && typeof value === "number" ? value.toFixed(2) : text(value);
          line.append(cell);
        });
        const state = document.body.dataset[`row${text(row[3])}`];
        if (state) line.className = state;
        if (table.id === "units") drillDown(line, text(row[1]));
        return line;
      }),
    );
    const count = section.querySelector("output");
    if (count)
      count.textContent = data.words.rows
        .replace("{n}", String(rows.length))
        .replace("{all}", String(table.rows.length));
    const more = section.querySelector<HTMLButtonElement>("button.more");
    if (more) more.hidden = rows.length <= view.shown;
    section.querySelectorAll("th").forEach((head, at) => {
      head.setAttribute("aria-sort", view.sort !== at ? "none" : view.down ? "descending" : "ascending");
    });
    const all = section.querySelector<HTMLButtonElement>("button.all");
    if (all) all.hidden = view.unit === "";
  };

  const showUnit = (unit: string) => {
    for (const id of ["findings", "cross"]) {
      const view = views.get(id);
      const table = data.tables.find((one) => one.id === id);
      if (view && table) {
        view.unit = unit;
        view.shown = SHOWN;
        draw(table);
      }
    }
    document.getElementById("findings")?.scrollIntoView();
  };

  const drillDown = (line: HTMLElement, unit: string) => {
    const cell = line.children[1];
    if (!cell) return;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = unit;
    button.addEventListener("click", () => showUnit(unit));
    cell.replaceChildren(button);
  };

  for (const table of data.tables) {
    views.set(table.id, { filter: "", unit: "", sort: -1, down: false, shown: SHOWN });
    const section = document.getElementById(table.id);
    const view = views.get(table.id);
    if (!section || !view) continue;
    section.querySelector("input")?.addEventListener("input", (event) => {
      view.filter = (event.target as HTMLInputElement).value;
      view.shown = SHOWN;
      draw(table);
    });
    section.querySelector("button.more")?.addEventListener("click", () => {
      view.shown += SHOWN * 10;
      draw(table);
    });
    section.querySelector("button.all")?.addEventListener("click", () => showUnit(""));
    section.querySelectorAll("th button").forEach((head, at) =>
      head.addEventListener("click", () => {
        view.down = view.sort === at ? !view.down : false;
        view.sort = at;
        draw(table);
      }),
    );
    draw(table);
  }
}
