import { strToU8, zipSync } from "fflate";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export const SECTION =
  '<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:footerReference w:type="default" r:id="rId3"/>' +
  '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1800" w:bottom="1440" w:left="1800" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>';

export function run(text: string, properties = ""): string {
  return `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

export function line(...runs: string[]): string {
  return `<w:p><w:pPr><w:ind w:firstLine="640"/></w:pPr>${runs.join("")}</w:p>`;
}

export interface TemplateTexts {
  readonly body: string;
  readonly header?: string;
  readonly footer?: string;
  readonly mainType?: string;
}

/** A template as Word writes it: header, footer, heading styles under the ids of a Chinese Word. */
export function templateParts({ body, header = "", footer = "", mainType }: TemplateTexts): Record<string, string> {
  const override = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${TYPE}.${type}+xml"/>`;
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATION}/${type}" Target="${target}"/>`;
  const relations = (content: string) =>
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
  const heading = (level: number) =>
    `<w:style w:type="paragraph" w:styleId="${level}"><w:name w:val="heading ${level}"/><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr></w:style>`;
  return {
    "[Content_Types].xml":
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      override("word/document.xml", mainType ?? "document.main") +
      override("word/styles.xml", "styles") +
      override("word/header1.xml", "header") +
      override("word/footer1.xml", "footer") +
      "</Types>",
    "_rels/.rels": relations(relation("rId1", "officeDocument", "word/document.xml")),
    "word/_rels/document.xml.rels": relations(
      relation("rId1", "styles", "styles.xml") +
        relation("rId2", "header", "header1.xml") +
        relation("rId3", "footer", "footer1.xml"),
    ),
    "word/document.xml": `${HEAD}<w:document ${W} ${R}><w:body>${body}${SECTION}</w:body></w:document>`,
    "word/styles.xml": `${HEAD}<w:styles ${W}>${heading(1)}${heading(2)}</w:styles>`,
    "word/header1.xml": `${HEAD}<w:hdr ${W} ${R}><w:p>${header}</w:p></w:hdr>`,
    "word/footer1.xml": `${HEAD}<w:ftr ${W} ${R}><w:p>${footer}</w:p></w:ftr>`,
  };
}

export function templateFile(texts: TemplateTexts): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(templateParts(texts)).map(([path, text]) => [path, strToU8(text)])));
}
