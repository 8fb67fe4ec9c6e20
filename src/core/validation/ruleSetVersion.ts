import { sha256 } from "../workbook/sha256";
import { catalogueFacts } from "./catalogue";

/** Names the catalogue of rules that was used: 12 hexadecimal digits that change with any rule's id, severity or basis. */
export function ruleSetVersion(): string {
  return sha256(JSON.stringify(catalogueFacts())).slice(0, 12);
}
