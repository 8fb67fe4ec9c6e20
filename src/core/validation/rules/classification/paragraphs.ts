import type { NarrativeParagraph } from "../../../accounts/finalAccounts";
import { oncePerContext } from "../../oncePerContext";

/** The free texts of the workbook that speak of categories, paragraph by paragraph. */
export const paragraphs = oncePerContext((context): NarrativeParagraph[] => {
  const own = context.accounts.narrative.flatMap((section) => section.paragraphs);
  if (own.length > 0) return own;
  return context
    .ofKind("narrative")
    .flatMap(({ rows }) =>
      rows.flatMap(({ name, nameRef, values }) => [
        ...(name !== undefined && nameRef ? [{ text: name, ref: nameRef }] : []),
        ...Object.values(values).flatMap(({ value, ref }) => (typeof value === "string" ? [{ text: value, ref }] : [])),
      ]),
    );
});
