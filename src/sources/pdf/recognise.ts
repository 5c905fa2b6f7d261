/** Whether bytes begin as a PDF does; white space and a byte order mark before it are common. */
export function isPdf(head: Uint8Array): boolean {
  const start = Buffer.from(head.subarray(0, 1024)).toString('latin1');
  return /^(?:\xef\xbb\xbf)?[\s\0]{0,512}%PDF-/.test(start);
}
