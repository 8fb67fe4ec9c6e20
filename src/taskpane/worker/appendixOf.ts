import type { AppendixInput } from "../../core/report/appendix/appendixInput";
import type { Road } from "../../core/road";
import type { ValidationResult } from "../../core/validation/validationResult";

/** What a report's appendix tells of a check of this workbook, in Chinese as the report is. */
export function appendixOf({ settings }: Road): (validation: ValidationResult) => Promise<AppendixInput> {
  return async (validation) => {
    const [{ createTranslator }, { appendixInput }] = await Promise.all([
      import("../../locales"),
      import("../../locales/appendixText"),
    ]);
    return appendixInput(await createTranslator("zh-CN"), validation, settings);
  };
}
