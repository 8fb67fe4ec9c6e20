import { zipSync, type Zippable } from "fflate";
import { attribute, isTrue } from "../xmlText";
import { partText, relatedPart, type Package } from "./xlsxParts";

const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";

/**
 * A package with these sheets, named 1, 2, 3 …, the workbook's texts and its styles, and nothing else: parts stand where
 * every reader looks for them, whatever their names were, and no name of a file's own becomes a key. Stored without
 * compression.
 * @param sheets the XML of each sheet
 */
export function plainPackage(parts: Package, workbook: string, sheets: readonly Uint8Array[]): Uint8Array {
  const encoder = new TextEncoder();
  const files: Zippable = {};
  const overrides: string[] = [];
  const relationships: string[] = [];
  const add = (path: string, content: Uint8Array, kind: string) => {
    files[`xl/${path}`] = content;
    const subtype = kind === "workbook" ? "sheet.main" : kind;
    overrides.push(`<Override PartName="/xl/${path}" ContentType="${SPREADSHEET}.${subtype}+xml"/>`);
    if (kind === "workbook") return;
    const id = `r${relationships.length + 1}`;
    relationships.push(`<Relationship Id="${id}" Type="${RELATIONSHIPS}/${kind}" Target="${path}"/>`);
  };
  sheets.forEach((xml, index) => add(`worksheets/sheet${index + 1}.xml`, xml, "worksheet"));
  const list = sheets.map((_, index) => `<sheet name="${index + 1}" sheetId="${index + 1}" r:id="r${index + 1}"/>`);
  const book = `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><workbookPr date1904="${uses1904(parts, workbook) ? 1 : 0}"/><sheets>${list.join("")}</sheets></workbook>`;
  add("workbook.xml", encoder.encode(book), "workbook");
  for (const kind of ["sharedStrings", "styles"]) {
    const content = parts.get(relatedPart(parts, workbook, kind) ?? "");
    if (content) add(`${kind}.xml`, content, kind);
  }
  const xml = `<Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`;
  files["[Content_Types].xml"] = encoder.encode(`<Types xmlns="${TYPES}">${xml}${overrides.join("")}</Types>`);
  files["xl/_rels/workbook.xml.rels"] = encoder.encode(
    `<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">${relationships.join("")}</Relationships>`,
  );
  return zipSync(files, { level: 0 });
}

/** Does the workbook count its days from 1904? */
export function uses1904(parts: Package, workbook: string): boolean {
  const properties = /<(?:\w+:)?workbookPr\b[^>]*>/.exec(partText(parts, workbook) ?? "");
  return properties !== null && isTrue(attribute(properties[0], "date1904"));
}
