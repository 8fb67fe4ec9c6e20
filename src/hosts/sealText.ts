/** A page with a seal behind it, by which it is known as ours until somebody changes it. @param digest SHA-256 of the page in UTF-8 */
export function sealText(page: string, digest: string): string {
  return `${page}<!-- budget-report ${digest} -->\n`;
}
