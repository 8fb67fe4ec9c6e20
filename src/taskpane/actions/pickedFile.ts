import type { PickedFile } from "../worker/views";

/** A file of the page as the engine takes it. */
export async function pickedFile(file: File): Promise<PickedFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
