/**
 * The file's name in the address that Office gives of an open document: a path on a disk, where % is a letter like any
 * other, or an address on the web, where a name may still hold a bare % (“进度50%.docx”).
 */
export function nameInAddress(address: string): string {
  const isWeb = /^https?:/i.test(address);
  // What a query asks for is no part of the name.
  const path = isWeb ? address.replace(/[?#].*$/, "") : address;
  const name = path.replace(/^.*[\\/]/, "");
  return isWeb ? decoded(name) : name;
}

/** Each run of codes by itself: one that is none stays as it stands. */
function decoded(name: string): string {
  return name.replace(/(?:%[0-9a-f]{2})+/gi, (codes) => {
    try {
      return decodeURIComponent(codes);
    } catch {
      return codes;
    }
  });
}
