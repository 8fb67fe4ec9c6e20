import { BODY_FONT, HEADING1_FONT, HEADING2_FONT, LATIN_FONT, NUMBER_FONT, TITLE_FONT } from "./fonts";
import { HEADING_NUMBERING } from "./numbering";
import { LINE_PITCH, textWidth, TWO_CHARACTERS } from "./pageLayout";
import { WORD_NAMESPACE, XML_DECLARATION } from "./xml";

/** Style ids that the paragraphs name. */
export const STYLE = {
  title: "Title",
  part: "PartTitle",
  body: "ReportBody",
  note: "ReportNote",
  attachmentList: "AttachmentList",
  signature: "ReportSignature",
  handSignature: "HandSignature",
  cover: "CoverLine",
  draft: "DraftHeader",
  attachmentNumber: "AttachmentNumber",
  attachmentTitle: "AttachmentTitle",
  tableCaption: "TableCaption",
  tableUnit: "TableUnit",
  tableNote: "TableNote",
  chart: "ReportChart",
  chartCaption: "ChartCaption",
  sectionEnd: "SectionEnd",
  pageNumber: "Footer",
  contentsTitle: "ContentsTitle",
} as const;

/** Table type by size in half-points: 小四, 五号, 小五, 六号. */
export const TABLE_STYLES = {
  24: { header: "TableHeaderLarge", text: "TableTextLarge" },
  21: { header: "TableHeader", text: "TableText" },
  18: { header: "TableHeaderSmall", text: "TableTextSmall" },
  15: { header: "TableHeaderTiny", text: "TableTextTiny" },
} as const;

/** Height of a line of table text by its size, in twips. */
export const TABLE_LINES = { 24: 320, 21: 280, 18: 240, 15: 200 } as const;

/** Height of a line under a table, and of the unit's line above it. */
export const TABLE_NOTE_LINE = 280;
export const TABLE_UNIT_LINE = 340;

/** An attachment's title stands in the table of contents like a heading of the first level. */
export const ATTACHMENT_TITLE_LEVEL = 1;

export type TableTextSize = keyof typeof TABLE_STYLES;

/** Half-points: 2号 22 pt, 3号 16 pt, 4号 14 pt, 小四 12 pt, 五号 10.5 pt. */
const SIZE = { two: 44, three: 32, four: 28, smallFour: 24, five: 21 } as const;

/**
 * 28 characters of 3号 on 156 mm (15.79 pt each), with a little to spare: LibreOffice fits the page to whole cells. In 1/20 pt. Said by the type itself and not by the page's grid, which Word
 * and LibreOffice read differently: so lines end at the same characters in both.
 */
const CLOSER = -6;

/** Exactly 28.95 pt, not drawn to the grid once more: LibreOffice would give every 3号 character two of its cells. */
const EXACT_LINE = `<w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="${LINE_PITCH}" w:lineRule="exact"/>`;
/** Lines to be signed stand so much farther from those above. */
export const HAND_SIGNATURE_APART = 240;
/** No air between Chinese characters and digits: Word and LibreOffice put it at different places. */
const NO_AIR = '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>';
const TWO_CHARACTERS_IN = `<w:ind w:firstLineChars="200" w:firstLine="${TWO_CHARACTERS}"/>`;
const NOT_INDENTED = `<w:ind w:firstLineChars="0" w:firstLine="0"/>`;

interface ParagraphStyle {
  readonly id: string;
  readonly name: string;
  readonly next?: string;
  /** Shown in Word's gallery, in this order. */
  readonly priority: number;
  readonly paragraph: string;
  readonly run: string;
}

/** Chinese in `font`; Latin letters and digits in Times New Roman, quotation marks and dashes with the Chinese. */
function run(font: string, size: number, latin = LATIN_FONT): string {
  const fonts = `<w:rFonts w:hint="eastAsia" w:ascii="${latin}" w:eastAsia="${font}" w:hAnsi="${latin}" w:cs="${LATIN_FONT}"/>`;
  const spacing = size === SIZE.three ? `<w:spacing w:val="${CLOSER}"/>` : "";
  return `${fonts}<w:snapToGrid w:val="0"/><w:color w:val="000000"/>${spacing}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
}

/** GB/T 9704-2012: first level 黑体, second 楷体, third and fourth 仿宋; all 3号, none bold. */
function headings(): ParagraphStyle[] {
  return [HEADING1_FONT, HEADING2_FONT, BODY_FONT, BODY_FONT].map((font, level) => ({
    id: `Heading${level + 1}`,
    name: `heading ${level + 1}`,
    next: STYLE.body,
    priority: 9,
    paragraph:
      `<w:keepNext/><w:keepLines/><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${HEADING_NUMBERING}"/></w:numPr>` +
      `${EXACT_LINE}${TWO_CHARACTERS_IN}<w:jc w:val="both"/><w:outlineLvl w:val="${level}"/>`,
    run: run(font, SIZE.three),
  }));
}

