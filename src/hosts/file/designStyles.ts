import type { CellLook } from "../../core/template/sheetDesign";

/** What a look is made of; fonts and fills are indices into the lists below. */
interface Look {
  readonly font: 0 | 1 | 2 | 3;
  readonly filled?: true;
  readonly bordered: boolean;
  readonly across: "left" | "center" | "right";
  readonly wrap?: true;
  /** Number format: built-in id, or a code of our own. */
  readonly format?: number | string;
}

/** Zero prints blank in such tables; a negative amount must be seen. */
const AMOUNT = "#,##0.00;-#,##0.00;;@";

const LOOKS: Readonly<Record<CellLook, Look>> = {
  title: { font: 1, bordered: false, across: "center" },
  side: { font: 0, bordered: false, across: "left" },
  unit: { font: 0, bordered: false, across: "right" },
  head: { font: 2, filled: true, bordered: true, across: "center", wrap: true },
  label: { font: 0, bordered: true, across: "left", wrap: true },
  labelCentre: { font: 2, bordered: true, across: "center", wrap: true },
  code: { font: 0, bordered: true, across: "left", format: 49 },
  text: { font: 0, bordered: true, across: "left" },
  wrapped: { font: 0, bordered: true, across: "left", wrap: true },
  lineNumber: { font: 0, bordered: true, across: "center" },
  amount: { font: 0, bordered: true, across: "right", format: AMOUNT },
  amountTotal: { font: 2, bordered: true, across: "right", format: AMOUNT },
  count: { font: 0, bordered: true, across: "center", format: 1 },
  points: { font: 0, bordered: true, across: "center" },
  percent: { font: 0, bordered: true, across: "center", format: 10 },
  year: { font: 0, bordered: true, across: "left", format: 1 },
  note: { font: 3, bordered: false, across: "left", wrap: true },
};

const NAMES = Object.keys(LOOKS) as CellLook[];

/** The index of a look among the cell formats of designStyles(). */
export function styleOf(look: CellLook): number {
  return NAMES.indexOf(look) + 1;
}

const FONTS = [
  { size: 11, bold: false, name: "宋体" },
  { size: 18, bold: true, name: "宋体" },
  { size: 11, bold: true, name: "宋体" },
  { size: 9, bold: false, name: "宋体" },
];

/** xl/styles.xml: 宋体, thin borders, grey heads. */
export function designStyles(): string {
  const own = [
    ...new Set(NAMES.flatMap((name) => (typeof LOOKS[name].format === "string" ? [LOOKS[name].format] : []))),
  ];
  const formatId = ({ format = 0 }: Look) => (typeof format === "string" ? 164 + own.indexOf(format) : format);
  const fonts = FONTS.map(
    ({ size, bold, name }) =>
      `<font>${bold ? "<b/>" : ""}<sz val="${size}"/><name val="${name}"/><charset val="134"/></font>`,
  );
  const side = (name: string) => `<${name} style="thin"><color auto="1"/></${name}>`;
  const thin = `<border>${["left", "right", "top", "bottom"].map(side).join("")}<diagonal/></border>`;
  const formats = NAMES.map((name) => {
    const look = LOOKS[name];
    const alignment = `<alignment horizontal="${look.across}" vertical="center"${look.wrap ? ' wrapText="1"' : ""}/>`;
    return (
      `<xf numFmtId="${formatId(look)}" fontId="${look.font}" fillId="${look.filled ? 2 : 0}" ` +
      `borderId="${look.bordered ? 1 : 0}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" ` +
      `applyAlignment="1">${alignment}</xf>`
    );
  });
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
    `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
    list(
      "numFmts",
      own.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${code}"/>`),
    ) +
    list("fonts", fonts) +
    list("fills", [
      `<fill><patternFill patternType="none"/></fill>`,
      `<fill><patternFill patternType="gray125"/></fill>`,
      `<fill><patternFill patternType="solid"><fgColor rgb="FFEDEDED"/><bgColor indexed="64"/></patternFill></fill>`,
    ]) +
    list("borders", [`<border><left/><right/><top/><bottom/><diagonal/></border>`, thin]) +
    list("cellStyleXfs", [`<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`]) +
    list("cellXfs", [`<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`, ...formats]) +
    list("cellStyles", [`<cellStyle name="常规" xfId="0" builtinId="0"/>`]) +
    `</styleSheet>`
  );
}

function list(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join("")}</${name}>`;
}
