import { copyBySelection, refused } from "./copyHtml";

/** Puts plain text on the clipboard, also where the frame has no permission for the clipboard. @throws unexpected */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Office on the web may withhold the permission from its frame.
    if (!copyBySelection({ text })) throw refused();
  }
}
