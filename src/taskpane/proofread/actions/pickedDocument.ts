import { BudgetReportError } from "../../../core/errors";
import type { PublishedInput } from "../../worker/proofCalls";

/** Larger than any report with pictures; read whole into memory. */
const FILE_LIMIT_MB = 100;

/** A .docx, .txt or web page that was picked or dropped. @throws fileTooLarge */
export async function pickedDocument(file: File): Promise<PublishedInput> {
  const megabytes = Math.ceil(file.size / 1_048_576);
  if (megabytes > FILE_LIMIT_MB)
    throw new BudgetReportError("fileTooLarge", { file: file.name, size: megabytes, limit: FILE_LIMIT_MB });
  return { type: "file", name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
