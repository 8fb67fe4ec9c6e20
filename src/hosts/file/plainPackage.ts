import type { Package } from "./xlsxParts";

const TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
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
