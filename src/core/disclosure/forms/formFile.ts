import { parseJsonFile } from "../../dataFile/parseJsonFile";
import type { DisclosureForm } from "./disclosureForm";
import { disclosureFormSchema } from "./disclosureForm";

/** A place's form from a file of its own. @throws brokenDisclosureForm with the line of the mistake */
export function parseForm(json: string | Uint8Array | object, file: string): DisclosureForm {
  return parseJsonFile({ code: "brokenDisclosureForm", schema: disclosureFormSchema }, json, file);
}
