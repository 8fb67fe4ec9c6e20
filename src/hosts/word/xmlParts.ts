import { BudgetReportError } from "../../core/errors";

/**
 * The document's custom XML parts through the Common API: Word has it in every version, while Word's own
 * `document.customXmlParts` begins with WordApi 1.4.
 */

/** The part of this namespace; the latest where there are several, `null` where there is none. */
export async function readPart(namespace: string): Promise<string | null> {
  const part = (await partsOf(namespace)).at(-1);
  return part ? outcome<string>((done) => part.getXmlAsync(done)) : null;
}

/** Puts the part in the place of any other of its namespace; `null` only takes these away. */
export async function writePart(namespace: string, xml: string | null): Promise<void> {
  const former = await partsOf(namespace);
  // The new one first: if anything fails, the document still has one of the two.
  if (xml !== null) await outcome((done) => Office.context.document.customXmlParts.addAsync(xml, done));
  for (const part of former) await outcome((done) => part.deleteAsync(done));
}

function partsOf(namespace: string): Promise<Office.CustomXmlPart[]> {
  return outcome((done) => Office.context.document.customXmlParts.getByNamespaceAsync(namespace, done));
}

/** A call of the Common API as a promise. @throws wordRequestFailed */
function outcome<T>(call: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    call(({ status, value, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
      else reject(new BudgetReportError("wordRequestFailed", { code: String(error?.code ?? "unknown") }, error));
    });
  });
}
