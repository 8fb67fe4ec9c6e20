import { strFromU8, unzipSync } from "fflate";
import { unescapeXml } from "./xmlTokens";

const BODY = "word/document.xml";
const CONTROL = /<w:sdt>(.*?)<w:sdtContent>/gsu;
const TAG = /<w:tag w:val="([^"]*)"\/>/u;

/** Tags of the content controls of a .docx's main text in reading order; empty where one has none. */
export function controlTags(file: Uint8Array): string[] {
  const body = unzipSync(file, { filter: ({ name }) => name === BODY })[BODY];
  const xml = body ? strFromU8(body) : "";
  return [...xml.matchAll(CONTROL)].map(([, head = ""]) => unescapeXml(TAG.exec(head)?.[1] ?? ""));
}
