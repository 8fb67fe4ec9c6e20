import { attribute, isTrue } from "../xmlText";
import { partText, relatedPart, type Package } from "./xlsxParts";

const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";

/** A part below xl/. */
export interface PlainPart {
  readonly path: string;
  readonly content: Uint8Array;
  /** Its content type. */
  readonly type: string;
  /** How the workbook is related to it: `worksheet`, `styles` … */
  readonly relationship: string;
}

/** A package of a workbook and the parts that it is related to as r1, r2, r3 …, at the places where every reader looks for them. */
export function packageOf(workbook: Omit<PlainPart, "relationship">, parts: readonly PlainPart[]): Package {
  const overrides = [workbook, ...parts].map(
    ({ path, type }) => `<Override PartName="/xl/${path}" ContentType="${type}"/>`,
  );
  const relationships = parts.map(
    ({ path, relationship }, index) =>
      `<Relationship Id="r${index + 1}" Type="${RELATIONSHIPS}/${relationship}" Target="${path}"/>`,
  );
  const defaults = `<Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`;
  const encoder = new TextEncoder();
  return new Map([
    ...[workbook, ...parts].map(({ path, content }) => [`xl/${path}`, content] as const),
    ["[Content_Types].xml", encoder.encode(`<Types xmlns="${TYPES}">${defaults}${overrides.join("")}</Types>`)],
    [
      `xl/_rels/${workbook.path}.rels`,
      encoder.encode(`<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">${relationships.join("")}</Relationships>`),
    ],
  ]);
}

/**
 * A package with these sheets, named 1, 2, 3 …, the workbook's texts and its styles, and nothing else: whatever the names
 * of the parts were, and no name of a file's own becomes a key.
 * @param sheets the XML of each sheet
 */
export function plainPackage(parts: Package, workbook: string, sheets: readonly Uint8Array[]): Package {
  const list = sheets.map((_, index) => `<sheet name="${index + 1}" sheetId="${index + 1}" r:id="r${index + 1}"/>`);
  const book = `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><workbookPr date1904="${uses1904(parts, workbook) ? 1 : 0}"/><sheets>${list.join("")}</sheets></workbook>`;
  const others = ["sharedStrings", "styles"].flatMap((kind): PlainPart[] => {
    const content = parts.get(relatedPart(parts, workbook, kind) ?? "");
    return content ? [{ path: `${kind}.xml`, content, type: `${SPREADSHEET}.${kind}+xml`, relationship: kind }] : [];
  });
  return packageOf(
    { path: "workbook.xml", content: new TextEncoder().encode(book), type: `${SPREADSHEET}.sheet.main+xml` },
    [
      ...sheets.map((content, index) => ({
        path: `worksheets/sheet${index + 1}.xml`,
        content,
        type: `${SPREADSHEET}.worksheet+xml`,
        relationship: "worksheet",
      })),
      ...others,
    ],
  );
}

/** Does the workbook count its days from 1904? */
export function uses1904(parts: Package, workbook: string): boolean {
  const properties = /<(?:\w+:)?workbookPr\b[^>]*>/.exec(partText(parts, workbook) ?? "");
  return properties !== null && isTrue(attribute(properties[0], "date1904"));
}
