import { sha256 } from "../workbook/sha256";
import { CATALOGUE } from "./catalogue";

/** Names the catalogue of rules that was used: 12 hexadecimal digits that change with any rule's id, severity or basis. */
export function ruleSetVersion(): string {
  return sha256(JSON.stringify(CATALOGUE)).slice(0, 12);
}
