import { BudgetReportError } from "../../core/errors";
import { SETTINGS_NAMESPACE } from "../workbookSettings";
import { isBesideThePoint } from "./waiting";

/** The custom XML parts in which the add-in's settings are; part of the request under way. */
export function askForParts({ workbook }: Excel.RequestContext): Excel.CustomXmlPartScopedCollection {
  const parts = workbook.customXmlParts.getByNamespace(SETTINGS_NAMESPACE);
  parts.load("items/id");
  return parts;
}

/** What stands in these parts; part of the request under way. */
export function askForXmls({ workbook }: Excel.RequestContext, ids: readonly string[]) {
  return ids.map((id) => workbook.customXmlParts.getItem(id).getXml());
}

/**
 * Custom XML fails in some workbooks (OfficeDev/office-js#3936: unsaved ones on an iPad; #6091), and with it everything
 * that was asked for in the same request. Where it is the cause, the request is made again without the settings.
 * @param alone asks for the settings' part by itself: it tells whether they are the cause
 */
export async function withoutFailingSettings<T>(
  context: Excel.RequestContext,
  read: (withSettings: boolean) => Promise<T>,
  alone: () => unknown,
): Promise<T> {
  try {
    return await read(true);
  } catch (problem) {
    if (problem instanceof BudgetReportError || isBesideThePoint(problem)) throw problem;
    alone();
    const areCause = await context.sync().then(
      () => false,
      (another: unknown) => {
        if (isBesideThePoint(another)) throw another;
        return true;
      },
    );
    if (!areCause) throw problem;
    return read(false);
  }
}
