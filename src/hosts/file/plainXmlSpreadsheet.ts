import { SHEET_COLUMNS, SHEET_ROWS } from "../../core/limits/limits";
import { attributesOf, plainXml, wholeBetween, writtenName, type PlainElement } from "./plainXml";
import { XmlSheets, type PlainWorkbook } from "./xmlSheets";

/** What is read of each element (XML Spreadsheet Reference, Office 2003), under the names that the library knows. */
const ELEMENTS: Readonly<Record<string, { readonly name: string; readonly attributes: readonly string[] }>> = {
  workbook: { name: "Workbook", attributes: [] },
  excelworkbook: { name: "ExcelWorkbook", attributes: [] },
  date1904: { name: "Date1904", attributes: [] },
  styles: { name: "Styles", attributes: [] },
  style: { name: "Style", attributes: ["ID", "Parent"] },
  numberformat: { name: "NumberFormat", attributes: ["Format"] },
  worksheet: { name: "Worksheet", attributes: ["Name"] },
  worksheetoptions: { name: "WorksheetOptions", attributes: [] },
  visible: { name: "Visible", attributes: [] },
  table: { name: "Table", attributes: [] },
  column: { name: "Column", attributes: ["Index", "Span", "Hidden", "StyleID"] },
  row: { name: "Row", attributes: ["Index", "Hidden", "StyleID"] },
  cell: { name: "Cell", attributes: ["Index", "MergeAcross", "MergeDown", "StyleID", "Formula"] },
  data: { name: "Data", attributes: ["Type"] },
};
const KNOWN = new Map(Object.entries(ELEMENTS));
const WITH_TEXT = new Set(["data", "visible"]);

/** Styles rest on others; so deep they do in no workbook, and a circle would have no end. */
const STYLE_DEPTH = 16;

/** Columns that are told by others, in all sheets together. */
const MOST_SPANS = 500_000;

/** Excel 2003's XML without anything that is not read. @throws xmlTooLong, tooManySheets, tooLargeForFormat, damagedWorkbook */
export function plainXmlSpreadsheet(text: string, file: string): PlainWorkbook {
  const sheets = new XmlSheets(file, text);
  const places = new Places(sheets);
  const styles = new Map<string, number>();
  const content = plainXml(text, (written, tag, _isEmpty, isInText): PlainElement => {
    // Inside a text there are only its looks.
    if (isInText) return "through";
    const local = written.toLowerCase();
    const known = KNOWN.get(local);
    if (!known) return "out";
    const values = new Map<string, string>();
    const all = tag.includes("=") ? attributesOf(tag) : new Map<string, string>();
    for (const [name, value] of all ?? []) values.set(name.slice(name.indexOf(":") + 1), value);
    if (all === null && local === "worksheet") values.set("Name", writtenName(tag));
    if (local === "worksheet") sheets.begin(values.get("Name") ?? "");
    if (all === null) sheets.damage("unreadable");
    if (local === "style") rest(values, styles);
    else places.next(local, values);
    const attributes = known.attributes.flatMap((name) => {
      const value = values.get(name);
      return value === undefined ? [] : ` ${name}="${value}"`;
    });
    return {
      name: known.name,
      attributes: attributes.join(""),
      keepsText: WITH_TEXT.has(local),
      // Its end would take the format back.
      isSingle: local === "numberformat",
    };
  });
  return { content, sheets: sheets.all() };
}

/** Keeps what a style rests on where that stands before it; `depths` has how deep each one rests. */
function rest(values: Map<string, string>, depths: Map<string, number>): void {
  const id = values.get("ID") ?? "";
  const depth = (depths.get(values.get("Parent") ?? "") ?? STYLE_DEPTH) + 1;
  if (depth > STYLE_DEPTH || depths.has(id)) values.delete("Parent");
  if (!depths.has(id)) depths.set(id, values.has("Parent") ? depth : 0);
}

/** Goes along with rows and cells: what stands nowhere, or where another one stands already, is damage of its sheet. */
class Places {
  private row = 0;
  private column = 0;
  private columns = 0;
  private spans = 0;

  constructor(private readonly sheets: XmlSheets) {}

  /** @throws tooLargeForFormat */
  next(local: string, values: Map<string, string>): void {
    if (local === "worksheet") this.row = this.columns = 0;
    else if (local === "column") {
      const span = this.count(values, "Span", SHEET_COLUMNS);
      this.columns = this.placed(values, this.columns, SHEET_COLUMNS) + span;
      this.spans += span;
      // Each is an object to the library; only whether it is hidden is asked.
      if (this.columns > SHEET_COLUMNS || this.spans > MOST_SPANS) values.delete("Span");
    } else if (local === "row") {
      this.row = this.placed(values, this.row, SHEET_ROWS);
      this.column = 0;
    } else if (local === "cell") {
      this.sheets.addCells(1);
      this.column = this.placed(values, this.column, SHEET_COLUMNS);
      this.column += this.count(values, "MergeAcross", SHEET_COLUMNS);
      this.count(values, "MergeDown", SHEET_ROWS);
    }
  }

  /** Where it stands: by its own number, or behind the one before it. */
  private placed(values: Map<string, string>, before: number, most: number): number {
    const own = values.get("Index");
    if (own === undefined) {
      if (before >= most) this.sheets.damage("beyondGrid");
      return before + 1;
    }
    const place = wholeBetween(own, before + 1, most);
    if (place === null) {
      this.sheets.damage(
        wholeBetween(own, 0, before) === null && /^\s*\d+\s*$/.test(own) ? "beyondGrid" : "unreadable",
      );
      values.delete("Index");
    }
    return place ?? before + 1;
  }

  private count(values: Map<string, string>, name: string, most: number): number {
    const own = values.get(name);
    const count = own === undefined ? 0 : wholeBetween(own, 0, most);
    if (count !== null) return count;
    this.sheets.damage("unreadable");
    values.delete(name);
    return 0;
  }
}
