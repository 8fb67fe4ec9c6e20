import type { WrittenTable } from "../../hosts/file/tableWorkbook";

const LOOK = `
  body { font: 10pt/1.4 SimSun, "Songti SC", serif; color: #000; background: #fff; margin: 0; }
  h1 { font-size: 14pt; text-align: center; }
  table { border-collapse: collapse; width: 100%; }
  th, td { border: 0.5pt solid #666; padding: 2pt 4pt; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
  tr { break-inside: avoid; }
  thead { display: table-header-group; }
  @page { size: A4 landscape; margin: 12mm; }
`;

/** Opens the browser's print dialog with a table alone; its head is repeated on every page. @returns what is printed */
export function printTable(table: WrittenTable, title: string): Document {
  const frame = document.createElement("iframe");
  frame.setAttribute("aria-hidden", "true");
  frame.style.cssText = "position:fixed;width:0;height:0;border:0;visibility:hidden";
  document.body.append(frame);
  const view = frame.contentWindow;
  const page = frame.contentDocument;
  if (!view || !page) throw new Error("an iframe without an address has a document of its own");
  fill(page, table, title);
  view.addEventListener("afterprint", () => frame.remove());
  view.focus();
  view.print();
  return page;
}

function fill(page: Document, { columns, rows, foot = [] }: WrittenTable, title: string): void {
  page.title = title;
  page.head.append(element(page, "style", LOOK));
  const table = page.createElement("table");
  const head = table.createTHead().insertRow();
  for (const column of columns) head.append(element(page, "th", column.title));
  const body = table.createTBody();
  for (const cells of rows) {
    const row = body.insertRow();
    for (const cell of cells) row.append(element(page, "td", writtenText(cell)));
  }
  page.body.append(element(page, "h1", title), table, ...foot.map((line) => element(page, "p", line)));
}

function element(page: Document, name: string, text: string): HTMLElement {
  const made = page.createElement(name);
  made.textContent = text;
  return made;
}

/** A cell as plain text. */
export function writtenText(cell: WrittenTable["rows"][number][number]): string {
  return typeof cell === "object" && cell !== null ? cell.text : String(cell ?? "");
}
