/** Gives a file to whoever sits at this browser. */
export function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** Gives what the service answered as a file. */
export function saveJson(content: unknown, name: string): void {
  save(new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' }), name);
}
