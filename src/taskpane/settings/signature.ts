/** Who made an entry and when, as it is kept in the workbook. */
export function signature(by: string): { readonly by: string; readonly at: string } {
  return { by: by.trim(), at: new Date().toISOString() };
}
