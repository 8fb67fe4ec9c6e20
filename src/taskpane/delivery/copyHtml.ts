import { BudgetReportError } from "../../core/errors";

export interface Copy {
  readonly html: string;
  readonly text: string;
}

/** Puts formatted text on the clipboard, to be pasted into Word. @throws unexpected if the browser refuses */
export async function copyHtml(copy: Copy): Promise<void> {
  if (await copyByClipboardApi(copy)) return;
  if (copyBySelection(copy)) return;
  throw refused();
}

export function refused(): BudgetReportError {
  return new BudgetReportError("unexpected");
}

async function copyByClipboardApi({ html, text }: Copy): Promise<boolean> {
  try {
    const item = new ClipboardItem({
      "text/html": new Blob([html], { type: "text/html" }),
      "text/plain": new Blob([text], { type: "text/plain" }),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return false; // Office on the web may withhold the permission from its frame.
  }
}

/** The old way, which a frame without the clipboard permission still allows after a click. */
export function copyBySelection({ html, text }: Partial<Copy> & Pick<Copy, "text">): boolean {
  const fill = (event: ClipboardEvent) => {
    event.preventDefault();
    if (html !== undefined) event.clipboardData?.setData("text/html", html);
    event.clipboardData?.setData("text/plain", text);
  };
  document.addEventListener("copy", fill, { once: true });
  try {
    return document.execCommand("copy");
  } finally {
    document.removeEventListener("copy", fill);
  }
}
