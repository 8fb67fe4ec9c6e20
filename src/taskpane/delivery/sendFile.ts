import { DOCX_TYPE, downloadBlob, downloadDataUri } from "./download";
import { roadsFor, type Surroundings } from "./roads";

const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const TYPES: Readonly<Record<string, string>> = { docx: DOCX_TYPE, xlsx: XLSX_TYPE };

/** A file leaves by the first road of this platform that takes a file. @param name with its extension, .docx or .xlsx */
export function sendFile(surroundings: Surroundings, name: string, bytes: Uint8Array): void {
  const type = TYPES[name.split(".").at(-1) ?? ""] ?? "application/octet-stream";
  const [first] = roadsFor(surroundings, null).filter((road) => road === "download" || road === "dataUri");
  if (first === "dataUri") downloadDataUri(name, bytes, type);
  else downloadBlob(name, bytes, type);
}
