import { strFromU8, strToU8 } from "fflate";

const RELATIONSHIPS = "word/_rels/document.xml.rels";
const CONTENT_TYPES = "[Content_Types].xml";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD_ML = "application/vnd.openxmlformats-officedocument.wordprocessingml";

export interface AddedPart {
  /** word/comments.xml */
  readonly path: string;
  /** Of its relationship to the main document. */
  readonly id: string;
  readonly type: "comments" | "header" | "footer";
  readonly data: Uint8Array;
}

/** Puts a part of WordprocessingML beside the main document, with its relationship and its content type. */
export function addPart(parts: Map<string, Uint8Array>, { path, id, type, data }: AddedPart): void {
  parts.set(path, data);
  const target = path.replace(/^word\//u, "");
  insert(
    parts,
    RELATIONSHIPS,
    "</Relationships>",
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  insert(parts, CONTENT_TYPES, "</Types>", `<Override PartName="/${path}" ContentType="${WORD_ML}.${type}+xml"/>`);
}

function insert(parts: Map<string, Uint8Array>, path: string, before: string, xml: string): void {
  const part = strFromU8(parts.get(path) ?? new Uint8Array());
  parts.set(path, strToU8(part.replace(before, xml + before)));
}