/** 目录: dots to the page number at the right edge, the second level two characters in. */
function contentsEntries(): ParagraphStyle[] {
  return [1, 2].map((level) => ({
    id: `TOC${level}`,
    name: `toc ${level}`,
    priority: 39,
    paragraph:
      `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${textWidth("portrait")}"/></w:tabs>` +
      `${EXACT_LINE}<w:ind w:left="${(level - 1) * TWO_CHARACTERS}" w:firstLineChars="0" w:firstLine="0"/>`,
    run: run(BODY_FONT, SIZE.three),
  }));
}

const STYLES: readonly ParagraphStyle[] = [
  {
    id: STYLE.title,
    name: "Title",
    next: STYLE.body,
    priority: 10,
    paragraph: `<w:keepNext/>${EXACT_LINE}${NOT_INDENTED}<w:jc w:val="center"/>`,
    run: run(TITLE_FONT, SIZE.two),
  },
  own(
    STYLE.part,
    "部分标题",
    `<w:keepNext/>${EXACT_LINE}${NOT_INDENTED}<w:jc w:val="center"/><w:outlineLvl w:val="0"/>`,
    run(TITLE_FONT, SIZE.two),
  ),
  ...headings(),
  own(
    STYLE.contentsTitle,
    "目录标题",
    `${EXACT_LINE.replace('w:after="0"', `w:after="${LINE_PITCH}"`)}${NOT_INDENTED}<w:jc w:val="center"/>`,
    run(TITLE_FONT, SIZE.two),
  ),
  ...contentsEntries(),
  own(STYLE.body, "报告正文", `${EXACT_LINE}${TWO_CHARACTERS_IN}<w:jc w:val="both"/>`, run(BODY_FONT, SIZE.three)),
  own(STYLE.note, "报告注释", `${EXACT_LINE}${TWO_CHARACTERS_IN}<w:jc w:val="both"/>`, run(BODY_FONT, SIZE.smallFour)),
  own(STYLE.attachmentList, "附件说明", `${EXACT_LINE}${NOT_INDENTED}<w:jc w:val="left"/>`, run(BODY_FONT, SIZE.three)),
  own(
    STYLE.signature,
    "署名和日期",
    `<w:keepLines/>${EXACT_LINE}${NOT_INDENTED}<w:jc w:val="right"/>`,
    run(BODY_FONT, SIZE.three),
  ),
  own(
    STYLE.handSignature,
    "签字栏",
    `<w:keepLines/><w:snapToGrid w:val="0"/><w:spacing w:before="${HAND_SIGNATURE_APART}" w:after="0" w:line="${LINE_PITCH}" w:lineRule="exact"/>` +
      `${TWO_CHARACTERS_IN}<w:jc w:val="left"/>`,
    run(BODY_FONT, SIZE.three),
  ),
  own(STYLE.cover, "封面", `${EXACT_LINE}${NOT_INDENTED}<w:jc w:val="left"/>`, run(BODY_FONT, SIZE.three)),
  own(
    STYLE.draft,
    "草稿标识",
    `<w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="320" w:lineRule="exact"/>${NOT_INDENTED}<w:jc w:val="right"/>`,
    run(HEADING1_FONT, SIZE.four),
  ),
  own(
    STYLE.attachmentNumber,
    "附件序号",
    `<w:keepNext/>${EXACT_LINE}${NOT_INDENTED}<w:jc w:val="left"/>`,
    run(HEADING1_FONT, SIZE.three),
  ),
  own(
    STYLE.attachmentTitle,
    "附件标题",
    `<w:keepNext/>${EXACT_LINE}${NOT_INDENTED}<w:jc w:val="center"/>` +
      `<w:outlineLvl w:val="${ATTACHMENT_TITLE_LEVEL - 1}"/>`,
    run(TITLE_FONT, SIZE.two),
  ),
  own(
    STYLE.tableCaption,
    "表题",
    `<w:keepNext/>${EXACT_LINE}${NOT_INDENTED}<w:jc w:val="center"/>`,
    run(HEADING1_FONT, SIZE.smallFour),
  ),
  own(
    STYLE.tableUnit,
    "表单位",
    `<w:keepNext/>${lineAtLeast(320)}${NOT_INDENTED}<w:jc w:val="right"/>`,
    run(BODY_FONT, SIZE.five),
  ),
  ...tableStyles(24, "（小四）"),
  ...tableStyles(21, ""),
  ...tableStyles(18, "（小五）"),
  ...tableStyles(15, "（六号）"),
  own(
    STYLE.tableNote,
    "表注",
    `<w:snapToGrid w:val="0"/><w:spacing w:before="60" w:after="0" w:line="280" w:lineRule="exact"/>${NOT_INDENTED}<w:jc w:val="both"/>`,
    run(BODY_FONT, SIZE.five),
  ),
  own(
    STYLE.chartCaption,
    "图题",
    `${EXACT_LINE}${NOT_INDENTED}<w:jc w:val="center"/>`,
    run(HEADING1_FONT, SIZE.smallFour),
  ),
  own(
    STYLE.chart,
    "图",
    `<w:keepNext/>${lineAtLeast(240)}${NOT_INDENTED}<w:jc w:val="center"/>`,
    run(BODY_FONT, SIZE.five),
  ),
  own(
    STYLE.sectionEnd,
    "分节",
    `<w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>${NOT_INDENTED}`,
    run(BODY_FONT, 2),
  ),
  {
    id: STYLE.pageNumber,
    name: "footer",
    priority: 99,
    paragraph: `<w:snapToGrid w:val="0"/>${NOT_INDENTED}`,
    run: run(NUMBER_FONT, SIZE.four, NUMBER_FONT),
  },
];

