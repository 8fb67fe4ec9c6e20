import { createHash } from "node:crypto";

const SEAL = /<!-- budget-report ([0-9a-f]{64}) -->\n$/u;
const SEAL_LENGTH = "<!-- budget-report  -->\n".length + 64;

/** Was the page written here, and not changed since? */
export function isSealed(bytes: Buffer): boolean {
  const seal = SEAL.exec(bytes.subarray(-SEAL_LENGTH).toString("latin1"))?.[1];
  return seal !== undefined && seal === digestOf(bytes.subarray(0, -SEAL_LENGTH).toString("utf8"));
}

function digestOf(page: string): string {
  return createHash("sha256").update(page, "utf8").digest("hex");
}
