import { BUILT_IN } from "./classification/classifications";
import type { DisclosureCheck } from "./disclosure/check/checkDisclosure";
import type { DisclosureDates } from "./disclosure/check/checkInput";
import type { FileTraces } from "./disclosure/check/fileTraces";
import type { DisclosureForm } from "./disclosure/forms/disclosureForm";
import { accountsOfText } from "./proofreadDocument";
import type { Road } from "./road";
import type { ReportDocument } from "./text/document";

export interface PublishedText {
  readonly document: ReportDocument;
  /** What its file holds besides its words; `null` where that cannot be seen. */
  readonly traces: FileTraces | null;
  /** The workbook that it was written from, last year's beside it. */
  readonly road?: Road | null;
  /** The form that it follows, where the user says so. */
  readonly form?: DisclosureForm | null;
  readonly dates?: DisclosureDates;
}

/** A published text of final accounts or of a budget held against the points that such texts are checked for. */
export async function checkPublished(text: PublishedText): Promise<DisclosureCheck> {
  const { document, traces, road = null, form = null, dates = {} } = text;
  const [{ proofread }, { checkDisclosure }] = await Promise.all([
    import("./proofread/proofread"),
    import("./disclosure/check/checkDisclosure"),
  ]);
  const accounts = (await road?.accountsOfBothYears()) ?? null;
  const classifications = road?.classifications ?? BUILT_IN;
  const workbook = road && accounts ? { recognition: await road.recognition(), accounts } : null;
  const proofreading = proofread(document, { accounts: road && (await accountsOfText(road)), classifications });
  return checkDisclosure({ document, traces, proofreading, classifications, workbook, form, dates });
}