/** Lines of a fixed height: a table that fits a page in Word fits it everywhere. */
function tableStyles(size: TableTextSize, suffix: string): ParagraphStyle[] {
  const { header, text } = TABLE_STYLES[size];
  const line = TABLE_LINES[size];
  const spacing = `<w:snapToGrid w:val="0"/><w:spacing w:before="10" w:after="10" w:line="${line}" w:lineRule="exact"/>`;
  return [
    own(
      header,
      `表头${suffix}`,
      `<w:keepNext/>${spacing}${NOT_INDENTED}<w:jc w:val="center"/>`,
      run(HEADING1_FONT, size),
    ),
    own(text, `表格文字${suffix}`, `${spacing}${NOT_INDENTED}`, run(BODY_FONT, size)),
  ];
}

function own(id: string, name: string, paragraph: string, runProperties: string): ParagraphStyle {
  return { id, name, priority: 1, paragraph, run: runProperties };
}

function lineAtLeast(line: number): string {
  return `<w:snapToGrid w:val="0"/><w:spacing w:before="10" w:after="10" w:line="${line}" w:lineRule="atLeast"/>`;
}

const CONTENTS_STYLES: readonly string[] = contentsEntries().map(({ id }) => id);

/**
 * word/styles.xml: with snapToGrid and numbering linked to the headings.
 * @param contentsPitch how far apart the lines of the table of contents stand, in twips
 */
export function stylesXml(contentsPitch: number): string {
  return sheetXml(STYLES.map((style) => atPitch(style, contentsPitch)));
}

/** The same with these of its own styles only. */
export function styleSheet(ids: readonly string[]): string {
  return sheetXml(STYLES.filter(({ id }) => ids.includes(id)));
}

function sheetXml(styles: readonly ParagraphStyle[]): string {
  const body = run(BODY_FONT, SIZE.three);
  return (
    `${XML_DECLARATION}<w:styles xmlns:w="${WORD_NAMESPACE}"><w:docDefaults>` +
    `<w:rPrDefault><w:rPr>${body}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>` +
    `<w:pPrDefault><w:pPr>${NO_AIR}</w:pPr></w:pPrDefault></w:docDefaults>` +
    `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>` +
    `<w:pPr>${EXACT_LINE}</w:pPr><w:rPr>${body}</w:rPr></w:style>` +
    `<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>` +
    `<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>` +
    `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>` +
    `<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>` +
    `<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>` +
    `<w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>` +
    `<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>` +
    `<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>` +
    `${styles.map(styleXml).join("")}</w:styles>`
  );
}

function atPitch(style: ParagraphStyle, contentsPitch: number): ParagraphStyle {
  if (!CONTENTS_STYLES.includes(style.id)) return style;
  return { ...style, paragraph: style.paragraph.replace(`w:line="${LINE_PITCH}"`, `w:line="${contentsPitch}"`) };
}

function styleXml({ id, name, next, priority, paragraph, run: runProperties }: ParagraphStyle): string {
  const custom = name.charCodeAt(0) > 127 ? ` w:customStyle="1"` : "";
  return (
    `<w:style w:type="paragraph"${custom} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>` +
    `${next ? `<w:next w:val="${next}"/>` : ""}<w:uiPriority w:val="${priority}"/><w:qFormat/>` +
    `<w:pPr>${paragraph}</w:pPr><w:rPr>${runProperties}</w:rPr></w:style>`
  );
}
